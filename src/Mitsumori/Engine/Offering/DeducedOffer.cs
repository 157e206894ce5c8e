using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Sources;
using Mitsumori.Engine.Capacity;

namespace Mitsumori.Engine.Offering;

/// <summary>
/// What shows that a base model was called, or its units were sold, before there was a table of it: a price row of the Region, or accepted
/// for it, or a quota row that names the Region, dated on or before the last service day.
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
        return Newest(book.Prices.About(kind, PriceSubject.Of(question.Model.Id)).Where(Proves).Select(row => (row.Source, row.Id)));

        bool Proves(PriceObservation row)
        {
            bool isAccepted = accepted.Names(row) || (row.Regions.IsEmpty && accepted.Places(row, question.Region));
            bool isOfRegion = row.Regions.Contains(question.Region) && !row.IsSuspect && row.Source.Trust != Trust.Seed;
            bool serves = question.Mode == HostingMode.ProvisionedThroughput
                ? row.Commitment == question.Term
                : Serves(row.TierServed, tier) && Shows(row.Routing, question.Routing);
            return (isAccepted || isOfRegion) && serves && row.Source.AsOf <= lastDay;
        }
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
        QuotaScope scope = QuotaChoice.ScopeOf(question.Mode, question.Routing, question.Tier);
        return Newest(book.QuotasOf(question.Model.Id).Where(Proves).Select(row => (row.Source, row.Id)));

        bool Proves(Quota row) =>
            row.Scope == scope
            && row.Region == question.Region.Code
            && row.Value > 0
            && row.Source.Trust != Trust.Seed
            && row.Source.AsOf <= lastDay;
    }

    // The same row, in whatever order the book has them.
    private static string? Newest(IEnumerable<(Source Source, string Id)> rows) =>
        rows.OrderByDescending(row => row.Source.AsOf).ThenBy(row => row.Id, StringComparer.Ordinal).FirstOrDefault().Id;
}
