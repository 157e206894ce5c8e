using System.Collections.Immutable;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;

namespace Mitsumori.Core.Book;

/// <summary>What a look-up in a price book ends with: one observation, or the reason why there is none.</summary>
/// <remarks>
/// Among the observations that fit the key and are dated on or before the price day: the user's own before the book's; then those that name
/// the asked routing, before those of in-Region calls, before those that record none; then the better trust; then the newest; then the
/// asked routing as printed, before one that serves two.
/// Equal amounts left: the smaller id. Different amounts left: no price.
/// When several reasons forbid a price, this order tells which is given: ambiguous, Region not recorded, not accepted, missing.
/// </remarks>
public sealed record PriceChoice
{
    private PriceChoice(PriceKey key) => Key = key;

    public PriceKey Key { get; }

    /// <summary>The chosen observation; null exactly when <see cref="Refusal"/> is not.</summary>
    public PriceObservation? Chosen { get; private init; }

    public Refusal? Refusal { get; private init; }

    /// <summary>A newer, less trusted observation of another amount, passed over.</summary>
    public PriceObservation? Disagreeing { get; private init; }

    internal static PriceChoice Of(PriceKey key, ImmutableArray<PriceObservation> about, DateOnly priceDay, Acceptance accepted)
    {
        List<PriceObservation>? fitting = null, unplaced = null, unaccepted = null;
        foreach (PriceObservation observation in about)
        {
            if (!Fits(observation, key)) continue;
            if (observation.Source.AsOf is DateOnly day && day > priceDay) continue;
            bool named = accepted.Names(observation), isHere = observation.Regions.IsEmpty || observation.Regions.Contains(key.Region);
            bool needsName = observation.Source.AsOf is null || observation.IsSuspect || observation.Source.Trust == Trust.Seed;
            if (needsName && !named) AddTo(ref unaccepted, isHere);
            else if (observation.Regions.IsEmpty && !accepted.Places(observation, key.Region)) AddTo(ref unplaced, !key.Region.IsApart);
            else AddTo(ref fitting, isHere);

            void AddTo(ref List<PriceObservation>? list, bool isIn)
            {
                if (isIn) (list ??= []).Add(observation);
            }
        }

        if (fitting is not null) return AmongFitting(key, fitting);
        if (unplaced is not null) return Unplaced(key, Best(unplaced, key));
        if (unaccepted is not null) return new(key) { Refusal = new Refusal.PriceNotAccepted(key, Ids(unaccepted)) };
        return new(key) { Refusal = new Refusal.PriceMissing(key) };
    }

    private static PriceChoice Unplaced(PriceKey key, List<PriceObservation> best)
    {
        PriceObservation first = best.MinBy(observation => observation.Id, StringComparer.Ordinal)!;
        UnitPrice? price = best.TrueForAll(observation => observation.Price.OfOne == first.Price.OfOne) ? first.Price : null;
        return new(key) { Refusal = new Refusal.PriceRegionUnrecorded(key, Ids(best), first.Source.Location, price) };
    }

    private static PriceChoice AmongFitting(PriceKey key, List<PriceObservation> fitting)
    {
        if (fitting.Count == 1) return new(key) { Chosen = fitting[0] };
        List<PriceObservation> best = Best(fitting, key);
        PriceObservation chosen = best is [var only] ? only : best.MinBy(observation => observation.Id, StringComparer.Ordinal)!;
        if (best.Exists(observation => observation.Price.OfOne != chosen.Price.OfOne))
            return new(key) { Refusal = new Refusal.PriceAmbiguous(key, Ids(best)) };
        PriceObservation? disagreeing = null;
        foreach (PriceObservation other in fitting)
        {
            bool disagrees = other.Source.AsOf > chosen.Source.AsOf && other.Price.OfOne != chosen.Price.OfOne;
            if (disagrees && (disagreeing is null || IsNewer(other, disagreeing))) disagreeing = other;
        }

        return new(key) { Chosen = chosen, Disagreeing = disagreeing };
    }

    // Of equal days the smaller id.
    private static bool IsNewer(PriceObservation observation, PriceObservation other) =>
        observation.Source.AsOf == other.Source.AsOf
            ? string.CompareOrdinal(observation.Id, other.Id) < 0
            : observation.Source.AsOf > other.Source.AsOf;

    private static List<PriceObservation> Best(List<PriceObservation> observations, PriceKey key)
    {
        List<PriceObservation> best = [];
        (int, int, int, int, int) first = default;
        foreach (PriceObservation observation in observations)
        {
            (int, int, int, int, int) order = Order(observation, key);
            int compared = best.Count == 0 ? -1 : order.CompareTo(first);
            if (compared < 0) (best, first) = ([], order);
            if (compared <= 0) best.Add(observation);
        }

        return best;
    }

    private static (int Overlay, int Routing, int Trust, int Newest, int Exactness) Order(PriceObservation observation, PriceKey key) => (
        observation.IsOverlay ? 0 : 1,
        PriceServes.RoutingRank(observation.Routing, key.Routing) ?? int.MaxValue,
        SourceCodes.Rank(observation.Source.Trust),
        -(observation.Source.AsOf?.DayNumber ?? 0),
        observation.Routing == PriceRouting.GeoOrInRegion ? 1 : 0);

    private static bool Fits(PriceObservation observation, PriceKey key) =>
        observation.Commitment == key.Commitment
        && PriceServes.Tier(observation.TierServed, key.Tier)
        && PriceServes.RoutingRank(observation.Routing, key.Routing) is not null
        && (observation.CacheLife ?? CacheLife.FiveMinutes) == key.CacheLife
        && (observation.OverInputTokens ?? 0L) == key.OverInputTokens;

    private static Sequence<string> Ids(IEnumerable<PriceObservation> observations) =>
        observations.Select(observation => observation.Id).Order(StringComparer.Ordinal).ToSequence();
}
