using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Workloads;
using Mitsumori.Engine.Estimating;
using static Mitsumori.Tests.Engine.Estimating.SmallWorld;

namespace Mitsumori.Tests.Engine.Estimating;

/// <summary>
/// The band of the average call prices all its tokens. In the small world: 44,640 requests, 2 and 10 dollars a million up to 900 input
/// tokens, 4 and 30 beyond.
/// </summary>
public sealed class ContextBandsTests
{
    private const int Edge = 900;

    private static readonly QuantityRange Nothing = QuantityRange.Of(0m);

    // 44,640 × (1,000 × 4 + 100 × 30) ÷ 1,000,000 and, up to and including the edge, 44,640 × (900 × 2 + 100 × 10) ÷ 1,000,000.
    [Theory]
    [InlineData(1_000, 312.48)]
    [InlineData(901, 294.8026)]
    [InlineData(900, 124.992)]
    public void Estimate_OneSideOfTheEdge_PricesAllTokensThere(int input, double amount)
    {
        Option option = OnDemand(Banded(PriceKind.OnDemandInputToken, PriceKind.OnDemandOutputToken), Tokens(input));
        Assert.Equal((decimal)amount, decimal.Round(option.Monthly!.Amount.Dollars, 4));
        Assert.True(option.Monthly.IsComplete);
    }

    // 500 + 300 read + 101 written are 901: what the cache holds counts, and is priced in the same band where that has a price.
    [Fact]
    public void Estimate_CachedTokens_CountAndArePricedInTheBand()
    {
        RequestShape tokens = new(
            QuantityRange.Of(500m), QuantityRange.Of(100m), null, QuantityRange.Of(300m), QuantityRange.Of(101m), CacheLife.FiveMinutes);
        Option open = OnDemand(Banded(PriceKind.OnDemandInputToken, PriceKind.OnDemandOutputToken), tokens);
        Assert.Equal(
            [4m, 30m, 1m, 3m],
            open.Monthly!.Lines.Select(line => line.UnitPrice.Amount));
        Refusal.ContextBandUnpriced gap = Assert.IsType<Refusal.ContextBandUnpriced>(Assert.Single(open.Monthly.CostGaps));
        Assert.Equal((PriceKind.CacheRead, 900L), (gap.Key.Kind, gap.OverInputTokens));

        Option whole = OnDemand(
            Banded(PriceKind.OnDemandInputToken, PriceKind.OnDemandOutputToken, PriceKind.CacheRead, PriceKind.CacheWrite),
            tokens);
        Assert.Equal([4m, 30m, 2m, 6m], whole.Monthly!.Lines.Select(line => line.UnitPrice.Amount));
        Assert.True(whole.Monthly.IsComplete);
    }

    // Low at 800 × 2, high at 1,200 × 4: each end in its own band.
    [Fact]
    public void Estimate_RangeAcrossTheEdge_IsPricedOnEachSide()
    {
        Option option = OnDemand(
            Banded(PriceKind.OnDemandInputToken, PriceKind.OnDemandOutputToken),
            Tokens(QuantityRange.Of(800m, 850m, 1_200m)));
        Total month = option.Monthly!;
        Assert.Equal(
            [44_640m * (1_600m + 1_000m) / 1_000_000m, 44_640m * (1_700m + 1_000m) / 1_000_000m, 44_640m * (4_800m + 3_000m) / 1_000_000m],
            new[] { month.Low.Dollars, month.Amount.Dollars, month.High.Dollars });
        Assert.True(month.IsComplete);
    }

    [Fact]
    public void Estimate_EdgeWithoutAPriceBeyond_IsAFloorAtThePriceBelow()
    {
        FactBook book = Known(Book, new ContextBand(Edge, IsDisputed: true, Measured));
        Option option = OnDemand(book, Tokens(1_000));
        Assert.Equal(44_640m * (2_000m + 1_000m) / 1_000_000m, option.Monthly!.Amount.Dollars);
        Refusal.ContextBandUnpriced gap = Assert.IsType<Refusal.ContextBandUnpriced>(Assert.Single(option.Monthly.CostGaps));
        Assert.Equal(
            (House, 900L, PriceKind.OnDemandInputToken, 900L, Measured.Location),
            (gap.Model, gap.OverInputTokens, gap.Key.Kind, gap.Key.OverInputTokens, gap.Source));
        Assert.True(OnDemand(book, Tokens(900)).Monthly!.IsComplete);
    }

    // Where only the high end lies beyond, the typical amount is known, and the high one is not.
    [Fact]
    public void Estimate_OnlyTheHighEndBeyondAnUnpricedEdge_IsAFloorAsWell() =>
        Assert.IsType<Refusal.ContextBandUnpriced>(
            Assert.Single(
                OnDemand(Known(Book, new ContextBand(Edge, IsDisputed: false, Measured)), Tokens(QuantityRange.Of(700m, 800m, 950m)))
                    .Monthly!.CostGaps));

