namespace Mitsumori.Catalog.Kinds;

/// <summary>What the id in a reference belongs to.</summary>
internal enum ReferenceKind
{
    Source,
    Model,
    ContextVariant,
    Region,
    RegionOrWildcard,
    Architecture,
    Price,
    PriceOrQuota,
}

/// <summary>The printed names of what references belong to.</summary>
internal static class ReferenceKinds
{
    public static string CodeOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Source => "source",
        ReferenceKind.Model => "model",
        ReferenceKind.ContextVariant => "context-variant",
        ReferenceKind.Region => "region",
        ReferenceKind.RegionOrWildcard => "region-or-wildcard",
        ReferenceKind.Architecture => "architecture",
        ReferenceKind.Price => "price",
        ReferenceKind.PriceOrQuota => "price-or-quota",
    };
}
