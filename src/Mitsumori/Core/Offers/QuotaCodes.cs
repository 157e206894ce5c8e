using Mitsumori.Core.Bedrock;

namespace Mitsumori.Core.Offers;

/// <summary>The codes of quota rows: what is counted, of which calls, and what a count limits.</summary>
public static class QuotaCodes
{
    public static Vocabulary<QuotaMetric> Metrics { get; } = new(
        (QuotaMetric.RequestsPerMinute, "rpm"),
        (QuotaMetric.TokensPerMinute, "tpm"),
        (QuotaMetric.TokensPerDay, "tpd"),
        (QuotaMetric.ModelUnits, "model-units"),
        (QuotaMetric.Count, "count"),
        (QuotaMetric.OutputBurndown, "output-burndown"));

    public static Vocabulary<QuotaScope> Scopes { get; } = new(
        (QuotaScope.OnDemand, "on-demand"),
        (QuotaScope.CrossRegion, "cross-region"),
        (QuotaScope.GlobalCrossRegion, "global-cross-region"),
        (QuotaScope.CustomOnDemand, "custom-on-demand"),
        (QuotaScope.LatencyOptimized, "latency-optimized"),
        (QuotaScope.ModelInvocation, "model-invocation"),
        (QuotaScope.ProvisionedThroughput, "provisioned-throughput"),
        (QuotaScope.Customization, "customization"),
        (QuotaScope.CustomModelImport, "custom-model-import"),
        (QuotaScope.ReservedTier, "reserved-tier"),
        (QuotaScope.TokenAccounting, "token-accounting"));

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
