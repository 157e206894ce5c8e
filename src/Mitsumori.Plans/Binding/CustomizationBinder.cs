using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>Turns the customization of a checked tree into values.</summary>
internal static class CustomizationBinder
{
    private static readonly string[] TrainingKeys =
        ["trainingTokens", "epochs", "trainingHours", "trainingImages", "teacher", "retrainEveryMonths"];

    /// <summary>The customization; null if the plan has none, or no method that can be read.</summary>
    public static Customization? Read(PlanCursor top, OfferBook offers)
    {
        if (!top.Has("customization")) return null;
        PlanCursor customization = top.Below("customization");
        QuantityRange? tokens = customization.Range("trainingTokens"),
            epochs = customization.Range("epochs"),
            hours = customization.Range("trainingHours");
        if (customization.Word("method", BedrockCodes.Methods) is not { } method) return null;
        foreach (string key in Refused(method))
        {
            if (customization.Entry(key) is not { } entry) continue;
            customization.Report(
                PlanFault.NotWithMethod,
                entry.KeyPlace,
                customization.Path.To(key),
                ("key", key),
                ("method", BedrockCodes.Methods.CodeOf(method)));
        }

        TrainingService? trainedWith = customization.Word("trainedWith", PlanCodes.TrainingServices);
        if (trainedWith == TrainingService.SageMaker) RefuseTraining(customization);
        return new(
            method,
            tokens,
            epochs ?? QuantityRange.Of(1m),
            hours,
            (int?)customization.Whole("modelsKept") ?? 1,
            customization.Day("trainedOn"))
        {
            Images = customization.Has("trainingImages") ? ReadImages(customization.Below("trainingImages")) : null,
            Teacher = customization.Has("teacher") ? ReadTeacher(customization.Below("teacher"), offers) : null,
            RetrainEveryMonths = (int?)customization.Whole("retrainEveryMonths"),
            Technique = customization.Word("technique", PlanCodes.Techniques),
            TrainedWith = trainedWith,
        };
    }

    // What is trained in SageMaker AI stands on its bill: amounts of a training would be counted here.
    private static void RefuseTraining(PlanCursor customization)
    {
        foreach (MappingEntry entry in TrainingKeys.Select(customization.Entry).OfType<MappingEntry>())
        {
            customization.Report(
                FaultKind.Contradiction,
                entry.KeyPlace,
                customization.Path.To(entry.Key),
                ("key", entry.Key),
                ("other", "trainedWith"));
        }
    }

    private static TrainingImages? ReadImages(PlanCursor images) =>
        images.Whole("steps") is long steps && images.Whole("batchSize") is long batchSize ? new(steps, batchSize) : null;

    private static Teacher? ReadTeacher(PlanCursor teacher, OfferBook offers)
    {
        QuantityRange? input = teacher.Range("inputTokens"), output = teacher.Range("outputTokens");
        return input is not null && output is not null && teacher.Text("model") is { } name && offers.FindModel(name) is { } model
            ? new(model.Id, input, output)
            : null;
    }

    /// <summary>The keys that mean nothing for a method.</summary>
    private static string[] Refused(CustomizationMethod method) =>
        method switch
        {
            CustomizationMethod.None => [.. TrainingKeys, "modelsKept", "trainedOn", "technique", "trainedWith"],
            CustomizationMethod.Import => [.. TrainingKeys, "technique", "trainedWith"],
            CustomizationMethod.ReinforcementFineTuning => ["trainingTokens", "trainingImages", "teacher"],
            CustomizationMethod.Distillation => ["trainingHours", "trainingImages"],
            CustomizationMethod.SupervisedFineTuning or CustomizationMethod.ContinuedPreTraining => ["trainingHours", "teacher"],
        };
}
