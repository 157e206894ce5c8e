using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Sources;

namespace Mitsumori.Tests.Catalog;

public sealed class ShippedDataTests
{
    private static readonly FactBook Book = ShippedData.Read(ShippedFolder.Data);

    [Fact]
    public void Read_ShippedData_HoldsAtLeastWhatWasCollected()
    {
        // 3282 price rows without 8 examples; 604 quota rows without 6 examples; one import example names no canonical model.
        Assert.True(Book.Prices.Observations.Length >= 3274);
        Assert.True(Book.Quotas.Length >= 598);
        Assert.True(Book.Offers.Models.Count >= 163);
        Assert.True(Book.Offers.Regions.Count >= 35);
        Assert.True(Book.Offers.Tables.Units.Length >= 57);
        Assert.True(Book.Offers.Tables.Tunings.Length >= 32);
        Assert.True(Book.Offers.Tables.Calls.Length >= 144 + 53);
        Assert.True(Book.Offers.Tables.Cards.Length >= 146);
        Assert.True(Book.Offers.Tables.CustomOnDemand.Length >= 11);
        Assert.True(Book.Offers.Tables.Imports.Length >= 8);
        Assert.True(Book.Offers.Tables.CmuPerCopy.Length >= 7);
        Assert.True(Book.AsOf >= new DateOnly(2026, 8, 20));
    }

    // The version is a hash over the paths and contents of all files: one that is missing, or has another path, would change it.
    [Fact]
    public void ReadEmbedded_FactsOfTheAssembly_AreThoseOfTheFolder()
    {
        FactBook embedded = ShippedData.ReadEmbedded();
        Assert.Equal(Book.Version, embedded.Version);
        Assert.Equal(Book.Prices.Observations, embedded.Prices.Observations);
    }

    [Fact]
    public void Read_PriceRow_KeepsEveryField()
    {
        PriceObservation price = Book.Prices.Find("pt-mu-hour-claude-2-0-2-1-ap-northeast-1-1-month-2025-02-28")!;

        Assert.Equal(PriceKind.ModelUnitHour, price.Kind);
        Assert.Equal("anthropic.claude-v2", price.Subject.Name);
        Assert.Equal([new ModelId("anthropic.claude-v2:1")], price.AlsoModels);
        Assert.Equal([new Region("ap-northeast-1")], price.Regions);
        Assert.Equal(CommitmentTerm.OneMonth, price.Commitment);
        Assert.Null(price.Tier);
        Assert.Equal("hour per MU", price.Unit);
        Assert.Equal(new DateOnly(2025, 2, 28), price.Source.AsOf);
        Assert.Equal(DateBasis.Commit, price.Source.Basis);
        Assert.Equal(Trust.Official, price.Source.Trust);
        Assert.Equal("https://aws.amazon.com/bedrock/pricing/", price.Source.Location);
        Assert.False(price.IsOverlay);
    }

    [Fact]
    public void Read_SuspectRows_AreMarked() => Assert.Equal(12, Book.Prices.Observations.Count(price => price.IsSuspect));

    [Fact]
    public void Read_AmountPrintedWithTrailingZero_KeepsItsDigits() =>
        Assert.Equal("16.20", Book.Prices.Find("pt-mu-hour-titan-image-generator-unspecified-1-month-2024-03-13")!.Price.Amount.ToString());

    [Fact]
    public void Read_ModelRow_KeepsLifecycleBurndownAndLongestAnswer()
    {
        ModelFacts llama = Book.Offers.FindModel("Llama 3.1 70B Instruct")!;

        Assert.Equal(new DateOnly(2026, 9, 30), llama.Lifecycle.LegacyFrom);
        Assert.Equal(new DateOnly(2027, 3, 30), llama.Lifecycle.EndOfLife);
        Assert.Equal(3.1m, llama.Generation);
        Assert.Equal("Llama", llama.Architecture?.Name);
        Assert.Equal(64_000, Book.Offers.FindModel("amazon.nova-2-lite-v1:0")!.MaxOutput!.Tokens);
        Assert.Equal(15, Book.Offers.FindModel("anthropic.claude-opus-4-8")!.OutputBurndown);
    }

    [Fact]
    public void Read_DisputedUnits_AreNotRetired()
    {
        UnitOffer[] llama =
        [
            .. Book.Offers.Tables.Units.Where(offer => offer.Model == new ModelId("meta.llama3-1-70b-instruct-v1:0") && offer.IsDisputed),
        ];

        UnitOffer only = Assert.Single(llama);
        Assert.False(only.IsRetired);
        Assert.Equal([new Region("us-west-2")], only.Regions);
    }

    [Fact]
    public void Read_UnitsWithoutTable_AreRetired() =>
        Assert.All(
            Book.Offers.Tables.Units.Where(offer => offer.Model == new ModelId("stability.stable-diffusion-xl-v1")),
            offer => Assert.True(offer.IsRetired));

    [Fact]
    public void Read_Twice_GivesOneVersion()
    {
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}[+][0-9a-f]{12}$", Book.Version);
        Assert.Equal(Book.Version, ShippedData.Read(ShippedFolder.Data).Version);
    }
}
