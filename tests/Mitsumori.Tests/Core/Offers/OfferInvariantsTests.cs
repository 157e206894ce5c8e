using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Tests.Engine.Estimating;

namespace Mitsumori.Tests.Core.Offers;

/// <summary>What a book of offers refuses that is made from values.</summary>
public sealed class OfferInvariantsTests
{
    private static readonly OfferBook Small = SmallWorld.Book.Offers;

    [Fact]
    public void RegionFacts_OutsideTheGlobe_AreRefused()
    {
        RegionFacts region = Small.RegionsInOrder[0];
        Refuses.Each(nameof(RegionFacts.Latitude), () => region with { Latitude = 90.1m }, () => region with { Latitude = -90.1m });
        Refuses.Each(nameof(RegionFacts.Longitude), () => region with { Longitude = 180.1m }, () => region with { Longitude = -180.1m });
    }

    [Fact]
    public void ModelFacts_NoTokenForAToken_AreRefused()
    {
        ModelFacts model = Small.Models[SmallWorld.House];
        Refuses.Each(nameof(ModelFacts.OutputBurndown), () => model with { OutputBurndown = 0 });
        Refuses.Each(nameof(TokenLimit.Tokens), () => model.MaxOutput! with { Tokens = 0 });
        Refuses.Each(nameof(TokenLimit.TokensIfBinary), () => model.MaxOutput! with { TokensIfBinary = 0 });
        Refuses.Each(
            nameof(CmuPerCopy.CustomModelUnits), () => new CmuPerCopy(model.Id, 0, SmallWorld.Measured));
    }

    [Fact]
    public void OfferBook_TableWithARegionThatIsNotThere_IsRefused() => Refuses.Each(
        nameof(OfferBook.Tables),
        () => new OfferBook(
            Small.Models.Values,
            Small.RegionsInOrder,
            Small.Tables with { Units = [Small.Tables.Units[0] with { Regions = [new Region("mars-1")] }] }));
}
