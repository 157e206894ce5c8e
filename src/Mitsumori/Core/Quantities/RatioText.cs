using System.Globalization;
using System.Numerics;

namespace Mitsumori.Core.Quantities;

/// <summary>Turns quotients into decimals, counts and digits, and decimals into whole numbers.</summary>
internal static class RatioText
{
    /// <summary>The digits of a decimal as a whole number, its point left out.</summary>
    public static BigInteger Unscaled(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        BigInteger unscaled =
            ((BigInteger)unchecked((uint)bits[2]) << 64) | ((BigInteger)unchecked((uint)bits[1]) << 32) | unchecked((uint)bits[0]);
        return value < 0m ? -unscaled : unscaled;
    }

    /// <exception cref="TooManyDigitsException">The number is beyond what a count holds, 19 digits.</exception>
    public static long Count(BigInteger whole) =>
        BigInteger.Abs(whole) <= long.MaxValue
            ? (long)whole
            : throw new TooManyDigitsException(whole.ToString(CultureInfo.InvariantCulture));

    /// <param name="numerator">In lowest terms with the denominator.</param>
    /// <param name="denominator">Above zero.</param>
    /// <returns>True if the quotient has a finite decimal form of at most 28 digits.</returns>
    public static bool TryToExact(BigInteger numerator, BigInteger denominator, out decimal value)
    {
        value = 0m;
        BigInteger rest = denominator;
        int twos = 0, fives = 0;
        while (rest.IsEven) { rest >>= 1; twos++; }
        while ((rest % 5).IsZero) { rest /= 5; fives++; }
        int scale = Math.Max(twos, fives);
        if (!rest.IsOne || scale > 28) return false;
        BigInteger unscaled = numerator * BigInteger.Pow(10, scale) / denominator;
        if (BigInteger.Abs(unscaled) >= BigInteger.One << 96) return false;
        value = Exact.Trim(Scaled(unscaled, scale));
        return true;
    }

    /// <summary>The quotient rounded half to even to 20 significant digits.</summary>
    /// <exception cref="TooManyDigitsException">The value is beyond what a decimal holds.</exception>
    public static decimal Rounded(BigInteger numerator, BigInteger denominator)
    {
        string digits = ToSignificantDigits(numerator, denominator, 20);
        return BigInteger.Abs(numerator) < denominator << 95
            ? decimal.Parse(digits, NumberStyles.Number, CultureInfo.InvariantCulture)
            : throw new TooManyDigitsException(digits);
    }

    /// <summary>Plain notation, rounded half to even to the given number of significant digits, without trailing zeros.</summary>
    public static string ToSignificantDigits(BigInteger numerator, BigInteger denominator, int digits)
    {
        if (numerator.IsZero) return "0";
        BigInteger size = BigInteger.Abs(numerator);
        int exponent = NumberOfDigits(size) - NumberOfDigits(denominator);
        if (size * BigInteger.Pow(10, Math.Max(0, -exponent)) < denominator * BigInteger.Pow(10, Math.Max(0, exponent))) exponent--;
        int shift = digits - 1 - exponent;
        BigInteger rounded = DivideHalfToEven(
            size * BigInteger.Pow(10, Math.Max(0, shift)),
            denominator * BigInteger.Pow(10, Math.Max(0, -shift)));
        return (numerator.Sign < 0 ? "-" : "") + Plain(rounded, shift);
    }

    private static decimal Scaled(BigInteger unscaled, int scale)
    {
        BigInteger size = BigInteger.Abs(unscaled);
        BigInteger word = uint.MaxValue;
        return new(Word(size & word), Word((size >> 32) & word), Word((size >> 64) & word), unscaled.Sign < 0, (byte)scale);
    }

    private static int Word(BigInteger bits) => unchecked((int)(uint)bits);

    private static int NumberOfDigits(BigInteger value) => value.ToString(CultureInfo.InvariantCulture).Length;

    private static BigInteger DivideHalfToEven(BigInteger dividend, BigInteger divisor)
    {
        BigInteger quotient = BigInteger.DivRem(dividend, divisor, out BigInteger rest);
        int half = (rest * 2).CompareTo(divisor);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static string Plain(BigInteger digits, int scale)
    {
        string text = digits.ToString(CultureInfo.InvariantCulture);
        if (scale <= 0) return text + new string('0', -scale);
        text = text.PadLeft(scale + 1, '0');
        string fraction = text[^scale..].TrimEnd('0');
        return fraction.Length == 0 ? text[..^scale] : $"{text[..^scale]}.{fraction}";
    }
}