    // Edges at 400 and 900, of which only the first has prices: a call of 1,000 is at least as dear as one of 500.
    [Fact]
    public void Estimate_SecondEdgeUnpriced_StandsAtTheBandBelow()
    {
        FactBook book = Known(
            Banded(400, PriceKind.OnDemandInputToken, PriceKind.OnDemandOutputToken), new ContextBand(Edge, IsDisputed: false, Measured));
        Option option = OnDemand(book, Tokens(1_000));
        Assert.Equal(44_640m * (4_000m + 3_000m) / 1_000_000m, option.Monthly!.Amount.Dollars);
        Assert.False(option.Monthly.IsComplete);
    }

    [Theory]
    [InlineData(449, false)]
    [InlineData(450, true)]
    [InlineData(900, true)]
    [InlineData(1_800, true)]
    [InlineData(1_801, false)]
    public void Estimate_AverageNearTheEdge_Warns(int input, bool warns) =>
        Assert.Equal(
            warns,
            OnDemand(Banded(PriceKind.OnDemandInputToken), Tokens(input)).Warnings.OfType<Warning.NearContextBand>().Any());

    // A row that says it is for the first band serves calls up to the edge, as one that says nothing does.
    [Fact]
    public void Choose_RowOfTheFirstBand_ServesItOnly()
    {
        PriceObservation first = Book.Prices.Find("OnDemandInputToken-house.current-2")! with { OverInputTokens = 0, ContextBand = "up to 900" };
        PriceKey key = new(first.Kind, first.Subject, Virginia);
        PriceBook book = new([first]);
        Assert.Equal(first.Id, book.Choose(key, new(2026, 8, 20), Acceptance.Nothing).Chosen?.Id);
        Assert.IsType<Refusal.PriceMissing>(
            book.Choose(key with { OverInputTokens = 900 }, new(2026, 8, 20), Acceptance.Nothing).Refusal);
    }

    [Fact]
    public void Estimate_AnyCall_IsBoundedByItsEnds()
    {
        FactBook book = Banded(PriceKind.OnDemandInputToken, PriceKind.OnDemandOutputToken);
        for (int low = 600; low <= 1_200; low += 100)
        {
            for (int high = low; high <= 1_200; high += 100)
            {
                Total month = OnDemand(book, Tokens(QuantityRange.Between(low, high))).Monthly!;
                Assert.Equal(OnDemand(book, Tokens(low)).Monthly!.Amount, month.Low);
                Assert.Equal(OnDemand(book, Tokens(high)).Monthly!.Amount, month.High);
                foreach (CostLine line in month.Lines)
                {
                    Assert.Equal(line.Amount.Dollars, line.Quantity * line.UnitPrice.Amount / line.UnitPrice.Per);
                }
            }
        }
    }

    private static Option OnDemand(FactBook book, RequestShape tokens) =>
        Estimator.Estimate(
            Plain with
            {
                Traffic = Plain.Traffic with { Tokens = tokens },
                Customization = new(CustomizationMethod.None, null, QuantityRange.Of(1m), null, 1, null),
                Hosting = Hosting.Everything with { Modes = [HostingMode.BaseOnDemand] },
            },
            book).Options.Single();

    private static RequestShape Tokens(int input) => Tokens(QuantityRange.Of(input));

    private static RequestShape Tokens(QuantityRange input) =>
        new(input, QuantityRange.Of(100m), null, Nothing, Nothing, cacheLife: null);

    private static FactBook Banded(params PriceKind[] kinds) => Banded(Edge, kinds);

    // Twice the price beyond the edge, three times that of the output.
    private static FactBook Banded(int edge, params PriceKind[] kinds) =>
        Book with
        {
            Prices = new(
            [
                .. Book.Prices.Observations,
                .. Book.Prices.Observations
                    .Where(price => kinds.Contains(price.Kind) && price.Subject == PriceSubject.Of(House) && price.Tier == PriceTier.Standard)
                    .Select(price => price with
                    {
                        Id = price.Id + "-beyond",
                        Price = new(price.Price.Amount * (price.Kind == PriceKind.OnDemandOutputToken ? 3 : 2), price.Price.Per),
                        ContextBand = $"over {edge}",
                        OverInputTokens = edge,
                    }),
            ]),
        };

    private static FactBook Known(FactBook book, params ContextBand[] bands) =>
        book with
        {
            Offers = new(
                book.Offers.Models.Values.Select(model => model.Id == House ? model with { ContextBands = [.. bands] } : model),
                book.Offers.RegionsInOrder,
                book.Offers.Tables),
        };
}
