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

    /// <summary>Calls at one instant. Never met before the reservation, which counts what settles beside it.</summary>
    InFlight,
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

    /// <summary>The answer for the case that this is.</summary>
    public abstract T Match<T>(Func<OfQuotas, T> quotas, Func<OfUnits, T> units, Func<OfCopies, T> copies);

    /// <summary>On demand: what the quotas let through, four ways. Null means that no limit of that way is set or known.</summary>
    /// <param name="Simple">By requests, and by tokens counted plainly: what published tables reckon.</param>
    /// <param name="Settled">By requests, settled tokens a minute, and settled tokens a day over the active hours.</param>
    /// <param name="ReservedRate">By tokens held while calls run; null without a latency.</param>
    /// <param name="InFlight">Requests at one instant.</param>
    /// <param name="Call">What one request takes of the quotas of tokens.</param>
    /// <param name="ActiveHours">Hours that the busiest day would last at the rate of capacity.</param>
    public sealed record OfQuotas(
        QuotaLimits Limits,
        Ratio? Simple,
        Ratio? Settled,
        Ratio? ReservedRate,
        BigInteger? InFlight,
        BindingLimit? First,
        CallShape Call,
        Ratio ActiveHours
    ) : OptionCapacity
    {
        public override T Match<T>(Func<OfQuotas, T> quotas, Func<OfUnits, T> units, Func<OfCopies, T> copies) => quotas(this);

        public override Ratio? RequestsPerMinute => (Settled, ReservedRate) switch
        {
            (Ratio settled, Ratio reserved) => settled <= reserved ? settled : reserved,
            _ => Settled ?? ReservedRate,
        };

        public override BindingLimit? Binding => First;

        /// <summary>Where the reservation is met first: a lower max_tokens, and what it gains. Null where it would gain nothing.</summary>
        public MaxTokensAdvice? Advice { get; init; }
    }

    /// <summary>Model units: what they carry, and the units that each of their limits asks for at the peak, before rounding up.</summary>
    /// <param name="Units">How many of them carry it.</param>
    /// <param name="Sides">Input and output, or their sum where only that is known of one unit; one at least.</param>
    /// <param name="Peak">Requests a minute that they must carry.</param>
    public sealed record OfUnits(long Units, Sequence<UnitSide> Sides, Ratio Peak) : OptionCapacity
    {
        public override T Match<T>(Func<OfQuotas, T> quotas, Func<OfUnits, T> units, Func<OfCopies, T> copies) => units(this);

        public override Ratio? RequestsPerMinute => Carried(First);

        public override BindingLimit? Binding => First.Limit;

        public Ratio? ByInput => Needed(BindingLimit.UnitInput);

        public Ratio? ByOutput => Needed(BindingLimit.UnitOutput);

        /// <summary>Units by input and output together, where only the sum of one unit is known.</summary>
        public Ratio? ByTokens => Needed(BindingLimit.UnitTokens);

        /// <summary>Whole units that carry another peak.</summary>
        public long UnitsAt(Ratio peak) =>
            Math.Max(1, Sides.Max(side => (peak * side.TokensOfRequest / side.TokensPerMinute).CeilingCount()));

        private UnitSide First =>
            Sides.Aggregate(
                (first, side) => Carried(side) is Ratio rate && (Carried(first) is not Ratio least || rate < least) ? side : first);

        private Ratio? Carried(UnitSide side) =>
            side.TokensOfRequest == 0m ? null : Ratio.Of(Units) * side.TokensPerMinute / side.TokensOfRequest;

        private Ratio? Needed(BindingLimit limit) =>
            Sides.FirstOrDefault(side => side.Limit == limit) is UnitSide side ? Peak * side.TokensOfRequest / side.TokensPerMinute : null;
    }

    /// <summary>Copies of an imported model: what the most that are allowed carry.</summary>
    /// <param name="Copies">The most that are allowed.</param>
    /// <param name="Each">Requests a minute of one copy; tokens a minute where <paramref name="TokensOfRequest"/> is given.</param>
    /// <param name="TokensOfRequest">Input and output of one request, above 0; null where the requests of a copy are known.</param>
    public sealed record OfCopies(int Copies, decimal Each, decimal? TokensOfRequest) : OptionCapacity
    {
        public override T Match<T>(Func<OfQuotas, T> quotas, Func<OfUnits, T> units, Func<OfCopies, T> copies) => copies(this);

        public override Ratio? RequestsPerMinute => Ratio.Of(Copies) * Each / (TokensOfRequest ?? 1m);

        public override BindingLimit? Binding => BindingLimit.Copies;

        /// <summary>Whole copies that carry a peak.</summary>
        public long CopiesAt(Ratio peak) => Math.Max(1, (peak * (TokensOfRequest ?? 1m) / Each).CeilingCount());
    }
}

/// <summary>Input, output, or both: what one model unit carries of it.</summary>
/// <param name="TokensOfRequest">What one request has of it, 0 or more.</param>
/// <param name="TokensPerMinute">What one unit carries, above 0.</param>
public sealed record UnitSide(BindingLimit Limit, decimal TokensOfRequest, decimal TokensPerMinute);

/// <summary>Lists what a set of quotas limits.</summary>
public static class QuotaFigures
{
    /// <summary>Each limit with its figure; null where it is not set.</summary>
    public static IEnumerable<(BindingLimit Limit, QuotaFigure? Figure)> Figures(this QuotaLimits limits) =>
        [
            (BindingLimit.RequestsPerMinute, limits.RequestsPerMinute),
            (BindingLimit.TokensPerMinute, limits.TokensPerMinute),
            (BindingLimit.TokensPerDay, limits.TokensPerDay),
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
        (BindingLimit.Copies, "copies"),
        (BindingLimit.InFlight, "in-flight"));
}
