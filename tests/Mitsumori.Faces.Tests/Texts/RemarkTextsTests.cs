using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Facts;

namespace Mitsumori.Faces.Tests.Texts;

public sealed partial class RemarkTextsTests
{
    /// <summary>Every case of every closed family, by its sentence's key.</summary>
    public static TheoryData<string, Type> Cases { get; } = [.. new[] { typeof(Refusal), typeof(Warning), typeof(Assumption) }
        .SelectMany(family => family.GetNestedTypes())
        .Select(type => new TheoryDataRow<string, Type>(Key((Remark)RuntimeHelpers.GetUninitializedObject(type)), type))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Say_AnyRemark_HasAValueForEveryPlaceholder(string key, Type remark)
    {
        foreach (TextResource texts in new[] { Language.English, Language.Japanese }.Select(language => TextResource.Load("remarks", language)))
        {
            string ask = "ask." + key.Split('.')[1];
            string sentences = texts[key] + (texts.Has(ask) && key.StartsWith("refusal.", StringComparison.Ordinal) ? texts[ask] : "");
            Assert.All(Placeholder().Matches(sentences), match => Assert.NotNull(remark.GetProperty(char.ToUpperInvariant(match.Groups["name"].Value[0]) + match.Groups["name"].Value[1..])));
        }
    }

    [Fact]
    public void Code_OfEveryRemark_IsItsOwn() => Assert.Equal(Cases.Select(row => row.Data.Item1).Distinct(), Cases.Select(row => row.Data.Item1));

    private static string Key(Remark remark) => $"{RemarkTexts.FamilyOf(remark)}.{remark.Code}";

    [GeneratedRegex("{(?<name>[a-zA-Z]+)}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Placeholder();
}
