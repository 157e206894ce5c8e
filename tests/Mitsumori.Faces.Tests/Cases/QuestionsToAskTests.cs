using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>What is to be asked for is what is short, as the limit counts it; what a verdict hangs on, and what nothing uses, is told.</summary>
public sealed class QuestionsToAskTests
{
    private const string Tokens = "input: 2000, output: 400, maxTokens: 1000";

    // 2,000 requests of 2,000 + 500 × 5 tokens.
    [Fact]
    public void FormOfADailyQuota_AsksForTheDayAndForNothingElse()
    {
        string form = BreakEven(Case.Text("Field/12-daily-tokens"));
        Assert.Contains("- Tokens per day: 5,400,000 now, 9,000,000 needed (as the quota counts them)", form);
        Assert.Contains("one request for the cross-Region tokens per minute carry", form.ReplaceLineEndings(" "));
        Assert.DoesNotContain("Tokens per minute:", form);
        Assert.DoesNotContain("Requests per minute: 5", form);
    }

    [Theory]
    [InlineData("tpm: 500000", 300, "- Tokens per minute: 500,000 now, 720,000 needed")]
    [InlineData("rpm: 100", 300, "- Requests per minute: 100 now, 300 needed")]
    [InlineData("tpm: 2000", 1, "- Tokens per minute: 2,000 now, 3,000 needed")]
    public void FormOfAQuota_TellsWhatIsNeededAsItCounts(string quota, int rate, string line) =>
        Assert.Contains(
            line,
            BreakEven(
                Case.Plan(
                    "amazon.nova-pro-v1:0",
                    "us-east-1",
                    Tokens,
                    rest: $"customization: {{method: none}}\nknown: {{quota: {{{quota}, source: console, kind: measured}}}}",
                    traffic: $"requestsPerMinute: {rate}")));

    // Its row prints a code, and the units of the tuned model theirs.
    [Fact]
    public void FormOfAQuota_NamesItsCode()
    {
        Assert.Contains(
            "- Tokens per minute (L-58BE175A): 5,000,000 now, 16,000,000 needed",
            BreakEven(Case.Plan(
                "anthropic.claude-haiku-4-5-20251001-v1:0",
                "us-east-1",
                Tokens,
                "modes: [base-on-demand], routing: [geo]",
                traffic: "requestsPerMinute: 4000")));
        Assert.Contains(
            "- Model units (L-9C8C5911): 0 by default",
            BreakEven(Case.Plan("amazon.nova-pro-v1:0", "us-east-1", Tokens, "modes: all", "customization: {method: supervised-fine-tuning}")));
    }

    [Theory]
    [InlineData("none", "base-on-demand", "another Region or a geographic profile", true)]
    [InlineData("supervised-fine-tuning", "custom-on-demand", "model units or another Region", false)]
    public void QuotaThatCannotBeRaised_HasNoLineInTheForm(string method, string mode, string ways, bool isCarriedByAProfile)
    {
        string text = BreakEven(Case.Plan(
            "amazon.nova-pro-v1:0",
            "us-east-1",
            Tokens,
            $"modes: [{mode}], routing: [in-region]",
            $"customization: {{method: {method}}}",
            "requestsPerMinute: 2000"));
        Assert.Contains("Marked as not adjustable:", text);
        Assert.Contains(ways, text);
        Assert.Equal(isCarriedByAProfile, text.Contains("one request for the cross-Region tokens per minute"));
        Assert.DoesNotContain("To be raised:", text);
    }

    [Fact]
    public void UnitsAndCopiesThatAreTooFew_AreAskedFor()
    {
        Assert.Contains(
            "- Model units (L-9C8C5911): 3 now, 5 needed",
            BreakEven(Case.Plan(
                "amazon.nova-pro-v1:0",
                "us-east-1",
                Tokens,
                "modes: [provisioned-throughput]",
                "customization: {method: supervised-fine-tuning}\n"
                    + "known: {modelUnit: {inputTpm: 50000, outputTpm: 50000}, quota: {modelUnits: 3}, source: us, kind: measured}",
                "requestsPerMinute: 120")));
        Assert.Contains(
            "- Model copies per imported model: 3 now, 5 needed",
            BreakEven(Case.Plan(
                "meta.llama3-1-8b-instruct-v1:0",
                "us-east-1",
                Tokens,
                "modes: all",
                "customization: {method: import}\nknown: {importCopy: {requestsPerMinute: 50}, source: us, kind: measured}",
                "requestsPerMinute: 240")));
    }

