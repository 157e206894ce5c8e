using System.Numerics;

namespace Mitsumori.Core.Quantities;

/// <summary>An exact quotient of whole numbers, in lowest terms, the denominator above zero.</summary>
/// <remarks>
/// Rates and unit counts are compared here, so that no rounding can tip a comparison. Nearly all numbers of a plan fit into 63 bits,
/// where arithmetic needs no memory; what does not fit goes on with big integers by itself, to the same digits.
/// </remarks>
public readonly struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    private const int MostPrinted = 15;

    // Null exactly when both numbers fit into 63 bits, so that equal ratios have equal fields.
    private readonly Large? large;
    private readonly long numerator;

    // Stored one less, so that the default value is 0/1 and not 0/0.
    private readonly long denominatorLessOne;

    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException();
        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        numerator /= common;
        denominator /= common;
        if (BigInteger.Abs(numerator) > long.MaxValue || denominator > long.MaxValue) large = new(numerator, denominator);
        else (this.numerator, denominatorLessOne) = ((long)numerator, (long)denominator - 1);
    }

    // Lowest terms, the denominator above zero.
    private Ratio((long Numerator, long Denominator) small) => (numerator, denominatorLessOne) = (small.Numerator, small.Denominator - 1);

    public BigInteger Numerator => large?.Numerator ?? numerator;

    public BigInteger Denominator => large?.Denominator ?? (denominatorLessOne + 1);

    public bool IsZero => numerator == 0 && large is null;

    private (long Numerator, long Denominator) Small => (numerator, denominatorLessOne + 1);

    /// <summary>The quotient of two decimals, exact.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Ratio Of(decimal dividend, decimal divisor = 1m) => divisor == 1m ? dividend : (Ratio)dividend / divisor;

    public static implicit operator Ratio(decimal value) =>
        SmallRatio.TryOf(value, out (long, long) small) ? new(small) : new(RatioText.Unscaled(value), BigInteger.Pow(10, value.Scale));

    public static Ratio operator +(Ratio left, Ratio right) =>
        AreSmall(left, right) && SmallRatio.TryAdd(left.Small, right.Small, out (long, long) sum)
            ? new(sum)
            : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Ratio operator -(Ratio left, Ratio right) => left + -right;

    public static Ratio operator -(Ratio value) =>
        value.large is null ? new((-value.numerator, value.denominatorLessOne + 1)) : new(-value.Numerator, value.Denominator);

    public static Ratio operator *(Ratio left, Ratio right) =>
        AreSmall(left, right) && SmallRatio.TryMultiply(left.Small, right.Small, out (long, long) product)
            ? new(product)
            : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Ratio operator /(Ratio left, Ratio right) =>
        AreSmall(left, right)
        && !right.IsZero
        && SmallRatio.TryMultiply(left.Small, SmallRatio.Reciprocal(right.Small), out (long, long) quotient)
            ? new(quotient)
            : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    /// <summary>Decimals that a figure is printed with: two, or as many as the first three digits of a small one need.</summary>
    public int PrintedDecimals()
    {
        Ratio size = this < 0m ? -this : this;
        int decimals = 2;
        for (Ratio least = 1m; size < least && !size.IsZero && decimals < MostPrinted; least /= 10m) decimals++;
        return decimals;
    }

    /// <summary>The larger of two ratios.</summary>
    public static Ratio Max(Ratio left, Ratio right) => left >= right ? left : right;

    /// <summary>The smallest whole number that is not below this ratio.</summary>
    public BigInteger Ceiling() => -(-this).Floor();

    /// <summary>The largest whole number that is not above this ratio.</summary>
    public BigInteger Floor()
    {
        if (large is null && denominatorLessOne == 0) return numerator;
        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The smallest whole number that is not below this ratio, as a count of things.</summary>
    /// <exception cref="TooManyDigitsException">The number is beyond what a count holds, 19 digits.</exception>
    public long CeilingCount() => RatioText.Count(Ceiling());

    /// <summary>The largest whole number that is not above this ratio, as a count of things.</summary>
    /// <exception cref="TooManyDigitsException">The number is beyond what a count holds, 19 digits.</exception>
    public long FloorCount() => RatioText.Count(Floor());

    private const int MostDecimals = 15;

    /// <summary>
    /// This ratio as a decimal if that is exact, else rounded half to even to 20 significant digits, at most 15 of them decimals.
    /// </summary>
    /// <remarks>The bound on decimals leaves a product with a price its room: a decimal has 28 in all.</remarks>
    /// <exception cref="TooManyDigitsException">The value is beyond what a decimal holds.</exception>
    public decimal ToDecimal() =>
        TryToExact(out decimal exact)
            ? exact
            : Exact.Trim(Math.Round(RatioText.Rounded(Numerator, Denominator), MostDecimals, MidpointRounding.ToEven));

    /// <summary>True if this ratio has a finite decimal form of at most 28 digits, which is then given.</summary>
    public bool TryToExact(out decimal value)
    {
        if (large is not null || denominatorLessOne != 0) return RatioText.TryToExact(Numerator, Denominator, out value);
        value = numerator;
        return true;
    }

    /// <summary>
    /// This ratio in plain notation, rounded half to even to the given number of significant digits, without trailing zeros.
    /// </summary>
    public string ToSignificantDigits(int digits) => RatioText.ToSignificantDigits(Numerator, Denominator, digits);

    public int CompareTo(Ratio other) => AreSmall(this, other)
        ? SmallRatio.Compare(Small, other.Small)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Ratio other) =>
        numerator == other.numerator && denominatorLessOne == other.denominatorLessOne && large == other.large;

    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(numerator, denominatorLessOne, large);

    public override string ToString() => ToSignificantDigits(20);

    private static bool AreSmall(Ratio left, Ratio right) => left.large is null && right.large is null;

    private sealed record Large(BigInteger Numerator, BigInteger Denominator);
}
