using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Sources;

namespace Mitsumori.Engine.Capacity;

/// <summary>
/// Finds the limits that hold for a mode, routing and tier: each from its own newest snapshot, then as the plan's account has them.
/// </summary>
public static class QuotaChoice
{
    private const string EveryRegion = "*";
    private const string OtherRegions = "other";

    /// <param name="known">The account's own quotas; they replace the published ones key by key.</param>
    public static QuotaLimits Find(
        FactBook book,
        ModelId model,
        HostingMode mode,
        Routing routing,
        ServiceTier tier,
        Region region,
        KnownQuota? known)
    {
        QuotaScope scope = ScopeOf(mode, routing, tier);
        QuotaFigure? requests = Newest(book, model, scope, QuotaMetric.RequestsPerMinute, region),
            tokens = Newest(book, model, scope, QuotaMetric.TokensPerMinute, region);
        QuotaFigure? daily =
            Newest(book, model, scope, QuotaMetric.TokensPerDay, region)
            ?? (mode == HostingMode.CustomOnDemand ? null : Daily(book, model, routing, region));
        bool isKnown =
            (requests ?? tokens ?? daily) is not null
            || known is { IsOfCalls: true };
        if (known is null) return new(requests, tokens, daily, isKnown);

        QuotaFigure? dailyLeft = known.EndsDaily ? null : Replaced(daily, known.TokensPerDay, known.Source);
        return new(
            Replaced(requests, known.RequestsPerMinute, known.Source),
            Replaced(tokens, known.TokensPerMinute, known.Source),
            dailyLeft,
            isKnown);
    }

    /// <summary>The limit of a thing that holds for a model in a Region, from the newest snapshot; null where none is recorded.</summary>
    public static Quota? Find(FactBook book, LimitedThing thing, ModelId model, Region region) =>
        Newest(
            book.QuotasOf(thing)
                .Where(row => (row.Model is null && row.Models.IsEmpty) || row.Model == model || row.Models.Contains(model)),
            region);

    /// <summary>The code in Service Quotas of a model's units; null where none is recorded.</summary>
    public static string? CodeOfUnits(FactBook book, ModelId model, Region region) =>
        Newest(book, model, QuotaScope.ProvisionedThroughput, QuotaMetric.ModelUnits, region)?.Code;

    /// <summary>Which quotas a call counts against.</summary>
    internal static QuotaScope ScopeOf(HostingMode mode, Routing routing, ServiceTier tier) =>
        mode switch
        {
            HostingMode.CustomOnDemand => QuotaScope.CustomOnDemand,
            HostingMode.BaseOnDemand
            or HostingMode.Reserved
            or HostingMode.Batch
            or HostingMode.ProvisionedThroughput
            or HostingMode.CustomModelImport => tier switch
            {
                ServiceTier.LatencyOptimized => QuotaScope.LatencyOptimized,
                ServiceTier.Standard or ServiceTier.Priority or ServiceTier.Flex => routing switch
                {
                    Routing.InRegion => QuotaScope.OnDemand,
                    Routing.Geo => QuotaScope.CrossRegion,
                    Routing.Global => QuotaScope.GlobalCrossRegion,
                },
            },
        };

    // The limit of a day is printed for in-Region calls and doubled for the others.
    private static QuotaFigure? Daily(FactBook book, ModelId model, Routing routing, Region region) =>
        Newest(book, model, QuotaScope.ModelInvocation, QuotaMetric.TokensPerDay, region) is QuotaFigure printed
            ? printed with { Value = routing == Routing.InRegion ? printed.Value : printed.Value * 2 }
            : null;

    // Plain loops: five look-ups for each on-demand option, and a query over all 470 rows for each was a fifth of an estimate.
    private static QuotaFigure? Newest(FactBook book, ModelId model, QuotaScope scope, QuotaMetric metric, Region region)
    {
        // The code is the quota's, whichever snapshot prints it.
        Quota? best = null, coded = null;
        foreach (Quota row in book.QuotasOf(model))
        {
            if (row.Scope != scope || row.Metric != metric) continue;
            best = Newer(best, row, region);
            if (row.Code is not null) coded = Newer(coded, row, region);
        }

        return best is null ? null : new(best.Value, best.Id, best.Source, best.IsAdjustable) { Code = coded?.Code };
    }

    private static Quota? Newest(IEnumerable<Quota> rows, Region region)
    {
        Quota? best = null;
        foreach (Quota row in rows) best = Newer(best, row, region);
        return best;
    }

    private static Quota? Newer(Quota? best, Quota row, Region region)
    {
        if (row.Source.Trust == Trust.Seed || RankOf(row.Region, region) is null) return best;
        return best is null || IsBefore(row, best, region) ? row : best;
    }

    // Newest first, without a day last; then the nearest to the Region; then the smaller id.
    private static bool IsBefore(Quota row, Quota other, Region region)
    {
        int order = (other.Source.AsOf ?? DateOnly.MinValue).CompareTo(row.Source.AsOf ?? DateOnly.MinValue);
        if (order == 0) order = RankOf(row.Region, region)!.Value - RankOf(other.Region, region)!.Value;
        if (order == 0) order = string.CompareOrdinal(row.Id, other.Id);
        return order < 0;
    }

    private static int? RankOf(string printed, Region region) => printed switch
    {
        _ when printed == region.Code => 0,
        EveryRegion => 1,
        OtherRegions => 2,
        _ => null,
    };

    private static QuotaFigure? Replaced(QuotaFigure? published, QuotaLimit? given, Source source) => given switch
    {
        null => published,
        { Limit: long limit } => new(limit, source.Id, source, IsAdjustable(published, limit)) { Code = published?.Code },
        _ => null,
    };

    // What an account has below the default, it may ask for, whatever the default's row says; no text tells how far.
    private static bool? IsAdjustable(QuotaFigure? published, long limit) =>
        published is { IsAdjustable: false } && limit < published.Value ? null : published?.IsAdjustable;
}
