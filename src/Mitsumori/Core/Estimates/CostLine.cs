using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Estimates;

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

/// <summary>A quantity at a sourced price. Quantity × unit price ÷ per is the amount, to the last digit.</summary>
/// <param name="Factors">What the quantity is the product of, for a reader who multiplies it again.</param>
public sealed record CostLine(Charge Charge, decimal Quantity, UnitPrice UnitPrice, Sequence<Factor> Factors, LinePrice Price)
{
    public Usd Amount { get; } = UnitPrice.CostOf(Quantity);

    /// <summary>The whole arithmetic, numbers and signs only: <c>1785600 × 2000 × 0.8 ÷ 1000000</c>.</summary>
    public string Formula =>
        string.Join(" × ", [.. Factors, new Factor(UnitPrice.Amount)]) + (UnitPrice.Per == 1 ? "" : $" ÷ {new Factor(UnitPrice.Per)}");

    public bool IsStorage => Charge is Charge.CustomModelStorage or Charge.ImportStorage;
}

/// <summary>Where a line's price comes from.</summary>
/// <param name="Id">The id in the price book, or the place in the plan.</param>
public sealed record LinePrice(string Id, Source Source, string Note);

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
    public static string UnitOf(Charge charge) => charge switch
    {
        Charge.TrainingTokens or Charge.InputTokens or Charge.OutputTokens or Charge.CacheReadTokens or Charge.CacheWriteTokens
            or Charge.TeacherInputTokens or Charge.TeacherOutputTokens => "token",
        Charge.TrainingHours => "hour",
        Charge.TrainingImages => "image",
        Charge.CustomModelStorage => "model-month",
        Charge.ModelUnitHours => "MU-hour",
        Charge.ImportCmuMinutes => "CMU-minute",
        Charge.ImportStorage => "CMU-month",
        Charge.ReservedInput or Charge.ReservedOutput => "kTPM-hour",
    };
}
