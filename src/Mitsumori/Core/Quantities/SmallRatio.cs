namespace Mitsumori.Core.Quantities;

/// <summary>
/// Arithmetic of quotients in lowest terms whose numbers fit into 63 bits, the denominator above zero. Says when a result does not fit.
/// </summary>
internal static class SmallRatio
{
    private const int MostTens = 18;

    private static readonly long[] Tens =
    [
        .. Enumerable.Range(0, MostTens + 1).Select(power => (long)System.Numerics.BigInteger.Pow(10, power)),
    ];

    public static bool TryOf(decimal value, out (long Numerator, long Denominator) ratio)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        ratio = default;
        if (bits[2] != 0 || bits[1] < 0 || value.Scale > MostTens) return false;
        long unscaled = ((long)bits[1] << 32) | unchecked((uint)bits[0]);
        if (bits[3] < 0) unscaled = -unscaled;
        ratio = value.Scale == 0 ? (unscaled, 1L) : Lowest(unscaled, Tens[value.Scale]);
        return true;
    }

    public static bool TryAdd(
        (long Numerator, long Denominator) left,
        (long Numerator, long Denominator) right,
        out (long Numerator, long Denominator) sum)
    {
        sum = default;
        if (!TryMultiply(left.Numerator, right.Denominator, out long one)) return false;
        if (!TryMultiply(right.Numerator, left.Denominator, out long other)) return false;
        if (!TryMultiply(left.Denominator, right.Denominator, out long denominator)) return false;
        Int128 numerator = (Int128)one + other;
        if (!Fits(numerator)) return false;
        sum = Lowest((long)numerator, denominator);
        return true;
    }

    /// <summary>Takes common divisors out crosswise first, which keeps the products small and in lowest terms.</summary>
    public static bool TryMultiply(
        (long Numerator, long Denominator) left,
        (long Numerator, long Denominator) right,
        out (long Numerator, long Denominator) product)
    {
        long falling = CommonDivisor(left.Numerator, right.Denominator), rising = CommonDivisor(right.Numerator, left.Denominator);
        bool fits = TryMultiply(left.Numerator / falling, right.Numerator / rising, out long numerator)
            & TryMultiply(left.Denominator / rising, right.Denominator / falling, out long denominator);
        product = (numerator, denominator);
        return fits;
    }

    /// <param name="ratio">Not zero.</param>
    public static (long Numerator, long Denominator) Reciprocal((long Numerator, long Denominator) ratio) =>
        ratio.Numerator < 0 ? (-ratio.Denominator, -ratio.Numerator) : (ratio.Denominator, ratio.Numerator);

    public static int Compare((long Numerator, long Denominator) left, (long Numerator, long Denominator) right) =>
        left.Denominator == right.Denominator
            ? left.Numerator.CompareTo(right.Numerator)
            : Math.BigMul(left.Numerator, right.Denominator).CompareTo(Math.BigMul(right.Numerator, left.Denominator));

    private static (long Numerator, long Denominator) Lowest(long numerator, long denominator)
    {
        long common = CommonDivisor(numerator, denominator);
        return (numerator / common, denominator / common);
    }

    // The smallest of the 64-bit numbers has no counterpart above zero: it does not count as fitting.
    private static bool TryMultiply(long left, long right, out long product)
    {
        Int128 exact = Math.BigMul(left, right);
        product = unchecked((long)exact);
        return Fits(exact);
    }

    private static bool Fits(Int128 number) => number <= long.MaxValue && number >= -long.MaxValue;

    private static long CommonDivisor(long left, long right)
    {
        if (right == 1) return 1;
        ulong one = (ulong)Math.Abs(left), other = (ulong)right;
        while (one != 0) (one, other) = (other % one, one);
        return (long)other;
    }
}
