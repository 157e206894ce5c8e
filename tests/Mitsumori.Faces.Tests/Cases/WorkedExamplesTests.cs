using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>
/// Examples with arithmetic that others printed, by the files in Examples: amounts to the last digit, or silence where no row is on record.
/// </summary>
public sealed class WorkedExamplesTests
{
    /// <summary>What every example is to say; a file without a row here fails.</summary>
    private static readonly Example[] Examples =
    [
        Of("p32-mistral-large-2402", "base-on-demand@us-east-1", null, 3),
        Of("n20-gpt-5-5", "base-on-demand/geo@us-east-1", null, 3),
        Of("n22-luna", "base-on-demand/geo@us-east-1", null, 3),
        Of("g22d-maverick-geo", "base-on-demand/geo@us-east-1", "108.75"),
        Of("lr8-gpt-oss-120b", "base-on-demand@us-east-1", "0.75"),
        Of("p15-embedding", "base-on-demand@us-east-1", "0.001"),
        Of("p30-mistral-7b", "base-on-demand@us-east-1", "0.0005"),
        // The one output token of a thousand calls that the plan needs is in it: 0.001 × 0.24 per million.
        Of("g26-nova-cache-write", "base-on-demand@us-east-1", "0.00006000024") with { Lines = "cache-write-tokens 0.00006" },
        Of("l02-cached-tokens-no-cache", "base-on-demand@us-west-2", "0.069246") with { Warning = "cache-not-recorded" },
        Of("lr4-5m-opus-5-cache", "base-on-demand/global@us-east-1", "30", 3) with { Gaps = 2 },
        Of("p17h-command-unit-2024", "provisioned-throughput/1-month@us-east-1", "29462.4", 3),
        Of("g18a-sonnet-v2-oregon-2025", "base-on-demand/geo@us-west-2", null, 3),
        Of("e01-sonnet-4-extended", "base-on-demand/geo@us-east-1", null, 3) with { Gap = "extended-access-price-unknown", Settled = "133" },
        Of("lc1-long-context", "base-on-demand/global@us-east-1", "0.915", 3) with { Gap = "context-band-unpriced" },
        Of("lg3-govcloud-nova", "base-on-demand@us-gov-west-1", null, 3),
        Of("lg5-govcloud-gpt-oss", "base-on-demand@us-gov-west-1", null, 3),
        Of("p02-titan-lite", "base-on-demand@us-east-1", "0.0005"),
        Of("p05h-two-units-of-titan", "provisioned-throughput/1-month@us-east-1", "27379.2") with { Units = 2 },
        Of("p12h-instant-unit-oregon", "provisioned-throughput/1-month@us-west-2", "29462.4", 3),
        Of("p18-llama-import", "custom-model-import@us-east-1", "4.685") with { Lines = "import-cmu-minutes 0.785, import-storage 3.9" },
        Of("p28h-llama-2-tuned", "provisioned-throughput/none@us-east-1", "17485.95", 3) with
        {
            Once = "0.00799",
            Lines = "custom-model-storage 1.95, model-unit-hours 17484",
        },
        Of("p33-instant-evaluation", "base-on-demand@us-east-1", "0.04"),
        Of("s02-llama-33-rag", "base-on-demand@us-east-2", "0.001728") with { Each = "0.001728" },
        Of("s04-nova-pro-rag", "base-on-demand@us-east-1", "0.00288") with { Each = "0.00288" },
        Of("g01-embeddings-22m", "base-on-demand@us-east-1", "2.2"),
        Of("g04e-sonnet-250", "base-on-demand@us-west-2", "2.625"),
        Of("g09-sonnet-us-profile", "base-on-demand/geo@us-east-1", "462"),
        Of("g11-eighteen-hours", "base-on-demand/global@us-east-1", "1020.6") with { Each = "0.0021" },
        Of("g13g-claude-code-user", "base-on-demand/geo@us-east-1", "326.7"),
        Of("g16-thousand-claims", "base-on-demand@us-east-1", "2.875"),
        Of("g23b-cached-system-prompt", "base-on-demand/global@us-east-1", "3.034515") with { Lines = "cache-read-tokens 2.997, cache-write-tokens 0.0375" },
        Of("g25-cached-call", "base-on-demand/global@us-east-1", "0.011850015") with
        {
            Lines = "input-tokens 0.006, cache-write-tokens 0.00375, cache-read-tokens 0.0021",
        },
        Of("g28c-opus-5-regional", "base-on-demand/geo@us-west-2", "0.033"),
        Of("g31-qwen-import", "custom-model-import@us-east-1", "8.9436") with { Lines = "import-cmu-minutes 1.1436, import-storage 7.8" },
        Of("g32a-haiku-batch", "batch@us-east-1", "2.25") with { Lines = "input-tokens 1.625, output-tokens 0.625" },
        Of("q02-burndown-mix", "base-on-demand/geo@us-east-1", "370.656") with { Settled = "76" },
        Of("q05-max-tokens-unset", "base-on-demand/geo@us-east-1", "213.84") with { InFlight = "31" },
        // 2,000,000 ÷ 36,000 at one instant, 2,000,000 ÷ 9,000 a minute; the prices of caching are printed without their Region.
        Of("q06-reservation", "base-on-demand/geo@us-east-1", "1140.48", 3) with { Settled = "222", InFlight = "55", Gap = "price-region-unrecorded" },
        Of("f01-nova-micro-tuned", "custom-on-demand@us-east-1", "2.125") with { Once = "2.18", Lines = "input-tokens 0.035, output-tokens 0.14" },
        Of("l01-sonnet-46-cached", "base-on-demand/geo@us-east-1", "0.052150725"),
        Of("l03-sonnet-v2-cached", "base-on-demand/geo@us-west-2", "0.0098766"),
        Of("lr2-1h-cache-one-hour", "base-on-demand/global@us-east-1", "16.2") with { Lines = "cache-write-tokens 4" },
        Of("n01-nova-lite-cached", "base-on-demand@us-east-1", "0.00002454"),
        Of("n02-haiku-45-cached", "base-on-demand/geo@us-east-1", "0.00398101"),
        Of("n03-sonnet-4-june", "base-on-demand/geo@us-east-1", "0.001944"),
    ];

