using Mitsumori.Application.Texts;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Prices;

namespace Mitsumori.Faces.Tests.Texts;

/// <summary>Every charge and every kind of price can be said: a new one without words would end a command.</summary>
public sealed class ChargeTextsTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Charge_Each_HasItsNameAndItsUnit(Language language)
    {
        TextResource table = TextResource.Load("table", language);
        Assert.All(Enum.GetValues<Charge>(), charge =>
        {
            Assert.True(table.Has("charge." + ChargeCodes.Charges.CodeOf(charge)), $"{charge}");
            Assert.True(table.Has("unit." + ChargeCodes.UnitOf(charge)), ChargeCodes.UnitOf(charge));
        });
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void PriceKind_Each_HasItsNamesAndTheQuantitiesItIsPrintedFor(Language language)
    {
        TextResource table = TextResource.Load("table", language), terms = TextResource.Load("terms", language);
        Assert.All(PriceKinds.All, kind =>
        {
            Assert.True(table.Has("price." + kind.Code), kind.Code);
            Assert.True(terms.Has("price." + kind.Code), kind.Code);
            Assert.All(kind.Units, unit =>
            {
                Assert.True(table.Has("price-unit." + unit.Name), unit.Name);
                Assert.True(table.Has($"per.{unit.Per}"), $"{unit}");
            });
        });
    }
}
