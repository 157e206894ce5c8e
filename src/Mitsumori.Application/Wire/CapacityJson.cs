using System.Numerics;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Application.Wire;

/// <summary>How much an option carries, as the JSON answer says it.</summary>
public static class CapacityJson
{
    /// <summary>The answer of <c>capacity</c>: the estimate without money.</summary>
    public static string ToJson(Estimate estimate, RemarkTexts texts) => WireJson.Write(Of(estimate, texts));

    /// <summary>The same of each model, with the order of all options where there are several.</summary>
    public static string ToJson(IReadOnlyList<Estimate> estimates, RemarkTexts texts) => estimates is [var only]
        ? ToJson(only, texts)
        : WireJson.Write(new PlansWire<CapacityAnswerWire>(
            [.. estimates.Select(estimate => Of(estimate, texts))],
            ComparisonJson.Order(Comparison.Of(estimates))));

    public static CapacityAnswerWire Of(Estimate estimate, RemarkTexts texts)
    {
        EstimateWire whole = EstimateJson.Of(estimate, texts);
        return new(
            whole.Mitsumori,
            whole.PriceBook,
            whole.Plan,
            whole.Sentence,
            whole.Answer,
            [
                .. whole.Options.Zip(
                    estimate.Options,
                    (option, judged) =>
                        new OptionCapacityWire(
                            option.Id,
                            option.Mode,
                            option.Commitment,
                            option.Tier,
                            option.Routing,
                            option.Model,
                            option.Region,
                            option.Role,
                            option.Verdict,
                            option.Reasons,
                            option.Conditions,
                            option.Units,
                            option.Capacity,
                            [.. option.Gaps.Where(gap => gap.Affects == "capacity")],
                            EstimateJson.Remarks(CapacityWarnings.Of(judged), texts))),
            ],
            whole.Assumptions,
            whole.Warnings);
    }

    /// <param name="peak">Requests a minute that capacity must carry.</param>
    internal static CapacityWire Of(OptionCapacity capacity, Ratio peak)
    {
        OptionCapacity.OfQuotas? quotas = capacity as OptionCapacity.OfQuotas;
        OptionCapacity.OfUnits? units = capacity as OptionCapacity.OfUnits;
        return new(
            Whole(capacity.RequestsPerMinute),
            Whole(quotas?.Simple),
            Whole(quotas?.Settled),
            Whole(quotas?.ReservedRate),
            quotas?.InFlight is BigInteger inFlight ? (long)inFlight : null,
            Quotient(units?.ByInput),
            Quotient(units?.ByOutput),
            Quotient(units?.ByTokens),
            quotas is null ? null : Plain.Of(quotas.Call.Settled),
            quotas?.Call.Reserved is Ratio reserved ? Plain.Of(reserved) : null,
            capacity.Binding is BindingLimit limit ? CapacityCodes.Limits.CodeOf(limit) : null,
            quotas?.Advice is MaxTokensAdvice advice ? new(advice.MaxTokens, Plain.Quotient(advice.Gain)) : null,
            [.. LimitUses.Of(capacity, peak).Select(Of)],
            quotas is null ? [] : [.. Figures(quotas.Limits)]);
    }

    private static LimitWire Of(LimitUse use) => new(
        CapacityCodes.Limits.CodeOf(use.Limit),
        use.Used is Ratio used ? Plain.Of(used) : null,
        use.Value is Ratio value ? Plain.Of(value) : null,
        Quotient(use.Share),
        use.Formula?.Invoke(Plain.Of),
        use.ValueFormula?.Invoke(Plain.Of));

    private static IEnumerable<QuotaWire> Figures(QuotaLimits limits)
    {
        foreach ((BindingLimit limit, QuotaFigure? figure) in limits.Figures())
        {
            if (figure is null) continue;
            yield return new(
                CapacityCodes.Limits.CodeOf(limit),
                figure.Value,
                figure.Id,
                figure.Source.Location,
                figure.Source.AsOf is DateOnly day ? Plain.Of(day) : null,
                SourceCodes.Trusts.CodeOf(figure.Source.Trust),
                figure.Source.IsOwn,
                figure.IsAdjustable);
        }
    }

    private static long? Whole(Ratio? rate) => rate is Ratio given ? given.FloorCount() : null;

    private static string? Quotient(Ratio? value) => value is Ratio given ? Plain.Quotient(given) : null;
}
