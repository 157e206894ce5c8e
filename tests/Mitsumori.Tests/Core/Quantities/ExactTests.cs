using System.Numerics;
using CsCheck;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Tests.Core.Quantities;

public sealed class ExactTests
{
    [Fact]
    public void Multiply_EveryPair_IsExactOrRefused() =>
        Gen.Select(Gen.Decimal, Gen.Decimal).Holds((left, right, bites) =>
        {
            decimal product;
            try
            {
                product = Exact.Multiply(left, right);
            }
            catch (TooManyDigitsException)
            {
                bites.Count("refused");
                return;
            }

            bites.Count("exact");
            Assert.Equal(Ratio.Of(left) * Ratio.Of(right), Ratio.Of(product));
        },
        ["exact", "refused"]);

    [Fact]
    public void Add_EveryPair_IsExactOrRefused() =>
        Gen.Select(Gen.Decimal, Gen.Decimal).Holds((left, right, bites) =>
        {
            decimal sum;
            try
            {
                sum = Exact.Add(left, right);
            }
            catch (TooManyDigitsException)
            {
                bites.Count("refused");
                return;
            }

            bites.Count("exact");
            Assert.Equal(Ratio.Of(left) + Ratio.Of(right), Ratio.Of(sum));
        },
        ["exact", "refused"]);

    [Fact]
    public void Multiply_TooManyDigits_IsRefused() =>
        Assert.Throws<TooManyDigitsException>(() => Exact.Multiply(1234567890123.456789m, 9876543210.123456789m));

    [Fact]
    public void Multiply_TrailingZeros_CostNothing() =>
        Assert.Equal(6m, Exact.Multiply(2.00000000000000000000m, 3.00000000000000000000m));

    [Fact]
    public void DivideByPowerOfTen_Million_MovesThePoint() =>
        Assert.Equal(BigInteger.One, Ratio.Of(Exact.DivideByPowerOfTen(1_000_000m, 1_000_000)).Numerator);
}
