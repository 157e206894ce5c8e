namespace Mitsumori.Core.Charges;

/// <summary>What formulas of charges count in. Where several stand in one unit, things come before times.</summary>
public enum Measure
{
    Token,
    Image,
    Request,
    TrainingStep,
    Model,
    ModelUnit,
    CustomModelUnit,
    Copy,
    Window,

    /// <summary>A thousand tokens a minute, as the Reserved tier is sold.</summary>
    KiloTokensPerMinute,
    Month,
    Day,
    Hour,
    Minute,
}
