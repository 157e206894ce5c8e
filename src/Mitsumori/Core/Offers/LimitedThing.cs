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
