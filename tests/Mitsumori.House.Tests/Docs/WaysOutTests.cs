using System.Text.RegularExpressions;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Remarks;
using Mitsumori.House.Tests.Arrows;
using Mitsumori.Plans.Binding;

namespace Mitsumori.House.Tests.Docs;

public sealed class WaysOutTests
{
    private const string Page = "docs/unknown.md", Ask = "ask.";

    private static readonly Regex Key = Ban.Pattern(@"^\| `(?<key>[\w.-]+)`");

    [Fact]
    public void Find_ThePage_HasAWayOutOfEveryGap() => HouseAssert.None(new WaysOut(Gaps, Places()).Find(Repository.Read(Page)));

    [Fact]
    public void Gaps_AreRefusals()
    {
        Assert.Contains("unit-throughput-unpublished", Gaps);
        Assert.Subset(Codes.Of(typeof(Refusal)).ToHashSet(), Gaps);
    }

    [Theory]
    [InlineData("`known.modelUnit`", "`known.modelUnits`", "names known.modelUnits, which is no key and no flag")]
    [InlineData("`known.modelUnit` or `--unit-tpm IN/OUT`", "nowhere", "names no key of a plan and no flag")]
    [InlineData("(`--unit-tpm`)", "", "names other places in Japanese")]
    [InlineData("A load test", " ", "needs a place and somebody who knows")]
    [InlineData("`some-gap`", "`other-gap`", "some-gap has no way out")]
    [InlineData("`some-gap`", "`other-gap`", "other-gap is not the code of a gap")]
    public void Find_WrongRow_NamesIt(string good, string bad, string expected)
    {
        const string row =
            "| `some-gap` | `known.modelUnit` or `--unit-tpm IN/OUT` | A load test | `known.modelUnit` (`--unit-tpm`) | 試験 |";
        WaysOut ways = new(new HashSet<string> { "some-gap" }, Places());
        Assert.Empty(ways.Find(new(Page, row)));
        Assert.Contains(expected, string.Join('\n', ways.Find(new(Page, row.Replace(good, bad, StringComparison.Ordinal)))));
    }

    // A gap is what has a question: a test of the faces holds every gap of an answer to it.
    private static HashSet<string> Gaps =>
        [
            .. TextResource
                .Load("remarks", Language.English)
                .Keys.Where(key => key.StartsWith(Ask, StringComparison.Ordinal))
                .Select(key => key[Ask.Length..]),
        ];

    private static HashSet<string> Places() =>
        [
            .. Repository
                .Read("docs/plan-file.md")
                .Text.Split('\n')
                .Select(line => Key.Match(line))
                .Where(match => match.Success)
                .Select(match => match.Groups["key"].Value),
            .. FlagLayer.Names,
            "--prices",
        ];
}