    // Two names that no table of this book has; every other file has its row.
    private static readonly string[] NotInTheBook = ["g22h-nova-2-pro"];

    public static TheoryData<string> Names => [.. Examples.Select(example => example.Name)];

    [Fact]
    public void Files_AllOfThem_HaveWhatIsRight() =>
        Assert.Equal(
            Directory
                .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "Examples"), "*.yaml")
                .Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal),
            Examples.Select(example => example.Name).Concat(NotInTheBook).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Estimate_OfAnExample_ComesOutToTheLastDigit(string name)
    {
        Example right = Examples.Single(example => example.Name == name);
        Answer answer = Case.Estimate("Examples/" + name);
        Assert.True(answer.Output.Length > 0, answer.Error);
        JsonElement option = answer.Option(right.Option);
        JsonElement monthly = option.GetProperty("monthly");
        string? amount = monthly.ValueKind == JsonValueKind.Null ? null : monthly.Text("amount");
        Assert.Equal((right.Exit, right.Amount), (answer.Exit, amount));
        if (right.Exit == 0 || right.Amount is null)
            Assert.Equal(right.Exit == 0, monthly.ValueKind != JsonValueKind.Null && monthly.GetProperty("complete").GetBoolean());
        if (right.Once is not null) Assert.Equal(right.Once, option.Text("oneTime.amount"));
        if (right.Each is not null) Assert.Equal(right.Each, option.Text("perRequest"));
        if (right.Units is int units) Assert.Equal(units, option.GetProperty("units").GetInt32());
        if (right.Gap is not null) Assert.Contains(right.Gap, option.Codes("gaps"));
        if (right.Gaps is int gaps) Assert.Equal(gaps, option.GetProperty("gaps").GetArrayLength());
        if (right.Warning is not null) Assert.Contains(right.Warning, option.Codes("warnings"));
        if (right.Settled is not null) Assert.Equal(right.Settled, option.GetProperty("capacity").GetProperty("settled").ToString());
        if (right.InFlight is not null) Assert.Equal(right.InFlight, option.GetProperty("capacity").GetProperty("inFlight").ToString());
        foreach (string line in right.Lines.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split(' ');
            Assert.Equal(parts[1], option.Line(parts[0]).Text("amount"));
        }
    }

    private static Example Of(string name, string option, string? amount, int exit = 0) => new(name, option, amount, exit);

    /// <summary>One example: its option, the monthly amount (null: none may be said), the exit code, and what else its source tells.</summary>
    private sealed record Example(string Name, string Option, string? Amount, int Exit)
    {
        public string? Once { get; init; }

        public string? Each { get; init; }

        public int? Units { get; init; }

        public string? Gap { get; init; }

        public int? Gaps { get; init; }

        public string? Warning { get; init; }

        public string? Settled { get; init; }

        public string? InFlight { get; init; }

        /// <summary>Charges with their amounts: <c>cache-read-tokens 2.997, cache-write-tokens 0.0375</c>.</summary>
        public string Lines { get; init; } = "";
    }
}