    // A quota of units says nothing of calls: the profile is looked for all the same. Nor does one of calls for a model that has none there.
    [Fact]
    public void QuotaOfSomethingElse_ChangesNothing()
    {
        string plan = Case.Plan(
            "amazon.nova-pro-v1:0", "us-east-1", "input: 500, output: 400", "modes: all", traffic: "requestsPerMinute: 300");
        Answer without = Terminal.Estimate(plan),
            with = Terminal.Estimate(plan + "known: {quota: {modelUnits: 4, source: us, kind: measured}}\n");
        Assert.Equal(without.Json.GetProperty("answer").GetRawText(), with.Json.GetProperty("answer").GetRawText());

        Answer reference = Terminal.Estimate(Case.Plan(
            "amazon.nova-pro-v1:0",
            "us-west-2",
            Tokens,
            "modes: all",
            "customization: {method: supervised-fine-tuning}\nknown: {quota: {rpm: 50, source: us, kind: measured}}",
            "requestsPerMinute: 100"));
        Assert.Equal("not-offered", reference.Option("custom-on-demand@us-west-2").Text("verdict"));
        Assert.Equal("infeasible", reference.Option("base-on-demand/geo@us-west-2").Text("verdict"));
    }

    [Fact]
    public void QuotaOfALegacyModel_IsNotAskedFor()
    {
        string text = BreakEven(Case.Plan(
            "meta.llama3-3-70b-instruct-v1:0",
            "us-east-1",
            Tokens,
            "modes: [base-on-demand], routing: [geo]",
            traffic: "requestsPerMinute: 5000")).ReplaceLineEndings(" ");
        Assert.Contains("AWS raises no quota of a Legacy model", text);
        Assert.Contains("The quota is marked as not adjustable.", text);
        Assert.DoesNotContain("To be raised:", text);
    }

    // The account's own quotas are those of the hosted model; where it has none of calls, those of the base model beside it.
    [Theory]
    [InlineData("supervised-fine-tuning", "The custom model on demand")]
    [InlineData("none", "The base model on demand")]
    [InlineData("supervised-fine-tuning, technique: full-rank", "The base model on demand")]
    public void QuotaThatIsGiven_IsToldWhereItCounts(string method, string mode)
    {
        string plan = Case.Plan(
            "amazon.nova-pro-v1:0",
            "us-east-1",
            Tokens,
            "modes: all",
            $"customization: {{method: {method}}}\nknown: {{quota: {{rpm: 7, source: console of the account, kind: measured}}}}");
        Answer answer = Terminal.Estimate(plan);
        string told = Assert.Single(
            answer.Json.GetProperty("assumptions").EnumerateArray(),
            assumption => assumption.Text("code") == "own-quota").Text("message")!;
        Assert.Equal($"{mode} is judged by the quotas that the plan gives as known.quota (console of the account, measured).", told);
        Assert.DoesNotContain("not-used", answer.Json.Codes("warnings"));
        foreach (string command in (string[])["estimate", "capacity", "breakeven"])
        {
            foreach (string format in (string[])["table", "markdown", "json"])
            {
                string output = Terminal.WithPlan(plan, path => Terminal.Run(command, path, "--format", format)).Output;
                Assert.Contains("console of the account", output.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void QuotasThatCarryTheLoad_NeedNoForm() =>
        Assert.DoesNotContain("Quota increase", BreakEven(Case.Plan("amazon.nova-pro-v1:0", "us-east-1", Tokens)));

    [Theory]
    [InlineData("2026-12", false)]
    [InlineData("2027-08", true)]
    public void VerdictOnAnOldRow_SaysSo(string month, bool isOld)
    {
        Answer answer = Terminal.Estimate(Case.Plan("amazon.nova-pro-v1:0", "us-east-1", Tokens, period: "month: " + month));
        Assert.Equal(isOld, answer.Option("base-on-demand@us-east-1").Codes("warnings").Contains("quota-old"));
    }

    [Theory]
    [InlineData("modelUnit: {inputTpm: 1000, outputTpm: 1000}", "modes: [base-on-demand]", true)]
    [InlineData("modelUnit: {inputTpm: 1000, outputTpm: 1000}", "modes: [provisioned-throughput]", false)]
    [InlineData("importCopy: {requestsPerMinute: 10}", "modes: all", true)]
    public void KnownValueThatNothingUses_IsTold(string known, string modes, bool isTold)
    {
        Answer answer = Terminal.Estimate(
            Case.Plan("amazon.nova-pro-v1:0", "us-east-1", Tokens, modes, $"known: {{{known}, source: load test, kind: measured}}"));
        Assert.Equal(isTold, answer.Json.Codes("warnings").Contains("not-used"));
    }

    private static string BreakEven(string plan) => Terminal.WithPlan(plan, path => Terminal.Run("breakeven", path)).Output;
}
