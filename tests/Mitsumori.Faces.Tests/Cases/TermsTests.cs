using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>A term is never charged below what it binds to: with fewer hours than any month its whole amount is a floor.</summary>
public sealed class TermsTests
{
    // 60.50 an hour; 55 × 672; 30.25 × 4,344; each with a month of storage.
    [Fact]
    public void OneHour_IsOpenWithTheWholeTermsAsFloors()
    {
        Answer answer = Case.Estimate("Field/14-one-hour");
        answer.Ends(3, "open");
        answer.Judges("provisioned-throughput/none@us-east-1", "unconfirmed", Unit).Costs("62.45", isComplete: false);
        answer.Judges("provisioned-throughput/1-month@us-east-1", "unconfirmed", Unit).Costs("36961.95", isComplete: false);
        answer.Judges("provisioned-throughput/6-month@us-east-1", "unconfirmed", Unit).Costs("131407.95", isComplete: false);
        string page = Terminal.WithPlan(Case.Text("Field/14-one-hour"), path => Terminal.Run("estimate", path)).Output;
        Assert.DoesNotContain("32.20", page);
        Assert.DoesNotContain("is the cheapest", page);
    }

    [Fact]
    public void FiveDays_WithUnitsOfKnownThroughput_PayWholeTerms()
    {
        Answer answer = Case.Estimate("Field/14-five-days");
        answer.Ends(3, "cheapest", "custom-on-demand@us-east-1", "2075.55");
        answer.Option("provisioned-throughput/none@us-east-1").Costs("7261.95");
        foreach ((string term, string amount) in ((string, string)[])[("1-month", "36961.95"), ("6-month", "131407.95")])
        {
            JsonElement option = answer.Option($"provisioned-throughput/{term}@us-east-1").Costs(amount, isComplete: false);
            Assert.Equal(["term-exceeds-period"], option.Codes("gaps"));
        }
    }

    [Theory]
    [InlineData("671", "36961.95", false, "131407.95", false, "40597.45")]
    [InlineData("672", "36961.95", true, "20329.95", true, "40657.95")]
    [InlineData("673", "37016.95", true, "20360.2", true, "40718.45")]
    [InlineData("4344", "238921.95", true, "131407.95", true, "262813.95")]
    public void Hours_RoundTheShortestMonth_ChargeTheTermOrTheHours(
        string hours,
        string month,
        bool isMonthComplete,
        string half,
        bool isHalfComplete,
        string none)
    {
        Answer answer = Terminal.Estimate(
            Case.Plan(
                "amazon.nova-pro-v1:0",
                "us-east-1",
                "input: 2000, output: 400, maxTokens: 500",
                "modes: [provisioned-throughput]",
                "known: {modelUnit: {inputTpm: 250000, outputTpm: 50000}, source: account team, kind: quoted}",
                period: $"hours: {hours}"));
        answer.Option("provisioned-throughput/1-month@us-east-1").Costs(month, isMonthComplete);
        answer.Option("provisioned-throughput/6-month@us-east-1").Costs(half, isHalfComplete);
        answer.Option("provisioned-throughput/none@us-east-1").Costs(none);
    }

    // At least 100K input and 10K output a minute: 100 × 0.06 + 10 × 0.30 = 9 an hour for one month, 100 × 0.054 + 10 × 0.27 = 8.1 for three.
    [Theory]
    [InlineData("24", "6048", false, "17301.6", false)]
    [InlineData("671", "6048", false, "17301.6", false)]
    [InlineData("672", "6048", true, "5443.2", true)]
    [InlineData("2135", "19215", true, "17293.5", true)]
    [InlineData("2136", "19224", true, "17301.6", true)]
    public void ReservedTier_OfThreeMonths_BindsFor2136Hours(string hours, string one, bool isOneComplete, string three, bool isThreeComplete)
    {
        Answer answer = Reserved($"hours: {hours}");
        answer.Option("reserved/1-month/global@us-east-1").Costs(one, isOneComplete);
        answer.Option("reserved/3-month/global@us-east-1").Costs(three, isThreeComplete);
    }

    [Fact]
    public void ReservedTier_OfOneDay_IsOpenForItsTermNotForWantOfAPrice()
    {
        Answer answer = Reserved("hours: 24");
        answer.Ends(3, "open");
        Assert.DoesNotContain("not on record", answer.Json.Text("sentence"));
    }

    // 20.50, 18.40 and 14.80 an hour.
    [Fact]
    public void WorkshopUnit_WithItsPricesAccepted_PaysWholeTerms()
    {
        Answer answer = Terminal.Estimate(Case.Text("Field/15-workshop-unit") + Case.Accepting("us-east-1"));
        answer.Ends(3, "open");
        answer.Option("provisioned-throughput/none@us-east-1").Costs("2706", isComplete: false);
        answer.Option("provisioned-throughput/1-month@us-east-1").Costs("12364.8", isComplete: false);
        answer.Option("provisioned-throughput/6-month@us-east-1").Costs("64291.2", isComplete: false);
    }

    [Fact]
    public void TermOfAPlanOfAMonthsHours_TellsTheLeastThatItComesTo()
    {
        string plan = Case.Plan(
            "amazon.nova-lite-v1:0",
            "us-east-1",
            "input: 1000, output: 200, maxTokens: 500",
            "modes: [provisioned-throughput]",
            "money: {discountPercent: {all: 10, source: EDP}}\n"
                + "known: {modelUnit: {inputTpm: 100000, outputTpm: 50000}, source: account team, kind: quoted}",
            period: "hours: 700");
        Answer answer = Terminal.Estimate(plan);
        JsonElement six = answer.Option("provisioned-throughput/6-month@us-east-1").Costs("21176.95");
        Assert.Contains(
            "Commitment of 6 months: at least 131,406.00 USD in total, whatever the hours of the plan.",
            six.GetProperty("warnings").EnumerateArray().Select(warning => warning.Text("message")));

        string[] faces =
        [
            .. new[] { "table", "markdown" }.Select(format =>
                Terminal.WithPlan(plan, path => Terminal.Run("estimate", path, "--format", format)).Output),
            SheetOf(plan),
        ];
        Assert.All(faces, face =>
        {
            Assert.Contains("for 700 h", face);
            Assert.DoesNotContain("onthly", face);
            Assert.DoesNotContain("a month", face);
        });
    }

    [Theory]
    [InlineData("month: 2026-12", "Commitment of 3 months: 17,496.00 USD in total")]
    [InlineData("hours: 2000", "Commitment of 3 months: at least 17,301.60 USD in total")]
    public void ReservedTier_TellsTheWholeOfItsTerm(string period, string said)
    {
        Answer answer = Reserved(period);
        Assert.Contains(said, answer.Output);
    }

    // One request a minute needs the least that is reserved.
    private static Answer Reserved(string period) => Terminal.Estimate(
        Case.Plan(
            "anthropic.claude-haiku-4-5-20251001-v1:0",
            "us-east-1",
            "input: 1000, output: 200, maxTokens: 500",
            "modes: [reserved], routing: [global]",
            "customization: {method: none}\n" + Case.Accepting("us-east-1"),
            period: period));

    private static string SheetOf(string plan)
    {
        string sheet = "";
        Terminal.WithPlan(
            plan,
            path =>
            {
                Answer written = Terminal.Run("report", path, "-o", path + ".md");
                sheet = File.ReadAllText(path + ".md");
                return written;
            });
        return sheet;
    }

    private static readonly string[] Unit = ["unit-throughput-unpublished", "context-variant-chosen"];
}
