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

/// <summary>What a charge pays for.</summary>
public enum ChargeGroup
{
    /// <summary>Paid once.</summary>
    Training,
    Storage,

    /// <summary>Units and copies, which stand whether requests come or not.</summary>
    Hosts,

    /// <summary>What requests take.</summary>
    Usage,
    Reservation,
}

/// <summary>The codes, groups and units of charges.</summary>
public static class ChargeCodes
{
    public static Vocabulary<Charge> Charges { get; } =
        new([.. Enum.GetValues<Charge>().Select(charge => (charge, CodeText.Of($"{charge}")))]);

    /// <summary>The unit of a line's quantity.</summary>
    public static string UnitOf(Charge charge) => ChargeFormulas.Of(charge).Unit.Code;

    public static ChargeGroup GroupOf(Charge charge) => charge switch
    {
        Charge.TrainingTokens or Charge.TrainingHours or Charge.TrainingImages or Charge.TeacherInputTokens or Charge.TeacherOutputTokens =>
            ChargeGroup.Training,
        Charge.CustomModelStorage or Charge.ImportStorage => ChargeGroup.Storage,
        Charge.ModelUnitHours or Charge.ImportCmuMinutes => ChargeGroup.Hosts,
        Charge.InputTokens or Charge.OutputTokens or Charge.CacheReadTokens or Charge.CacheWriteTokens => ChargeGroup.Usage,
        Charge.ReservedInput or Charge.ReservedOutput => ChargeGroup.Reservation,
    };
}
