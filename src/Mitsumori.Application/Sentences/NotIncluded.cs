using Mitsumori.Core.Plans;

namespace Mitsumori.Application.Sentences;

/// <summary>What an answer does not contain: a closed list, the same for every plan but for what it says itself.</summary>
public static class NotIncluded
{
    private static readonly string[] Always = ["customer-lambda", "object-storage", "logging", "data-transfer", "support", "tax"];

    public static IReadOnlyList<string> CodesOf(Plan plan) =>
    [
        .. plan.Customization?.TrainedWith == TrainingService.SageMaker ? (string[])["sagemaker-training"] : [],

        // Where the plan gives its rate, tax is in what is due.
        .. Always.Where(code => code != "tax" || plan.TaxPercent is null),
    ];
}
