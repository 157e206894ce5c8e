using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Engine.Offering;

/// <summary>Whether a thing can be had. <see cref="Verdict.Feasible"/> here means offered; capacity is judged elsewhere.</summary>
/// <param name="Reason">Null exactly when it is offered.</param>
public sealed record OfferAnswer(Verdict Verdict, Refusal? Reason)
{
    public static OfferAnswer Offered { get; } = new(Verdict.Feasible, null);

    /// <summary>What a reader must know of the table that says so.</summary>
    public Sequence<Warning> Warnings { get; init; }

    /// <summary>True if no table decides the day, so that a price or quota row of that time may show the offer.</summary>
    public bool MayBeDeduced { get; init; }

    public bool IsOffered => Verdict == Verdict.Feasible;

    public static OfferAnswer NotOffered(Refusal reason) => new(Verdict.NotOffered, reason);

    public static OfferAnswer NoLongerSold(Refusal reason) => new(Verdict.NoLongerSold, reason);

    public static OfferAnswer Unknown(Refusal reason) => new(Verdict.Unknown, reason);
}
