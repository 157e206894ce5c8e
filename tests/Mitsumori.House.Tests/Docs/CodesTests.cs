using Mitsumori.Core.Remarks;

namespace Mitsumori.House.Tests.Docs;

public sealed class CodesTests
{
    private const string Page = "docs/codes.md";

    [Fact]
    public void Find_ThePage_HasALineForEveryCode() => HouseAssert.None(Codes.Find(Repository.Read(Page)));

    [Fact]
    public void Of_EveryList_HasCodes()
    {
        Assert.Contains("price-missing", Codes.Of(typeof(Refusal)));
        Assert.Contains("region", Codes.Of(typeof(Refusal)));
        Assert.Contains("ask-for-model-units", Codes.Of(typeof(Warning)));
        Assert.Contains("windows-assumed", Codes.Of(typeof(Assumption)));
        Assert.Contains("one-unit-carries", Codes.Of(typeof(Condition)));
    }

    [Theory]
    [InlineData(
        "| `price-missing` | A price | Add it | 単価がない | 追加する |",
        "| `price-missing` | A price | Add it | 単価がない |",
        "docs/codes.md:3: price-missing needs a meaning and a thing to do, in both languages"
    )]
    [InlineData("| `price-missing` |", "| `price-mising` |", "docs/codes.md: Gaps and reasons has no line for price-missing")]
    [InlineData("| `price-missing` |", "| `price-mising` |", "docs/codes.md:3: price-mising is not the code of a record of Refusal")]
    public void Find_WrongLine_NamesIt(string good, string bad, string expected)
    {
        string page = "## Gaps and reasons / 空欄と理由\n\n| `price-missing` | A price | Add it | 単価がない | 追加する |\n".Replace(
            good,
            bad,
            StringComparison.Ordinal);
        Assert.Contains(expected, Codes.Find(new(Page, page)).Select(finding => finding.ToString()));
    }
}
