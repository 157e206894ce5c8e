using Mitsumori.Core.Bedrock;

namespace Mitsumori.Core.Offers;

/// <summary>What a quota counts, where it limits neither calls nor model units.</summary>
public enum LimitedThing
{
    CustomModels,
    CustomModelsInCreation,
    ImportedModels,
    DeploymentsInProgress,
    ScheduledJobs,
    ImportJobs,
    TrainingRecords,
    MostDistillationPrompts,
    LeastDistillationPrompts,
    ModelCopies,
    LeastReservedInput,
    LeastReservedOutput,
}

/// <summary>The codes that quota rows name what they limit by.</summary>
public static class QuotaCodes
{
    public static Vocabulary<LimitedThing> Things { get; } = new(
        (LimitedThing.CustomModels, "custom-models"),
        (LimitedThing.CustomModelsInCreation, "custom-models-in-creation"),
        (LimitedThing.ImportedModels, "imported-models"),
        (LimitedThing.DeploymentsInProgress, "deployments-in-progress"),
        (LimitedThing.ScheduledJobs, "scheduled-jobs"),
        (LimitedThing.ImportJobs, "import-jobs"),
        (LimitedThing.TrainingRecords, "training-records"),
        (LimitedThing.MostDistillationPrompts, "most-distillation-prompts"),
        (LimitedThing.LeastDistillationPrompts, "least-distillation-prompts"),
        (LimitedThing.ModelCopies, "model-copies"),
        (LimitedThing.LeastReservedInput, "least-reserved-input"),
        (LimitedThing.LeastReservedOutput, "least-reserved-output"));
}
