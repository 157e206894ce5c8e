namespace Mitsumori.Web.Guards;

/// <summary>How many bytes of bodies and answers the server holds at once, however many askers there are.</summary>
internal sealed class BodyBudget(long most)
{
    private long held;

    /// <summary>Takes so many bytes; false where there is no room for them, and then takes none.</summary>
    public bool Take(long bytes)
    {
        if (Interlocked.Add(ref held, bytes) <= most) return true;
        Interlocked.Add(ref held, -bytes);
        return false;
    }

    public void Give(long bytes) => Interlocked.Add(ref held, -bytes);
}
