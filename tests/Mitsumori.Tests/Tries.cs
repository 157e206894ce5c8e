using CsCheck;

namespace Mitsumori.Tests;

/// <summary>
/// How many random cases a law is tried on: of itself, and in this run, which the environment variable <c>CsCheck_Iter</c> may change.
/// </summary>
internal sealed record Tries(long OfItself, long InThisRun)
{
    private const string Given = "CsCheck_Iter";

    /// <summary>200, or as many as <c>CsCheck_Iter</c> says.</summary>
    public static Tries Usual { get; } = Usually(200);

    /// <summary>So many, or as many as <c>CsCheck_Iter</c> says.</summary>
    public static Tries Usually(long count) => new(count, Environment.GetEnvironmentVariable(Given) is null ? count : Check.Iter);

    /// <summary>Whether the run has as many cases as the law has of itself, so that what it counts can be asked for.</summary>
    public bool AreWhole => InThisRun >= OfItself;

    /// <summary>So many, whatever <c>CsCheck_Iter</c> says.</summary>
    public static Tries Exactly(long count) => new(count, count);
}
