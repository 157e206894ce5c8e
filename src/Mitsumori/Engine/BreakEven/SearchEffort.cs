namespace Mitsumori.Engine.BreakEven;

/// <summary>What one search may spend, whatever the plan: looks at stairs, counted and not timed, so that the same plan has the same answer everywhere.</summary>
internal sealed class SearchEffort
{
    // Plans of this world take some hundreds. All of it is a fraction of a second.
    internal const int MostLooks = 100_000;

    private int left = MostLooks;

    /// <summary>False once all is spent, and ever after.</summary>
    public bool Take(int looks)
    {
        if (left < looks) left = 0;
        else left -= looks;
        return left > 0;
    }
}
