using System.Numerics;
using CsCheck;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Tests.Core.Quantities;

public sealed class RatioTests
{
    [Theory]
    [InlineData(2, 3, "0.66666666666666666667")]
    [InlineData(1, 3, "0.33333333333333333333")]
    [InlineData(1, 8, "0.125")]
    [InlineData(-5, 2, "-2.5")]
    [InlineData(0, 7, "0")]
    [InlineData(100, 1, "100")]
    public void ToSignificantDigits_Quotient_IsPlainAndRoundedToTwenty(int numerator, int denominator, string expected) =>
        Assert.Equal(expected, new Ratio(numerator, denominator).ToSignificantDigits(20));

    [Theory]
    [InlineData("24999", 4, "25000")]
    [InlineData("25", 1, "20")]
    [InlineData("35", 1, "40")]
    [InlineData("99999", 4, "100000")]
    public void ToSignificantDigits_Tie_GoesToEven(string value, int digits, string expected) =>
        Assert.Equal(expected, new Ratio(BigInteger.Parse(value), 1).ToSignificantDigits(digits));

    [Fact]
    public void Arithmetic_AgreesWithCrossMultiplication() =>
        Gen.Select(Gen.Int[-500, 500], Gen.Int[1, 500], Gen.Int[-500, 500], Gen.Int[1, 500]).HoldsOfEach((a, b, c, d) =>
        {
            Ratio left = new(a, b), right = new(c, d);
            Assert.Equal(new Ratio((a * d) + (c * b), b * d), left + right);
            Assert.Equal(new Ratio(a * c, b * d), left * right);
            Assert.Equal((long)a * d < (long)c * b, left < right);
            Assert.Equal((BigInteger)Math.Ceiling((decimal)a / b), left.Ceiling());
        });

    [Fact]
    public void ToDecimal_OfADecimal_IsThatDecimal() =>
        Gen.Decimal[-1_000_000m, 1_000_000m].HoldsOfEach(value => Assert.Equal(value, Ratio.Of(value).ToDecimal()));

    // Beyond 63 bits whole numbers leave the short way of their arithmetic.
    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("79228162514264337593543950335")]
    public void ToDecimal_WholeNumber_KeepsEveryDigit(string digits)
    {
        Assert.True(new Ratio(BigInteger.Parse(digits), 1).TryToExact(out decimal value));
        Assert.Equal(decimal.Parse(digits), value);
        Assert.Equal(0, value.Scale);
        Assert.Equal(value, Ratio.Of(value).ToDecimal());
    }

    [Fact]
    public void Arithmetic_OfWholeNumbers_AgreesWithThatOfTheSameFractions() =>
        Gen.Select(Gen.Long, Gen.Long, Gen.Int[2, 9]).HoldsOfEach((a, b, times) =>
        {
            Ratio left = new(a, 1), right = new(b, 1), part = new(b, times);
            Assert.Equal(new Ratio((BigInteger)a * times, times), left);
            Assert.Equal(new Ratio((BigInteger)a * b, 1), left * part * new Ratio(times, 1));
            Assert.Equal(a.CompareTo(b), left.CompareTo(right));
            Assert.Equal(((BigInteger)a * times).CompareTo(b), left.CompareTo(part));
        });

    [Fact]
    public void Default_IsZero() => Assert.Equal("0", default(Ratio).ToString());
}
