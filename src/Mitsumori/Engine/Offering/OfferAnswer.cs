using Mitsumori.Core.Estimates;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Engine.Offering;

/// <summary>Whether a thing can be had. <see cref="Verdict.Feasible"/> here means offered; capacity is judged elsewhere.</summary>
/// <param name="Reason">Null exactly when it is offered.</param>
public sealed record OfferAnswer(Verdict Verdict, Refusal? Reason)
{
    public static OfferAnswer Offered { get; } = new(Verdict.Feasible, null);

    public bool IsOffered => Verdict == Verdict.Feasible;

    public static OfferAnswer NotOffered(Refusal reason) => new(Verdict.NotOffered, reason);

    public static OfferAnswer NoLongerSold(Refusal reason) => new(Verdict.NoLongerSold, reason);

    public static OfferAnswer Unknown(Refusal reason) => new(Verdict.Unknown, reason);
}
