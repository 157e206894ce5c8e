using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Docs;

/// <summary>
/// The plan that docs/model.md works out by hand: every sum comes out, is made of known numbers, and is the figure that the program gives.
/// </summary>
public sealed partial class WorkedPlanTests
{
    private const string Plan = "examples/growing-traffic.yaml";

    // Minutes of an hour, hours of a day, days of December and of the year to the end of November, months.
    private static readonly decimal[] Calendar = [60, 24, 31, 365, 12];

    private static readonly JsonElement Answer = Terminal
        .Run("estimate", Path.Combine(GoldenFile.Root, Plan), "--lang", "en", "--format", "json")
        .Json;

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Walk().Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_OfTheWalk_ComesOutAndIsTheFigureOfTheProgram(int number)
    {
        WalkRow row = Walk()[number];
        Assert.Equal(SumText.Number(row.Result), SumText.Of(row.Sum).Result);
        if (row.Figure.Length > 0) Assert.Equal(SumText.Number(row.Result), FigureAt(row.Figure));
    }

    [Fact]
    public void Numbers_OfTheWalk_ComeFromThePlanThePricesTheQuotasOrARowAbove()
    {
        HashSet<decimal> known = [.. Calendar, .. NumbersOf(File.ReadAllText(Path.Combine(GoldenFile.Root, Plan))), .. Given(Answer)];
        foreach (WalkRow row in Walk())
        {
            Assert.All(
                SumText.Of(row.Sum).Numbers,
                value => Assert.True(known.Contains(value), $"{row.What}: where does {value} come from"));
            known.Add(SumText.Number(row.Result));
        }
    }

    [Theory]
    [InlineData("custom-on-demand", "oneTime", "monthly", "firstYear", "lines", "capacity")]
    [InlineData("provisioned-throughput/6-month", "units", "monthly", "firstYear", "lines", "capacity")]
    public void Walk_OfAnOption_ReachesEveryPart(string option, params string[] parts) =>
        Assert.All(parts, part => Assert.Contains(Walk(), row => row.Figure.StartsWith($"{option}: {part}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("1,500 × 2 ÷ 1,000", "3")]
    [InlineData("(1 + 2) × 3 − 4", "5")]
    [InlineData("⌈7 ÷ 2⌉ + ⌊7 ÷ 2⌋", "7")]
    public void Of_ASum_IsItsResult(string sum, string expected) => Assert.Equal(SumText.Number(expected), SumText.Of(sum).Result);

    private static WalkRow[] Walk()
    {
        string page = File.ReadAllText(Path.Combine(GoldenFile.Root, "docs", "model.md"));
        string section = page.Split("\n## ").Single(part => part.StartsWith("One plan by hand\n", StringComparison.Ordinal));
        return
        [
            .. Row()
                .Matches(section)
                .Select(row => new WalkRow(
                    row.Groups["what"].Value,
                    row.Groups["sum"].Value,
                    row.Groups["result"].Value,
                    row.Groups["figure"].Value)),
        ];
    }

    /// <param name="figure">An option without its Region, or <c>plan</c>, and the way to a number below it; <c>lines[CHARGE]</c> is the
    /// line of a charge.</param>
    private static decimal FigureAt(string figure)
    {
        string[] parts = figure.Split(": ");
        JsonElement at =
            parts[0] == "plan"
                ? Answer.GetProperty("plan")
                : Answer
                    .GetProperty("options")
                    .EnumerateArray()
                    .Single(option => option.Text("id")!.StartsWith(parts[0] + "@", StringComparison.Ordinal));
        foreach (string step in parts[1].Split('.'))
        {
            string[] names = step.TrimEnd(']').Split('[');
            at = at.GetProperty(names[0]);
            if (names.Length > 1) at = at.EnumerateArray().Single(line => line.Text("charge") == names[1]);
        }

        return SumText.Number(at.ToString());
    }

    private static IEnumerable<decimal> Given(JsonElement answer) =>
        answer
            .GetProperty("options")
            .EnumerateArray()
            .SelectMany(option =>
                option
                    .AllLines()
                    .SelectMany(line => new[] { line.Text("unitPrice")!, line.Text("per")! })
                    .Concat(
                        option
                            .GetProperty("capacity")
                            .GetProperty("quotas")
                            .EnumerateArray()
                            .Select(quota => quota.GetProperty("value").ToString()))
                    .Select(SumText.Number));

    private static IEnumerable<decimal> NumbersOf(string yaml) =>
        PlainNumber().Matches(yaml).Select(match => decimal.Parse(match.Value, CultureInfo.InvariantCulture)).Append(1m);

    [GeneratedRegex(@"(?<![\w-])[0-9]+(?![\w-])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PlainNumber();

    [GeneratedRegex(
        @"^\| (?<what>[^|]+) \| (?<sum>[^|]*[0-9][^|]*) \| (?<result>[0-9.,]+) \| (`(?<figure>[^`]+)`)? *\|$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Row();

    private sealed record WalkRow(string What, string Sum, string Result, string Figure);
}
