namespace Mitsumori.Core.Offers;

/// <summary>Which calls or things a quota limits. The quotas of a scope stand in one file.</summary>
public enum QuotaScope
{
    OnDemand,
    CrossRegion,
    GlobalCrossRegion,
    CustomOnDemand,
    LatencyOptimized,

    /// <summary>All calls of a model together, in whatever Region they are served.</summary>
    ModelInvocation,
    ProvisionedThroughput,
    Customization,
    CustomModelImport,
    ReservedTier,
    TokenAccounting,
}
