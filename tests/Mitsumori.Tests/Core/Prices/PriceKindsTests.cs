using Mitsumori.Core.Prices;

namespace Mitsumori.Tests.Core.Prices;

/// <summary>The table of price kinds has a row for each kind, and its rows do not speak against each other.</summary>
public sealed class PriceKindsTests
{
    [Fact]
    public void Of_EveryKind_IsItsOwnRow()
    {
        Assert.Equal(Enum.GetValues<PriceKind>(), PriceKinds.All.Select(row => row.Kind));
        Assert.All(Enum.GetValues<PriceKind>(), kind => Assert.Equal(kind, PriceKinds.Of(kind).Kind));
    }

    [Fact]
    public void Codes_OfTheRows_AreTheVocabulary()
    {
        Assert.Equal(PriceCodes.Kinds.Codes, PriceKinds.All.Select(row => row.Code));
        Assert.All(PriceKinds.All, row => Assert.Equal(row.Code, PriceCodes.Kinds.CodeOf(row.Kind)));
    }

    [Fact]
    public void Units_OfEveryKind_AreSomeAndBuyAWholeQuantity() => Assert.All(PriceKinds.All, row =>
    {
        Assert.NotEmpty(row.Units);
        Assert.All(row.Units, unit => Assert.Contains(unit.Per, (long[])[1, 1_000, 1_000_000]));
        Assert.All(row.Units, unit => Assert.Contains(unit.Name, PriceKinds.UnitNames));
    });

    // A half-price row can only serve a kind that is printed in the same units, under the tier that it halves.
    [Fact]
    public void HalfPriceUnder_WhereThereIsOne_IsSoldInTheSameUnits() => Assert.All(
        PriceKinds.All.Where(row => row.HalfPriceUnder is not null),
        row =>
        {
            Assert.Equal(row.Units, PriceKinds.Of(row.HalfPriceUnder!.Value).Units);
            Assert.True(PriceServes.Tier(PriceTier.HalfPrice, row.UnprintedTier));
        });

    [Fact]
    public void TierServed_RowWithoutATier_IsThatOfItsKind() => Assert.Equal(
        [(PriceKind.BatchInput, PriceTier.Batch), (PriceKind.BatchOutput, PriceTier.Batch)],
        PriceKinds.All.Where(row => row.UnprintedTier != PriceTier.Standard).Select(row => (row.Kind, row.UnprintedTier)));
}
