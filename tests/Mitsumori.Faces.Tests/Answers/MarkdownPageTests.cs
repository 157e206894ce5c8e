using Mitsumori.Application.Answers;

namespace Mitsumori.Faces.Tests.Answers;

/// <summary>Blocks in Markdown: headings, alignment, links, and what a terminal alone shows.</summary>
public sealed class MarkdownPageTests
{
    [Fact]
    public void Write_Sections_AreHeadingsWithTheirBlocks() =>
        Assert.Equal(
            "# Top\n\n**Answer.**\n\n## Head\n\ntext\n\n- one\n- two",
            MarkdownPage.Write([
                Section.Of("Top", new Block.Sentence("Answer.")) with
                {
                    IsTop = true,
                },
                Section.Of(
                    new Wording("Head", Terminal: ""),
                    new Block.Paragraph(new Wording("text", Terminal: "")),
                    new Block.Items(["one", "two"])),
                Section.Of(new Block.Paragraph("terminal")) with
                {
                    Reach = Reach.Terminal,
                },
            ]));

    [Fact]
    public void Table_Numbers_AreSetToTheRightAndEveryMarkIsText() => Assert.Equal(
        "caption\n\n| \\>Name | USD |\n| --- | ---: |\n| a\\|b (tag) | \\>= 20 |\n| [id](https://a.example/) | 1 |",
        Write(Block.Table.Of(
            "caption",
            [new(">Name"), new("USD", IsNumber: true), new("mark") { Reach = Reach.Terminal }],
            Row.Of(new Cell("a|b") { Tag = "tag" }, Wording.OfAmount("20", isFloor: true), "[1]"),
            Row.Of("t", "2", "[2]") with { Reach = Reach.Terminal },
            Row.Of(new Cell("id", "https://a.example/"), "1", ""))));

    [Fact]
    public void Table_Groups_AreTablesUnderTheirTitles() =>
        Assert.Equal(
            "| Name |\n| --- |\n| a |\n\n## Apart\n\n| Name |\n| --- |\n| b |\n\n### Part\n\n| Name |\n| --- |\n| c |",
            Write(
                new Block.Table(
                    "",
                    [new("Name")],
                    [new("", [Row.Of("a")]), new("Apart", [Row.Of("b")]), new("Part", [Row.Of("c")]) { IsPart = true }, new("Empty", [])])
            ));

    [Theory]
    [InlineData(Wording.AsciiFloor, "US$ \\>= 20")]
    [InlineData(Wording.FloorSign, "US\\$ ≥ 20")]
    public void Write_AFloor_IsMarkedAsThePageDoes(string floor, string expected) =>
        Assert.Equal(
            expected.Replace("US$", "US\\$", StringComparison.Ordinal),
            MarkdownPage.Write([Section.Of(new Block.Paragraph(new Wording("US$ 20", FloorAt: 4)))], floor));

    [Fact]
    public void Question_Text_IsBehindAFence() =>
        Assert.Equal("### To whom\n\n```text\none\n\ntwo\n```", Write(new Block.Question("To whom", "one\n\ntwo")));

    [Fact]
    public void Facts_WithHeads_AreATable()
    {
        Block.Facts facts = new([new("a", "b")]);
        Assert.Equal("- a: b", Write(facts));
        Assert.Equal("| What | Value |\n| --- | --- |\n| a | b |", Write(facts with { Heads = new("What", "Value") }));
    }

    private static string Write(Block block) => MarkdownPage.Write([Section.Of(block)]);
}
