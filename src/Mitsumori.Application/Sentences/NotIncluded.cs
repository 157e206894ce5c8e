using Mitsumori.Core.Plans;

namespace Mitsumori.Application.Sentences;

/// <summary>What an answer does not contain: a closed list, the same for every plan but for what is trained elsewhere.</summary>
public static class NotIncluded
{
    private static readonly string[] Always = ["customer-lambda", "object-storage", "logging", "data-transfer", "support", "tax"];

    public static IReadOnlyList<string> CodesOf(Plan plan) =>
        plan.Customization?.TrainedWith == TrainingService.SageMaker ? ["sagemaker-training", .. Always] : Always;
}
