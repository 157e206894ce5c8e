namespace Mitsumori.Core.Plans;

/// <summary>Which weights a customization changes.</summary>
public enum TuningTechnique
{
    /// <summary>Few weights beside those of the base model, which can be served on demand.</summary>
    LowRank,

    /// <summary>All weights: such a model runs on units only.</summary>
    FullRank,
}

/// <summary>Where a customization is trained, and so which bill it stands on.</summary>
public enum TrainingService
{
    Bedrock,
    SageMaker,
}
