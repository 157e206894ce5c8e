using System.Globalization;
using System.Numerics;

namespace Mitsumori.Core.Quantities;

/// <summary>An exact quotient of whole numbers, in lowest terms, the denominator above zero.</summary>
/// <remarks>Rates and unit counts are compared here, so that no rounding can tip a comparison.</remarks>
public readonly struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    private readonly BigInteger denominatorLessOne;

    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        // Most numbers of a plan are whole and need no common divisor. The arithmetic below asks the same first, for speed alone.
        if (denominator.IsOne)
        {
            Numerator = numerator;
            return;
        }

        if (denominator.IsZero) throw new DivideByZeroException();
        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / common;
        denominatorLessOne = (denominator / common) - 1;
    }

    public BigInteger Numerator { get; }

    // Stored one less, so that the default value is 0/1 and not 0/0.
    public BigInteger Denominator => denominatorLessOne + 1;

    public bool IsZero => Numerator.IsZero;

    private bool IsWhole => denominatorLessOne.IsZero;

    /// <summary>The quotient of two decimals, exact.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Ratio Of(decimal dividend, decimal divisor = 1m) => FromDecimal(dividend) / FromDecimal(divisor);

    public static implicit operator Ratio(decimal value) => FromDecimal(value);

    public static Ratio operator +(Ratio left, Ratio right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Ratio operator *(Ratio left, Ratio right) => left.IsWhole && right.IsWhole
        ? new(left.Numerator * right.Numerator, BigInteger.One)
        : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Ratio operator /(Ratio left, Ratio right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    /// <summary>The larger of two ratios.</summary>
    public static Ratio Max(Ratio left, Ratio right) => left >= right ? left : right;

    /// <summary>The smallest whole number that is not below this ratio.</summary>
    public BigInteger Ceiling()
    {
        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger rest);
        return rest.Sign > 0 ? quotient + 1 : quotient;
    }

    /// <summary>The smallest whole number that is not below this ratio, as a count of things.</summary>
    /// <exception cref="TooManyDigitsException">The number is beyond what a count holds, 19 digits.</exception>
    public long CeilingCount()
    {
        BigInteger ceiling = Ceiling();
        return BigInteger.Abs(ceiling) <= long.MaxValue ? (long)ceiling : throw new TooManyDigitsException($"⌈{this}⌉");
    }

    /// <summary>This ratio as a decimal if that is exact, else rounded half to even to 20 significant digits.</summary>
    /// <exception cref="TooManyDigitsException">The value is beyond what a decimal holds.</exception>
    public decimal ToDecimal()
    {
        if (TryToExact(out decimal exact)) return exact;
        return BigInteger.Abs(Numerator) < Denominator << 95 ? decimal.Parse(ToSignificantDigits(20), NumberStyles.Number, CultureInfo.InvariantCulture) : throw new TooManyDigitsException(ToString());
    }

    /// <summary>True if this ratio has a finite decimal form of at most 28 digits, which is then given.</summary>
    public bool TryToExact(out decimal value)
    {
        value = 0m;
        if (IsWhole && Numerator >= long.MinValue && Numerator <= long.MaxValue)
        {
            value = (long)Numerator;
            return true;
        }

        BigInteger rest = Denominator;
        int twos = 0, fives = 0;
        while (rest.IsEven) { rest >>= 1; twos++; }
        while ((rest % 5).IsZero) { rest /= 5; fives++; }
        int scale = Math.Max(twos, fives);
        if (!rest.IsOne || scale > 28) return false;
        BigInteger unscaled = Numerator * BigInteger.Pow(10, scale) / Denominator;
        if (BigInteger.Abs(unscaled) >= BigInteger.One << 96) return false;
        value = Exact.Trim(Scaled(unscaled, scale));
        return true;
    }

    /// <summary>This ratio in plain notation, rounded half to even to the given number of significant digits, without trailing zeros.</summary>
    public string ToSignificantDigits(int digits)
    {
        if (IsZero) return "0";
        BigInteger numerator = BigInteger.Abs(Numerator);
        int exponent = NumberOfDigits(numerator) - NumberOfDigits(Denominator);
        if (numerator * BigInteger.Pow(10, Math.Max(0, -exponent)) < Denominator * BigInteger.Pow(10, Math.Max(0, exponent))) exponent--;
        int shift = digits - 1 - exponent;
        BigInteger rounded = DivideHalfToEven(numerator * BigInteger.Pow(10, Math.Max(0, shift)), Denominator * BigInteger.Pow(10, Math.Max(0, -shift)));
        return (Numerator.Sign < 0 ? "-" : "") + Plain(rounded, shift);
    }

    public int CompareTo(Ratio other) => IsWhole && other.IsWhole
        ? Numerator.CompareTo(other.Numerator)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Ratio other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, denominatorLessOne);

    public override string ToString() => ToSignificantDigits(20);

    private static Ratio FromDecimal(decimal value)
    {
        if (value.Scale == 0) return new((BigInteger)value, BigInteger.One);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        BigInteger unscaled = ((BigInteger)unchecked((uint)bits[2]) << 64) | ((BigInteger)unchecked((uint)bits[1]) << 32) | unchecked((uint)bits[0]);
        return new(value < 0m ? -unscaled : unscaled, BigInteger.Pow(10, value.Scale));
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
