namespace Mitsumori.House.Tests.Faces;

public sealed class ComposingTests
{
    [Fact]
    public void InRenderers_EveryFace_OnlyRenders() => HouseAssert.None(Sources().SelectMany(Composing.InRenderers));

    [Fact]
    public void InTexts_EverySource_HasNoSignForAValue() => HouseAssert.None(Sources().SelectMany(Composing.InTexts));

    [Theory]
    [InlineData("src/Mitsumori.Cli/Tables/A.cs", "TextResource texts = session.Table;")]
    [InlineData("src/Mitsumori.Sheets/Html/A.cs", "OptionNames names = new(language);")]
    [InlineData("src/Mitsumori.Web/Pages/Parts/TableView.razor", "<caption>@Frame.Table[\"head.mode\"]</caption>")]
    public void InRenderers_WordsOfAnAnswer_NamesTheLine(string path, string code) =>
        Assert.Equal(2, Assert.Single(Composing.InRenderers(new(path, $"// first\n{code}\n"))).Line);

    [Theory]
    [InlineData("src/Mitsumori.Application/Answers/A.cs", "TextResource texts = TextResource.Load(\"table\", language);")]
    [InlineData("src/Mitsumori.Web/Pages/Parts/PlanForm.razor", "<p>@Frame.Table[\"head.mode\"]</p>")]
    public void InRenderers_WhatComposes_IsSilent(string path, string code) => Assert.Empty(Composing.InRenderers(new(path, code)));

    [Theory]
    [InlineData("new(\">\" + texts[\"head.price\"])")]
    [InlineData("name.TrimStart('>')")]
    [InlineData("text.Replace(\">= \", sign)")]
    [InlineData("(total.IsComplete ? \"\" : \">= \") + amount")]
    public void InTexts_ASignForAValue_NamesTheLine(string code) =>
        Assert.Equal(2, Assert.Single(Composing.InTexts(new("src/A.cs", $"// first\n{code}\n"))).Line);

    [Theory]
    [InlineData("public const string AsciiFloor = \">= \";")]
    [InlineData("html.Append(\"<p>\" + text)")]
    public void InTexts_OtherSigns_AreSilent(string code) => Assert.Empty(Composing.InTexts(new("src/A.cs", code)));

    private static IEnumerable<SourceFile> Sources() => Repository.Files("src", ".cs").Concat(Repository.Files("src", ".razor"));
}
