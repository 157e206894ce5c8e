using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Requests;

/// <summary>Turns the customization of a checked tree into values.</summary>
internal static class CustomizationBinder
{
    /// <summary>The customization; null if the plan has none, or no method that can be read.</summary>
    public static Customization? Read(PlanCursor top)
    {
        if (!top.Has("customization")) return null;
        PlanCursor customization = top.Below("customization");
        QuantityRange? tokens = customization.Range("trainingTokens"), epochs = customization.Range("epochs"), hours = customization.Range("trainingHours");
        if (customization.Word("method", BedrockCodes.Methods) is not { } method) return null;
        foreach (string key in Refused(method))
        {
            if (customization.Entry(key) is not { } entry) continue;
            customization.Report(ProblemCode.NotWithMethod, entry.KeyPlace, customization.Path.To(key), ("key", key), ("method", BedrockCodes.Methods.CodeOf(method)));
        }

        return new(method, tokens, epochs ?? QuantityRange.Of(1m), hours, (int?)customization.Whole("modelsKept") ?? 1, customization.Day("trainedOn"))
        {
            RetrainEveryMonths = (int?)customization.Whole("retrainEveryMonths"),
        };
    }

    /// <summary>The keys that mean nothing for a method.</summary>
    private static string[] Refused(CustomizationMethod method) => method switch
    {
        CustomizationMethod.None => ["trainingTokens", "epochs", "trainingHours", "modelsKept", "trainedOn", "retrainEveryMonths"],
        CustomizationMethod.Import => ["trainingTokens", "epochs", "trainingHours", "retrainEveryMonths"],
        CustomizationMethod.ReinforcementFineTuning => ["trainingTokens"],
        CustomizationMethod.SupervisedFineTuning or CustomizationMethod.ContinuedPreTraining or CustomizationMethod.Distillation => ["trainingHours"],
    };
}
