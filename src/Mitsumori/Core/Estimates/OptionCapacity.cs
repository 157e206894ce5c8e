using System.Numerics;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Estimates;

/// <summary>Which limit is met first. Ties go in this order.</summary>
public enum BindingLimit
{
    RequestsPerMinute,
    TokensPerMinute,
    TokensPerDay,
    Reservation,
    UnitInput,
    UnitOutput,
    UnitTokens,
    Copies,
}

/// <summary>How much traffic an option carries.</summary>
public abstract record OptionCapacity
{
    private OptionCapacity()
    {
    }

    /// <summary>Requests a minute it carries, exact; null when no limit is set or known.</summary>
    public abstract Ratio? RequestsPerMinute { get; }

    /// <summary>The limit that is met first; null when there is none.</summary>
    public abstract BindingLimit? Binding { get; }

    /// <summary>On demand: what the quotas let through, four ways. Null means that no limit of that way is set or known.</summary>
    /// <param name="Simple">By requests, and by tokens counted plainly: what published tables reckon.</param>
    /// <param name="Settled">By requests, settled tokens a minute, and settled tokens a day over the active hours.</param>
    /// <param name="ReservedRate">By tokens held while calls run; null without a latency.</param>
    /// <param name="InFlight">Requests at one instant.</param>
    /// <param name="Call">What one request takes of the quotas of tokens.</param>
    public sealed record OfQuotas(QuotaLimits Limits, Ratio? Simple, Ratio? Settled, Ratio? ReservedRate, BigInteger? InFlight, BindingLimit? First, TokensOfCall Call) : OptionCapacity
    {
        public override Ratio? RequestsPerMinute => (Settled, ReservedRate) switch
        {
            (Ratio settled, Ratio reserved) => settled <= reserved ? settled : reserved,
            _ => Settled ?? ReservedRate,
        };

        public override BindingLimit? Binding => First;

        /// <summary>Where the reservation is met first: a lower max_tokens, and what it gains. Null where it would gain nothing.</summary>
        public MaxTokensAdvice? Advice { get; init; }
    }

    /// <summary>Model units: what they carry, and the units that each of their two limits asks for at the peak, before rounding up.</summary>
    /// <param name="ByTokens">Units by input and output together, where only the sum of one unit is known.</param>
    public sealed record OfUnits(Ratio? Carried, Ratio? ByInput, Ratio? ByOutput, Ratio? ByTokens, BindingLimit First) : OptionCapacity
    {
        public override Ratio? RequestsPerMinute => Carried;

        public override BindingLimit? Binding => First;
    }

    /// <summary>Copies of an imported model: what the most that are allowed carry.</summary>
    public sealed record OfCopies(Ratio Carried) : OptionCapacity
    {
        public override Ratio? RequestsPerMinute => Carried;

        public override BindingLimit? Binding => BindingLimit.Copies;
    }
}

/// <summary>Lists what a set of quotas limits.</summary>
public static class QuotaFigures
{
    /// <summary>Each limit with its figure; null where it is not set.</summary>
    public static IEnumerable<(BindingLimit Limit, QuotaFigure? Figure)> Figures(this QuotaLimits limits) =>
    [
        (BindingLimit.RequestsPerMinute, limits.RequestsPerMinute), (BindingLimit.TokensPerMinute, limits.TokensPerMinute), (BindingLimit.TokensPerDay, limits.TokensPerDay),
    ];
}

/// <summary>The codes of limits.</summary>
public static class CapacityCodes
{
    public static Vocabulary<BindingLimit> Limits { get; } = new(
        (BindingLimit.RequestsPerMinute, "rpm"),
        (BindingLimit.TokensPerMinute, "tpm"),
        (BindingLimit.TokensPerDay, "tpd"),
        (BindingLimit.Reservation, "reservation"),
        (BindingLimit.UnitInput, "input-tpm"),
        (BindingLimit.UnitOutput, "output-tpm"),
        (BindingLimit.UnitTokens, "unit-tpm"),
        (BindingLimit.Copies, "copies"));
}
