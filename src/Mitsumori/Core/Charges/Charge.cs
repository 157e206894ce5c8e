using Mitsumori.Core.Bedrock;

namespace Mitsumori.Core.Charges;

/// <summary>What a line is charged for.</summary>
public enum Charge
{
    TrainingTokens,
    TrainingHours,
    TrainingImages,
    TeacherInputTokens,
    TeacherOutputTokens,
    CustomModelStorage,
    ModelUnitHours,
    InputTokens,
    OutputTokens,
    CacheReadTokens,
    CacheWriteTokens,
    ImportCmuMinutes,
    ImportStorage,
    ReservedInput,
    ReservedOutput,
}

/// <summary>The codes and units of charges.</summary>
public static class ChargeCodes
{
    public static Vocabulary<Charge> Charges { get; } = new(
        (Charge.TrainingTokens, "training-tokens"),
        (Charge.TrainingHours, "training-hours"),
        (Charge.TrainingImages, "training-images"),
        (Charge.TeacherInputTokens, "teacher-input-tokens"),
        (Charge.TeacherOutputTokens, "teacher-output-tokens"),
        (Charge.CustomModelStorage, "custom-model-storage"),
        (Charge.ModelUnitHours, "model-unit-hours"),
        (Charge.InputTokens, "input-tokens"),
        (Charge.OutputTokens, "output-tokens"),
        (Charge.CacheReadTokens, "cache-read-tokens"),
        (Charge.CacheWriteTokens, "cache-write-tokens"),
        (Charge.ImportCmuMinutes, "import-cmu-minutes"),
        (Charge.ImportStorage, "import-storage"),
        (Charge.ReservedInput, "reserved-input"),
        (Charge.ReservedOutput, "reserved-output"));

    /// <summary>The unit of a line's quantity.</summary>
    public static string UnitOf(Charge charge) => ChargeFormulas.Of(charge).Unit.Code;
}
