using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Faces.Tests.Web;
using Mitsumori.Plans.Names;

namespace Mitsumori.Faces.Tests.Names;

public sealed class NamesOfRegionsTests
{
    private static readonly FactBook Book = RunningServer.Book;
    private static readonly BookNames Names = new(Book.Offers, Book.AsOf);

    [Fact]
    public void ReadRegion_EachCodeAndNameInBothLanguages_IsThatRegion()
    {
        foreach (RegionFacts region in Book.Offers.RegionsInOrder)
        {
            foreach (string name in (string[])[region.Region.Code, region.Name, region.NameJa])
            {
                foreach (string written in (string[])[name, name.ToUpperInvariant(), $" {name} ", string.Concat(name.Split('(', ')'))])
                    Assert.Equal((written, region.Region), (written, Names.ReadRegion(written).Region));
            }
        }
    }

    [Theory]
    [InlineData("Tokyo", "ap-northeast-1")]
    [InlineData("東京", "ap-northeast-1")]
    [InlineData("東京リージョン", "ap-northeast-1")]
    [InlineData("osaka", "ap-northeast-3")]
    [InlineData("Sao Paulo", "sa-east-1")]
    [InlineData("バージニア北部", "us-east-1")]
    [InlineData("Oregon region", "us-west-2")]
    [InlineData("EU (Ireland)", "eu-west-1")]
    [InlineData("Malaysia", "ap-southeast-5")]
    [InlineData("ＵＳ－ＥＡＳＴ－１", "us-east-1")]
    public void ReadRegion_AsPeopleWriteIt_IsTaken(string written, string code) => Assert.Equal(code, Names.ReadRegion(written).Region?.Code);

    [Theory]
    [InlineData("ap-east-1", "region-not-in-book")]
    [InlineData("Hong Kong", "region-not-in-book")]
    [InlineData("香港", "region-not-in-book")]
    [InlineData("cn-north-1", "region-not-in-book.partition")]
    [InlineData("China (Ningxia)", "region-not-in-book.partition")]
    [InlineData("eusc-de-east-1", "region-not-in-book.partition")]
    [InlineData("us-iso-east-1", "region-not-in-book.partition")]
    [InlineData("Central", "region-ambiguous")]
    [InlineData("us-east-9", "region-unknown.near")]
    [InlineData("virginia", "region-unknown.near")]
    [InlineData("mars", "region-unknown")]
    public void ReadRegion_OutsideTheBook_IsToldAsWhatItIs(string written, string sentence) =>
        Assert.Equal(
            sentence,
            Names.ReadRegion(written).Problem!.At(Mitsumori.Reading.Place.CommandLine, Mitsumori.Reading.NodePath.Top).Sentence);

    [Fact]
    public void OtherRegions_OfTheData_AreNotOfTheBook() =>
        Assert.All(Book.Offers.OtherRegions, region => Assert.Null(Book.Offers.FindRegion(region.Region.Code)));
}
