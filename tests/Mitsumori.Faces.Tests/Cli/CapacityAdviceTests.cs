using System.Text.Json;
using Mitsumori.Faces.Tests.Formats;
using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>The advice to set max_tokens lower, in every form of the answer.</summary>
public sealed class CapacityAdviceTests
{
    private static readonly string Plan = Path.Combine(GoldenFile.Root, "examples", "long-answers.yaml");

    [Fact]
    public void Json_ReservationBinds_AdvisesAndFollowingItGainsThat()
    {
        JsonElement before = Capacity("--max-tokens", "64000");
        Assert.Equal(200, before.GetProperty("advice").GetProperty("maxTokens").GetInt64());
        decimal gain = decimal.Parse(before.Text("advice.gain")!);

        // 2,000,000 / 700 - 2,000,000 / 7,080
        Assert.Equal(2_574.657m, Math.Round(gain, 3));
        JsonElement after = Capacity("--max-tokens", "200");
        Assert.Equal(
            (JsonValueKind.Null, "tpm", 2_857),
            (after.GetProperty("advice").ValueKind, after.Text("binding"), after.GetProperty("requestsPerMinute").GetInt64()));
    }

    [Theory]
    [InlineData("en", "set max_tokens to 200, gain 2,574.65698")]
    [InlineData("ja", "max_tokens を 200 にすると、1分あたり 2,574.65698")]
    public void Page_ReservationBinds_SaysSo(string language, string expected)
    {
        Assert.Contains(expected, OneLine(Run("--lang", language)));
        Assert.Contains(expected, OneLine(Run("--lang", language, "--format", "markdown")).Replace("\\", ""));
    }

    [Fact]
    public void Csv_ReservationBinds_HasBothFigures()
    {
        IReadOnlyDictionary<string, string> row = CsvRows.Named(Run("--format", "csv"))[0];
        Assert.Equal(("200", "2574.6569814366424536"), (row["adviceMaxTokens"], row["adviceGain"]));
    }

    private static string Run(params string[] flags) => Terminal.Run(["capacity", Plan, .. flags]).Output;

    private static JsonElement Capacity(params string[] flags) =>
        Terminal
            .Run(["capacity", Plan, "--format", "json", .. flags])
            .Options.First(option => option.GetProperty("capacity").ValueKind == JsonValueKind.Object)
            .GetProperty("capacity");

    private static string OneLine(string text) => string.Join(' ', text.Split('\n').Select(line => line.Trim()));
}
