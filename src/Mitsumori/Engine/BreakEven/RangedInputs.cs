using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Engine.BreakEven;

/// <summary>An input of the plan that is known as a range, and how a month's cost varies with it.</summary>
/// <param name="Scenario">The plan with this input as its variable.</param>
/// <param name="IsReciprocal">True if the variable is 1 ÷ the input: what one unit carries divides the load.</param>
internal sealed record RangedInput(string Key, QuantityRange Range, Scenario Scenario, bool IsReciprocal);

/// <summary>Lists the ranged inputs that a monthly total depends on.</summary>
internal static class RangedInputs
{
    public static IEnumerable<RangedInput> Of(Case plan)
    {
        Scenario typical = Scenario.Of(plan.Plan, plan.Loads.Typical);
        Traffic traffic = plan.Plan.Traffic;
        RequestShape tokens = traffic.Tokens;
        IEnumerable<(string Key, QuantityRange? Range, Func<Scenario> Vary)> loads =
        [
            (KeyOf(traffic.Rate), traffic.Requests, () => Scaled(typical, traffic.Requests.Typical)),
            ("traffic.tokens.input", tokens.Input, () => typical with { Input = Linear.Variable }),
            ("traffic.tokens.output", tokens.Output, () => typical with { Output = Linear.Variable }),
            ("traffic.tokens.cacheRead", tokens.CacheRead, () => typical with { CacheRead = Linear.Variable }),
            ("traffic.tokens.cacheWrite", tokens.CacheWrite, () => typical with { CacheWrite = Linear.Variable }),

            // Hours change the volume of a rate. A volume over more hours is a lower rate, which this does not vary.
            ("traffic.active.hoursPerDay", traffic.Rate == RequestRate.PerMinute ? traffic.Active.HoursPerDay : null, () => typical.Along(Axis.HoursPerDay)),
        ];
        UnitThroughput? unit = plan.Plan.Known.ModelUnit;
        KnownImportCopy? copy = plan.Plan.Known.ImportCopy;
        IEnumerable<(string Key, QuantityRange? Range, Func<Scenario> Vary)> throughputs =
        [
            ("known.modelUnit.inputTpm", unit?.InputTokensPerMinute, () => typical with { PerUnit = typical.PerUnit! with { Input = Linear.Variable } }),
            ("known.modelUnit.outputTpm", unit?.OutputTokensPerMinute, () => typical with { PerUnit = typical.PerUnit! with { Output = Linear.Variable } }),
            ("known.modelUnit.tpm", unit?.TokensPerMinute, () => typical with { PerUnit = typical.PerUnit! with { Both = Linear.Variable } }),
            ("known.importCopy.requestsPerMinute", copy?.RequestsPerMinute, () => typical with { PerCopy = Linear.Variable }),
            ("known.importCopy.tokensPerMinute", copy?.TokensPerMinute, () => typical with { PerCopy = Linear.Variable }),
        ];
        return [.. Ranged(loads, isReciprocal: false), .. Ranged(throughputs, isReciprocal: true)];
    }

    private static IEnumerable<RangedInput> Ranged(IEnumerable<(string Key, QuantityRange? Range, Func<Scenario> Vary)> inputs, bool isReciprocal)
    {
        foreach ((string key, QuantityRange? range, Func<Scenario> vary) in inputs)
        {
            if (range is { IsSingle: false }) yield return new(key, range, vary(), isReciprocal);
        }
    }

    // All requests grow alike, whatever they are counted over.
    private static Scenario Scaled(Scenario typical, decimal asked) => typical with
    {
        Rate = Linear.Variable * (typical.Rate.Constant / asked),
        Requests = Linear.Variable * (typical.Requests.Constant / asked),
    };

    private static string KeyOf(RequestRate rate) => rate switch
    {
        RequestRate.PerMinute => "traffic.requestsPerMinute",
        RequestRate.PerDay => "traffic.requestsPerDay",
        RequestRate.PerMonth => "traffic.requestsPerMonth",
        RequestRate.Hourly => "traffic.hourly",
    };
}
