namespace Mitsumori.Core.Bedrock;

/// <summary>A way of hosting a model on Bedrock.</summary>
public enum HostingMode
{
    BaseOnDemand,
    CustomOnDemand,
    ProvisionedThroughput,
    CustomModelImport,
    Reserved,
    Batch,
}

/// <summary>How a model is customized before it is hosted.</summary>
public enum CustomizationMethod
{
    None,
    SupervisedFineTuning,
    ContinuedPreTraining,
    ReinforcementFineTuning,
    Distillation,
    Import,
}

/// <summary>How long a purchase of capacity is committed to.</summary>
public enum CommitmentTerm
{
    None,
    OneMonth,
    ThreeMonths,
    SixMonths,
}

/// <summary>What a plan asks of on-demand inference. Batch is a mode of its own.</summary>
public enum ServiceTier
{
    Standard,
    Priority,
    Flex,
    LatencyOptimized,
}

/// <summary>Where an on-demand call may be served: in its own Region, within its geography, or anywhere.</summary>
public enum Routing
{
    InRegion,
    Geo,
    Global,
}

/// <summary>The codes of Bedrock's own words.</summary>
public static class BedrockCodes
{
    public static Vocabulary<HostingMode> Modes { get; } = new(
        (HostingMode.BaseOnDemand, "base-on-demand"),
        (HostingMode.CustomOnDemand, "custom-on-demand"),
        (HostingMode.ProvisionedThroughput, "provisioned-throughput"),
        (HostingMode.CustomModelImport, "custom-model-import"),
        (HostingMode.Reserved, "reserved"),
        (HostingMode.Batch, "batch"));

    public static Vocabulary<CustomizationMethod> Methods { get; } = new(
        (CustomizationMethod.SupervisedFineTuning, "supervised-fine-tuning"),
        (CustomizationMethod.ContinuedPreTraining, "continued-pre-training"),
        (CustomizationMethod.ReinforcementFineTuning, "reinforcement-fine-tuning"),
        (CustomizationMethod.Distillation, "distillation"),
        (CustomizationMethod.Import, "import"),
        (CustomizationMethod.None, "none"));

    public static Vocabulary<CommitmentTerm> Commitments { get; } = new(
        (CommitmentTerm.None, "none"),
        (CommitmentTerm.OneMonth, "1-month"),
        (CommitmentTerm.ThreeMonths, "3-month"),
        (CommitmentTerm.SixMonths, "6-month"));

    public static Vocabulary<ServiceTier> Tiers { get; } = new(
        (ServiceTier.Standard, "standard"),
        (ServiceTier.Priority, "priority"),
        (ServiceTier.Flex, "flex"),
        (ServiceTier.LatencyOptimized, "latency-optimized"));

    public static Vocabulary<Routing> Routings { get; } = new(
        (Routing.InRegion, "in-region"),
        (Routing.Geo, "geo"),
        (Routing.Global, "global"));

    /// <summary>
    /// The hours of a term that begins on the day on which it is shortest, over a February of 28 days; 0 without commitment.
    /// </summary>
    public static int ShortestHoursOf(CommitmentTerm term) => term switch
    {
        CommitmentTerm.None => 0,
        CommitmentTerm.OneMonth => 672,
        CommitmentTerm.ThreeMonths => 2_136,
        CommitmentTerm.SixMonths => 4_344,
    };

    /// <summary>Calendar months in a term; 0 without commitment.</summary>
    public static int MonthsOf(CommitmentTerm term) => term switch
    {
        CommitmentTerm.None => 0,
        CommitmentTerm.OneMonth => 1,
        CommitmentTerm.ThreeMonths => 3,
        CommitmentTerm.SixMonths => 6,
    };
}
