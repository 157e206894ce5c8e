using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.Lint;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Book;

namespace Mitsumori.Tests.Catalog;

public sealed class FactIndexTests
{
    private const string Index = "index.json";

    /// <summary>Made by <c>dotnet run --project tools/Mitsumori.Facts -- index --to data</c>.</summary>
    [Fact]
    public void TextOf_ShippedFolder_IsTheIndexBesideIt() =>
        Assert.Equal(FactIndex.TextOf(ShippedFolder.Data), File.ReadAllText(Path.Combine(ShippedFolder.Data, Index)));

    [Fact]
    public void Read_WithAndWithoutIndex_IsTheSameBook()
    {
        using DataCopy copy = new();
        copy.Delete(Index);
        FactBook indexed = ShippedData.Read(ShippedFolder.Data), whole = ShippedData.Read(copy.Folder);

        Assert.Equal(whole.Version, indexed.Version);
        Assert.Equal(whole.AsOf, indexed.AsOf);
        Assert.Equal(
            whole.Prices.Observations.OrderBy(price => price.Id, StringComparer.Ordinal),
            indexed.Prices.Observations.OrderBy(price => price.Id, StringComparer.Ordinal));
        Assert.Equal(whole.Quotas, indexed.Quotas);
        Assert.Equal(CountsOf(whole), CountsOf(indexed));
    }

    [Fact]
    public void Read_IndexOfOtherFiles_IsNotBelieved()
    {
        using DataCopy copy = new();
        copy.Replace("prices/amazon-nova.json", "\"currency\":\"USD\"", "\"currency\":\"USD\"", "\"currency\":\"EUR\"");

        Assert.Throws<DataFileException>(() => ShippedData.Read(copy.Folder));
    }

    [Theory]
    [InlineData("\"asOf\": \"", "\"asOf\": \"1")]
    [InlineData("\"hash\": \"", "\"hash\": \"0")]
    public void Check_IndexThatDoesNotBelongToTheFiles_IsStale(string text, string replacement)
    {
        using DataCopy copy = new();
        copy.Replace(Index, text, text, replacement);

        DataFault finding = Assert.Single(DataLint.Check(copy.Folder).Findings);
        Assert.Equal((Index, FaultCodes.IndexStale, null), (finding.File, finding.Code, finding.Entry));
    }

    [Fact]
    public void Check_FolderWithoutIndex_IsNoFault()
    {
        using DataCopy copy = new();
        copy.Delete(Index);

        Assert.Empty(DataLint.Check(copy.Folder).Findings);
    }

    private static int[] CountsOf(FactBook book) =>
    [
        book.Offers.RegionsInOrder.Length,
        book.Offers.Models.Count,
        book.Offers.Tables.Units.Length,
        book.Offers.Tables.Tunings.Length,
        book.Offers.Tables.Calls.Length,
        book.Offers.Tables.Cards.Length,
    ];
}
