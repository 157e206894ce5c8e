using Mitsumori.Core.Decisions;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Engine.BreakEven;

/// <summary>An input of the plan that is known as a range, and how a month's cost varies with it.</summary>
/// <param name="Scenario">The plan with this input as its variable.</param>
internal sealed record RangedInput(string Key, RangedQuantity Varies, QuantityRange Range, Scenario Scenario)
{
    /// <summary>True if the variable is 1 ÷ the input: what one unit carries divides the load.</summary>
    public bool IsReciprocal => Varies == RangedQuantity.Throughput;
}

/// <summary>What a ranged input changes.</summary>
internal enum RangedQuantity
{
    Requests,
    InputTokens,
    OutputTokens,
    CacheReadTokens,
    CacheWriteTokens,
    HoursPerDay,

    /// <summary>What one unit or copy carries.</summary>
    Throughput,
}

/// <summary>Lists the ranged inputs that a monthly total depends on.</summary>
internal static class RangedInputs
{
    public static IEnumerable<RangedInput> Of(Case plan)
    {
        Scenario typical = Scenario.Of(plan.Plan, plan.Loads.Typical);
        Traffic traffic = plan.Plan.Traffic;
        QuantityRange? requests = traffic.Match<QuantityRange?>(level => level.Requests, week => null);
        RequestShape tokens = traffic.Tokens;
        UnitThroughput? unit = plan.Plan.Known.ModelUnit;
        KnownImportCopy? copy = plan.Plan.Known.ImportCopy;
        IEnumerable<(string Key, RangedQuantity Varies, QuantityRange? Range, Func<Scenario> Vary)> inputs =
        [
            ($"traffic.{traffic.Key}", RangedQuantity.Requests, requests, () => Scaled(typical, requests!.Typical)),
            ("traffic.tokens.input", RangedQuantity.InputTokens, tokens.Input, () => typical with { Input = Linear.Variable }),
            ("traffic.tokens.output", RangedQuantity.OutputTokens, tokens.Output, () => typical with { Output = Linear.Variable }),
            ("traffic.tokens.cacheRead", RangedQuantity.CacheReadTokens, tokens.CacheRead, () => typical with { CacheRead = Linear.Variable }),
            ("traffic.tokens.cacheWrite", RangedQuantity.CacheWriteTokens, tokens.CacheWrite, () => typical with { CacheWrite = Linear.Variable }),

            // Hours change the volume of a rate. A volume over more hours is a lower rate, which this does not vary.
            ("traffic.active.hoursPerDay", RangedQuantity.HoursPerDay, traffic.GrowsWithHours ? traffic.Active.HoursPerDay : null, () => typical.Along(Axis.HoursPerDay)),
            ("known.modelUnit.inputTpm", RangedQuantity.Throughput, unit?.InputTokensPerMinute, () => typical with { PerUnit = typical.PerUnit! with { Input = Linear.Variable } }),
            ("known.modelUnit.outputTpm", RangedQuantity.Throughput, unit?.OutputTokensPerMinute, () => typical with { PerUnit = typical.PerUnit! with { Output = Linear.Variable } }),
            ("known.modelUnit.tpm", RangedQuantity.Throughput, unit?.TokensPerMinute, () => typical with { PerUnit = typical.PerUnit! with { Both = Linear.Variable } }),
            ("known.importCopy.requestsPerMinute", RangedQuantity.Throughput, copy?.RequestsPerMinute, () => typical with { PerCopy = Linear.Variable }),
            ("known.importCopy.tokensPerMinute", RangedQuantity.Throughput, copy?.TokensPerMinute, () => typical with { PerCopy = Linear.Variable }),
        ];
        foreach ((string key, RangedQuantity varies, QuantityRange? range, Func<Scenario> vary) in inputs)
        {
            if (range is { IsSingle: false }) yield return new(key, varies, range, vary());
        }
    }

    // All requests grow alike, whatever they are counted over.
    private static Scenario Scaled(Scenario typical, decimal asked) => typical with
    {
        Rate = Linear.Variable * (typical.Rate.Constant / asked),
        Requests = Linear.Variable * (typical.Requests.Constant / asked),
    };
}
