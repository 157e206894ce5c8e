using Mitsumori.Core.Charges;
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

    /// <summary>A part of a request that quotas of tokens do not count.</summary>
    UncountedPart,
    CountedPart,

    /// <summary>A part of a request that quotas of tokens count by the model's burndown.</summary>
    BurntPart,
    HoursPerDay,

    /// <summary>What one unit or copy carries.</summary>
    Throughput,
}

/// <summary>Lists the ranged inputs that a monthly total depends on.</summary>
internal static class RangedInputs
{
    public static IEnumerable<RangedInput> Of(Case asked)
    {
        Traffic traffic = asked.Plan.Traffic;
        QuantityRange? requests = traffic.Match(level => level.Requests, week => (QuantityRange?)null);
        RequestShape tokens = traffic.Tokens;
        UnitThroughput? unit = asked.Plan.Known.ModelUnit;
        KnownImportCopy? copy = asked.Plan.Known.ImportCopy;
        IEnumerable<(string Key, RangedQuantity Varies, QuantityRange? Range, Func<Variation> Vary)> inputs =
        [
            // All requests grow alike, whatever they are counted over.
            ($"traffic.{traffic.Key}", RangedQuantity.Requests, requests, () => new Variation.Growing(Growth.Rate, requests!.Typical)),
            .. RequestParts.All.Select(part => (
                $"traffic.tokens.{part.Key}",
                QuantityOf(part.Counts),
                (QuantityRange?)tokens[part.Input],
                (Func<Variation>)(() => new Variation.Single(part.Input)))),

            // Hours change the volume of a rate. A volume over more hours is a lower rate, which this does not vary.
            (
                "traffic.active.hoursPerDay",
                RangedQuantity.HoursPerDay,
                traffic.GrowsWithHours ? traffic.Active.HoursPerDay : null,
                () => Scenario.Along(asked.Inputs.Typical, Axis.HoursPerDay).Variation),
            (
                "known.modelUnit.inputTpm",
                RangedQuantity.Throughput,
                unit?.InputTokensPerMinute,
                () => new Variation.Inverse(Input.UnitInputTokensPerMinute)),
            (
                "known.modelUnit.outputTpm",
                RangedQuantity.Throughput,
                unit?.OutputTokensPerMinute,
                () => new Variation.Inverse(Input.UnitOutputTokensPerMinute)),
            (
                "known.modelUnit.tpm",
                RangedQuantity.Throughput,
                unit?.TokensPerMinute,
                () => new Variation.Inverse(Input.UnitTokensPerMinute)),
            (
                "known.importCopy.requestsPerMinute",
                RangedQuantity.Throughput,
                copy?.RequestsPerMinute,
                () => new Variation.Inverse(Input.CopyRequestsPerMinute)),
            (
                "known.importCopy.tokensPerMinute",
                RangedQuantity.Throughput,
                copy?.TokensPerMinute,
                () => new Variation.Inverse(Input.CopyTokensPerMinute)),
        ];
        foreach ((string key, RangedQuantity varies, QuantityRange? range, Func<Variation> vary) in inputs)
        {
            if (range is { IsSingle: false }) yield return new(key, varies, range, new(asked.Inputs.Typical, vary()));
        }
    }

    private static RangedQuantity QuantityOf(QuotaCount counts) => counts switch
    {
        QuotaCount.No => RangedQuantity.UncountedPart,
        QuotaCount.Once => RangedQuantity.CountedPart,
        QuotaCount.Burndown => RangedQuantity.BurntPart,
    };
}
