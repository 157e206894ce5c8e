namespace Mitsumori.Engine.BreakEven;

/// <summary>
/// What one search may spend, whatever the plan: looks at stairs, counted and not timed, so that the same plan has the same answer
/// everywhere.
/// </summary>
internal sealed class SearchEffort(CancellationToken cancellation = default)
{
    // Plans of this world take some hundreds. All of it is a fraction of a second.
    internal const int MostLooks = 100_000;

    private int left = MostLooks;

    /// <summary>Asked before each pair too: one of many stairs takes long without a single look.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public void StopIfCancelled() => cancellation.ThrowIfCancellationRequested();

    /// <summary>False once all is spent, and ever after.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public bool Take(int looks)
    {
        StopIfCancelled();
        if (left < looks) left = 0;
        else left -= looks;
        return left > 0;
    }
}
