namespace Mitsumori.Core.Charges;

/// <summary>
/// Steps of a formula that have a name of their own: reckoned once for all charges, and shown to a reader who follows the sum.
/// </summary>
public enum Result
{
    /// <summary>Requests of the period.</summary>
    Requests,

    /// <summary>Requests a minute while active.</summary>
    Steady,

    /// <summary>Requests a minute that capacity must carry.</summary>
    Peak,

    /// <summary>Model units that the peak needs.</summary>
    Units,

    /// <summary>Hours that units stand which are deleted between active hours.</summary>
    UnitHours,

    /// <summary>Copies of an imported model that run.</summary>
    Copies,

    /// <summary>Windows of five minutes that one copy is billed.</summary>
    Windows,

    /// <summary>Thousands of input tokens a minute that are reserved.</summary>
    ReservedInput,
    ReservedOutput,
}
