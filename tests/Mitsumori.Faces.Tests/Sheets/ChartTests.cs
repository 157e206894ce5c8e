using System.Globalization;
using System.Text.RegularExpressions;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Sheets;

/// <summary>The curves of a sheet against the plain judge: an estimate made anew at the same traffic.</summary>
public sealed partial class ChartTests
{
    private const string Plan = """
        model: amazon.nova-pro-v1:0
        region: us-east-1
        month: 2026-12
        traffic: {requestsPerMinute: 150, tokens: {input: 2000, output: 400}}
        customization: {method: supervised-fine-tuning}
        """;

    [Fact]
    public void Values_BesideTheChart_AreThoseOfAnEstimateAtThatTraffic()
    {
        string page = SheetFiles.OfPlan(Plan, ".md").Text;
        string[] lines = page[page.IndexOf("### Monthly cost by requests a minute", StringComparison.Ordinal)..].Split('\n');
        string[][] rows =
        [
            .. lines
                .SkipWhile(line => !line.StartsWith('|'))
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
        ];
        string[] head = rows[0];
        Assert.Contains(rows, row => row[0] == "175.06");
        foreach (string[] row in rows.Skip(2).Where(row => row[0] is "150" or "200"))
        {
            Answer estimate = Terminal.Estimate(Plan, "--rpm", row[0]);
            string custom = estimate.Option("custom-on-demand@us-east-1").Text("monthly.amount")!,
                units = estimate.Option("provisioned-throughput/6-month@us-east-1").Text("monthly.amount")!;
            Assert.Equal(
                Cents(custom),
                row[Array.IndexOf(head, "≥ On demand (custom)") is >= 0 and int floor ? floor : Array.IndexOf(head, "On demand (custom)")]);
            Assert.Equal(Cents(units), row[Array.FindIndex(head, name => name.EndsWith("PT, 6 months", StringComparison.Ordinal))]);
        }
    }

    [Fact]
    public void Picture_OnThePage_HasNoColourOfItsOwn()
    {
        string page = SheetFiles.OfPlan(Plan, ".html").Text;
        string[] pictures = [.. Pictures().Matches(page).Select(picture => picture.Value)];
        Assert.Equal(4, pictures.Length);
        Assert.All(pictures, picture =>
        {
            Assert.DoesNotContain("rgb(", picture, StringComparison.Ordinal);
            Assert.DoesNotContain("black", picture, StringComparison.Ordinal);
            Assert.DoesNotContain("style=", picture, StringComparison.Ordinal);
            Assert.Contains("class=\"curve c-pt dash\"", picture, StringComparison.Ordinal);
            Assert.Contains("role=\"img\"", picture, StringComparison.Ordinal);
        });
    }

    private static string Cents(string amount) =>
        Math.Round(decimal.Parse(amount, CultureInfo.InvariantCulture), 2, MidpointRounding.AwayFromZero)
            .ToString("#,0.00", CultureInfo.InvariantCulture);

    [GeneratedRegex("<svg class=\"chart.*?</svg>", RegexOptions.Singleline, 5000)]
    private static partial Regex Pictures();
}
