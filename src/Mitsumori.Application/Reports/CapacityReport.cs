using System.Numerics;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Reports;

/// <summary>How much an option carries, as the JSON answer says it.</summary>
internal static class CapacityReport
{
    public static CapacityWire Of(OptionCapacity capacity)
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
            capacity.Binding is BindingLimit limit ? CapacityCodes.Limits.CodeOf(limit) : null,
            quotas is null ? [] : [.. Figures(quotas.Limits)]);
    }

    private static IEnumerable<QuotaWire> Figures(QuotaLimits limits)
    {
        foreach ((BindingLimit limit, QuotaFigure? figure) in new[]
        {
            (BindingLimit.RequestsPerMinute, limits.RequestsPerMinute), (BindingLimit.TokensPerMinute, limits.TokensPerMinute), (BindingLimit.TokensPerDay, limits.TokensPerDay),
        })
        {
            if (figure is null) continue;
            yield return new(
                CapacityCodes.Limits.CodeOf(limit), figure.Value, figure.Id, figure.Source.Location, figure.Source.AsOf is DateOnly day ? Plain.Of(day) : null, figure.IsAdjustable);
        }
    }

    private static long? Whole(Ratio? rate) => rate is Ratio given ? (long)given.Floor() : null;

    private static string? Quotient(Ratio? value) => value is Ratio given ? Plain.Quotient(given) : null;
}
