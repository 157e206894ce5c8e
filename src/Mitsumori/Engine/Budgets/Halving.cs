namespace Mitsumori.Engine.Budgets;

/// <summary>Finds the greatest count that is paid for, where more never costs less.</summary>
internal static class Halving
{
    /// <param name="pays">True up to some count, and false from there on.</param>
    /// <param name="guess">Where it might lie; only what it takes to find it hangs on this.</param>
    /// <param name="last">The greatest count that is looked at.</param>
    /// <returns>From 0 to <paramref name="last"/>.</returns>
    public static long Greatest(Func<long, bool> pays, decimal guess, long last)
    {
        if (last < 1 || !pays(1)) return 0;
        long paid = 1, beyond = (long)decimal.Clamp(guess, Math.Min(2, last), last);
        while (pays(beyond))
        {
            if (beyond >= last) return last;
            (paid, beyond) = (beyond, Math.Min(last, beyond * 2));
        }

        while (beyond - paid > 1)
        {
            long middle = paid + ((beyond - paid) / 2);
            if (pays(middle)) paid = middle;
            else beyond = middle;
        }

        return paid;
    }
}
