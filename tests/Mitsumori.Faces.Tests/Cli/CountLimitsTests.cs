using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Limits of accounts and jobs that a plan may meet, and the least that the Reserved tier holds.</summary>
public sealed class CountLimitsTests
{
    [Theory]
    [InlineData("supervised-fine-tuning", 100, false)]
    [InlineData("supervised-fine-tuning", 101, true)]
    [InlineData("import", 3, false)]
    [InlineData("import", 4, true)]
    public void Estimate_MoreModelsThanTheAccountKeeps_Warns(string method, int kept, bool warns)
    {
        string mode = method == "import" ? "custom-model-import" : "custom-on-demand";
        string model = method == "import" ? "meta.llama3-1-8b-instruct-v1:0" : "amazon.nova-pro-v1:0";
        JsonElement option = Option(model, $"{{method: {method}, modelsKept: {kept}}}", mode);
        Assert.Equal(warns ? 1 : 0, option.Codes("warnings").Count(code => code == "account-limit"));
        if (!warns) return;
        string message = Message(option, "account-limit");
        Assert.Contains(
            method == "import"
                ? "4 imported models; the limit of the account is 3. The quota can be raised. (L-45B04988, https://"
                : "101 custom models; the limit of the account is 100. The quota can be raised. (L-CB5B847D, https://",
            message);
    }

    [Theory]
    [InlineData("amazon.nova-pro-v1:0", "{method: supervised-fine-tuning, trainingTokens: 1000}", "at most 20,000 records")]
    [InlineData("amazon.nova-pro-v1:0", "{method: supervised-fine-tuning, trainedOn: 2026-11-01}", null)]
    [InlineData(
        "amazon.nova-pro-v1:0",
        "{method: distillation, trainingTokens: 1000, teacher: {model: Nova Premier, inputTokens: 1, outputTokens: 1}}",
        null
    )]
    [InlineData("amazon.nova-2-lite-v1:0", "{method: reinforcement-fine-tuning, trainingHours: 2}", null)]
    public void Estimate_TrainingAJob_NamesTheRecordsItTakes(string model, string customization, string? expected)
    {
        JsonElement option = Option(model, customization, "custom-on-demand");
        Assert.Equal(expected is null ? 0 : 1, option.Codes("warnings").Count(code => code == "job-limit"));
        if (expected is not null) Assert.Contains(expected, Message(option, "job-limit"));
    }

    [Fact]
    public void Estimate_Reference_HasNoLimitsOfCustomModels() =>
        Assert.DoesNotContain(
            Option("amazon.nova-pro-v1:0", "{method: supervised-fine-tuning, trainingTokens: 1000, modelsKept: 101}", "base-on-demand")
                .Codes("warnings"),
            code => code is "account-limit" or "job-limit");

    [Theory]
    [InlineData(1, "100", "10")]
    [InlineData(99_999, "100", "10")]
    [InlineData(100_001, "101", "11")]
    public void Estimate_ReservedTier_HoldsAtLeastWhatTheTableSays(int requests, string input, string output)
    {
        Answer answer = Terminal.Estimate(
            Plan(
                "anthropic.claude-haiku-4-5-20251001-v1:0",
                "{method: none}",
                $"{{requestsPerMinute: {requests}, tokens: {{input: 1, output: 0.1}}}}"
            ) + $"accept: [{Row("input")}, {Row("output")}]\n");
        JsonElement option = answer.Option("reserved/1-month/geo@us-east-1");
        Assert.Equal(
            [$"{input} × 744 h", $"{output} × 744 h"],
            option
                .GetProperty("lines")
                .EnumerateArray()
                .Select(line => line.Text("formula")!.Split(" × ")[..2])
                .Select(parts => string.Join(" × ", parts)));
        string[] said =
        [
            .. answer
                .Json.GetProperty("assumptions")
                .EnumerateArray()
                .Where(item => item.Text("code") == "reserved-minimum")
                .Select(item => item.Text("message")!),
        ];
        Assert.Equal(requests == 1 ? 2 : 0, said.Length);
        Assert.All(
            said,
            message =>
                Assert.Matches(
                    "(100,000 input|10,000 output) tokens.*reserved-tier-tpm-minimum-(input|output)-reservation-all-2026-09-30",
                    message));
    }

    private static JsonElement Option(string model, string customization, string mode) =>
        Terminal
            .Estimate(Plan(model, customization, "{requestsPerMinute: 1, tokens: {input: 1000, output: 100}}"))
            .Option(mode + "@us-east-1");

    private static string Row(string side) =>
        $"reserved-{side}-tpm-hour-claude-haiku-4-5-unspecified-1-month-reserved-geo-or-in-region-2026-07-24";

    private static string Message(JsonElement option, string code) =>
        option.GetProperty("warnings").EnumerateArray().Single(warning => warning.Text("code") == code).Text("message")!;

    private static string Plan(string model, string customization, string traffic) =>
        $"model: {model}\nregion: us-east-1\nmonth: 2026-12\ntraffic: {traffic}\ncustomization: {customization}\n";
}
