using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Sources;

namespace Mitsumori.Engine.Offering;

/// <summary>
/// What shows that a base model was called, or its units were sold, before there was a table of it: a price row of the Region, or accepted for it, or a quota row
/// that names the Region, dated on or before the last service day.
/// </summary>
internal static class DeducedOffer
{
    /// <returns>The id of the row; null if there is none.</returns>
    public static string? Proof(FactBook book, OfferQuestion question, Acceptance accepted, DateOnly lastDay) =>
        ByPrice(book, question, accepted, lastDay) ?? ByQuota(book, question, lastDay);

    private static string? ByPrice(FactBook book, OfferQuestion question, Acceptance accepted, DateOnly lastDay)
    {
        (PriceKind kind, PriceTier tier) = question.Mode switch
        {
            HostingMode.Batch => (PriceKind.BatchInput, PriceTier.Batch),
            HostingMode.Reserved => (PriceKind.ReservedInputTpmHour, PriceTier.Reserved),
            HostingMode.ProvisionedThroughput => (PriceKind.ModelUnitHour, PriceTier.Standard),
            HostingMode.BaseOnDemand or HostingMode.CustomOnDemand or HostingMode.CustomModelImport =>
                (PriceKind.OnDemandInputToken, OfferJudge.ServedTier(question.Tier)),
        };
        foreach (PriceObservation row in book.Prices.About(kind, PriceSubject.Of(question.Model.Id)))
        {
            bool isAccepted = accepted.Names(row) || (row.Regions.IsEmpty && accepted.Places(row, question.Region));
            bool isOfRegion = row.Regions.Contains(question.Region) && !row.IsSuspect && row.Source.Trust != Trust.Seed;
            bool serves = question.Mode == HostingMode.ProvisionedThroughput
                ? row.Commitment == question.Term
                : Serves(row.TierServed, tier) && Shows(row.Routing, question.Routing);
            if ((isAccepted || isOfRegion) && serves && row.Source.AsOf <= lastDay) return row.Id;
        }

        return null;
    }

    // Before profiles there were in-Region calls only, and nobody printed so.
    private static bool Shows(PriceRouting printed, Routing asked) =>
        PriceServes.Routing(printed, asked) || (printed == PriceRouting.Unrecorded && asked == Routing.InRegion);

    // A model in public extended access goes on being served on demand, at another price.
    private static bool Serves(PriceTier printed, PriceTier asked) =>
        PriceServes.Tier(printed, asked) || (printed == PriceTier.PublicExtendedAccess && asked == PriceTier.Standard);

    private static string? ByQuota(FactBook book, OfferQuestion question, DateOnly lastDay)
    {
        if (question.Mode != HostingMode.BaseOnDemand || question.Tier is ServiceTier.Priority or ServiceTier.Flex) return null;
        QuotaScope scope = question.Tier == ServiceTier.LatencyOptimized ? QuotaScope.LatencyOptimized : question.Routing switch
        {
            Routing.InRegion => QuotaScope.OnDemand,
            Routing.Geo => QuotaScope.CrossRegion,
            Routing.Global => QuotaScope.GlobalCrossRegion,
        };
        foreach (Quota row in book.QuotasOf(question.Model.Id))
        {
            bool names = row.Scope == scope && row.Region == question.Region.Code && row.Value > 0;
            if (names && row.Source.Trust != Trust.Seed && row.Source.AsOf <= lastDay) return row.Id;
        }

        return null;
    }
}
