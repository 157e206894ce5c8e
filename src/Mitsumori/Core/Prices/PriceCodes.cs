using Mitsumori.Core.Bedrock;

namespace Mitsumori.Core.Prices;

/// <summary>
/// The tier a price list prints beside a price. <see cref="HalfPrice"/> serves batch and flex, which some sources do not tell apart.
/// </summary>
public enum PriceTier
{
    Standard,
    Flex,
    Priority,
    Batch,
    LatencyOptimized,
    Reserved,
    PublicExtendedAccess,
    HalfPrice,
}

/// <summary>The routing a price list prints beside a price.</summary>
public enum PriceRouting
{
    Unrecorded,
    InRegion,
    Geo,
    GeoOrInRegion,
    Global,
}

/// <summary>How long a cache entry lives that a cache-write price is for; the shortest first.</summary>
public enum CacheLife
{
    FiveMinutes,
    ThirtyMinutes,
    OneHour,
}

/// <summary>The codes of price lists.</summary>
public static class PriceCodes
{
    public static Vocabulary<PriceKind> Kinds { get; } = new(KindCodes());

    public static Vocabulary<PriceTier> Tiers { get; } = new(
        (PriceTier.Standard, "standard"),
        (PriceTier.Flex, "flex"),
        (PriceTier.Priority, "priority"),
        (PriceTier.Batch, "batch"),
        (PriceTier.LatencyOptimized, "latency-optimized"),
        (PriceTier.Reserved, "reserved"),
        (PriceTier.PublicExtendedAccess, "public-extended-access"),
        (PriceTier.HalfPrice, "half-price"));

    /// <summary>Routings as data files print them; a file without one leaves the routing unrecorded.</summary>
    public static Vocabulary<PriceRouting> Routings { get; } = new(
        (PriceRouting.InRegion, "in-region"),
        (PriceRouting.Geo, "geo"),
        (PriceRouting.GeoOrInRegion, "geo-or-in-region"),
        (PriceRouting.Global, "global"),
        (PriceRouting.Unrecorded, "unrecorded"));

    public static Vocabulary<CacheLife> CacheLives { get; } = new(
        (CacheLife.FiveMinutes, "5m"),
        (CacheLife.ThirtyMinutes, "30m"),
        (CacheLife.OneHour, "1h"));

    private static (PriceKind Kind, string Code)[] KindCodes()
    {
        var codes = new (PriceKind, string)[PriceKinds.All.Count];
        for (int index = 0; index < codes.Length; index++) codes[index] = (PriceKinds.All[index].Kind, PriceKinds.All[index].Code);
        return codes;
    }
}
