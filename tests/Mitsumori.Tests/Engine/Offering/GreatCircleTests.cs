using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Offers;
using Mitsumori.Engine.Offering;
using Mitsumori.Tests.Catalog;

namespace Mitsumori.Tests.Engine.Offering;

public sealed class GreatCircleTests
{
    private static readonly OfferBook Book = ShippedData.Read(ShippedFolder.Data).Offers;

    /// <summary>Distances between the cities as atlases print them.</summary>
    [Theory]
    [InlineData("ap-northeast-1", "ap-northeast-2", 1_160, 15)]
    [InlineData("ap-northeast-1", "ap-northeast-3", 400, 10)]
    [InlineData("eu-west-2", "eu-west-3", 344, 5)]
    [InlineData("ap-southeast-2", "sa-east-1", 13_370, 50)]
    [InlineData("us-east-1", "us-west-2", 3_500, 60)]
    public void Kilometres_BetweenCities_AreThoseOfAtlases(string from, string to, int kilometres, int within) =>
        Assert.InRange(Between(from, to), kilometres - within, kilometres + within);

    [Fact]
    public void Kilometres_AnyTwoRegions_AreSymmetricAndWithinHalfTheEarth()
    {
        foreach (RegionFacts from in Book.RegionsInOrder)
        {
            Assert.Equal(0, GreatCircle.Kilometres(from, from));
            Assert.All(Book.RegionsInOrder, to =>
            {
                Assert.InRange(GreatCircle.Kilometres(from, to), 0, 20_016);
                Assert.Equal(GreatCircle.Kilometres(from, to), GreatCircle.Kilometres(to, from));
            });
        }
    }

    [Fact]
    public void Kilometres_AcrossTheDateLine_TakeTheShortWay()
    {
        RegionFacts west = new(new("a"), "a", "a", "a", 0m, 179m, null), east = new(new("b"), "b", "b", "b", 0m, -179m, null);
        Assert.InRange(GreatCircle.Kilometres(west, east), 221, 223);
    }

    private static int Between(string from, string to) => GreatCircle.Kilometres(Book.Regions[new(from)], Book.Regions[new(to)]);
}
