using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Workloads;
using Mitsumori.Engine.Estimating;
using Mitsumori.Tests.Core.Workloads;
using static Mitsumori.Tests.Engine.Estimating.SmallWorld;

namespace Mitsumori.Tests.Engine.Estimating;

/// <summary>Writes to the prompt cache of several lives in one plan: a line each, and one sum for limits.</summary>
public sealed class CacheLivesTests
{
    // 44,640 requests: 200 tokens for five minutes at 3, 300 for an hour at 8 dollars a million.
    [Fact]
    public void Estimate_TwoLives_AreALineEachAtItsOwnPrice()
    {
        Option option = OnDemand(Priced, Tokens);
        CostLine[] writes = [.. option.Monthly!.Lines.Where(line => line.Charge == Charge.CacheWriteTokens)];
        Assert.Equal(["cache-write-tokens", "cache-write-tokens.1h"], writes.Select(line => line.Name));
        Assert.Equal([44_640m * 200m, 44_640m * 300m], writes.Select(line => line.Quantity));
        Assert.Equal([26.784m, 107.136m], writes.Select(line => line.Amount.Dollars));
        Assert.Equal(["44640 × 200 × 3 ÷ 1000000", "44640 × 300 × 8 ÷ 1000000"], writes.Select(line => line.Formula));
        Assert.True(option.Monthly.IsComplete);
    }

    // Settled: 1,000 + 200 + 300 + 100 × 2; reserved: 1,000 + 200 + 300 + 1,000.
    [Fact]
    public void Estimate_TwoLives_CountTogetherTowardsLimits()
    {
        OptionCapacity.OfQuotas capacity = Assert.IsType<OptionCapacity.OfQuotas>(OnDemand(Priced, Tokens).Capacity);
        Assert.Equal(1_700m, capacity.Call.Settled.ToDecimal());
        Assert.Equal(2_500m, capacity.Call.Reserved!.Value);
    }

    [Fact]
    public void Estimate_LifeWithoutAPrice_IsAGapOfItsOwn()
    {
        Option option = OnDemand(Book, Tokens);
        Refusal.PriceMissing gap = Assert.IsType<Refusal.PriceMissing>(Assert.Single(option.Monthly!.CostGaps));
        Assert.Equal((PriceKind.CacheWrite, CacheLife.OneHour), (gap.Key.Kind, gap.Key.CacheLife));
    }

    // All in one life is the same as two halves of it would be, and a unit reads all of it.
    [Fact]
    public void Estimate_UnitsAndReservations_ReadTheSumOfAllLives()
    {
        RequestShape one = Tokens with { CacheWrite = QuantityRange.Of(500m), CacheWriteHour = QuantityRange.Of(0m) };
        foreach (HostingMode mode in new[] { HostingMode.ProvisionedThroughput, HostingMode.Reserved })
        {
            Assert.Equal(
                Options(Book, one, mode).Select(option => option.Monthly!.Amount),
                Options(Book, Tokens, mode).Select(option => option.Monthly!.Amount));
        }
    }

    private static RequestShape Tokens => RequestShape.Of(1_000m, 100m) with
    {
        CacheWrite = QuantityRange.Of(200m),
        CacheLife = CacheLife.FiveMinutes,
        CacheWriteHour = QuantityRange.Of(300m),
    };

    private static FactBook Priced
    {
        get
        {
            PriceObservation write = Book.Prices.Observations.First(price => price.Kind == PriceKind.CacheWrite);
            return Book with
            {
                Prices = new([
                    .. Book.Prices.Observations,
                    write with { Id = "write-an-hour", CacheLife = CacheLife.OneHour, Price = new(8m, 1_000_000) },
                    write with { Id = "write-half-an-hour", CacheLife = CacheLife.ThirtyMinutes, Price = new(5m, 1_000_000) },
                ]),
            };
        }
    }

    private static Option OnDemand(FactBook book, RequestShape tokens) => Options(book, tokens, HostingMode.BaseOnDemand).Single();

    private static IEnumerable<Option> Options(FactBook book, RequestShape tokens, HostingMode mode) =>
        Estimator.Estimate(
            Plain with
            {
                Traffic = (mode == HostingMode.BaseOnDemand ? Plain.Traffic : Plain.Traffic.WithRequests(90m)) with { Tokens = tokens },
                Customization = new(CustomizationMethod.None, null, QuantityRange.Of(1m), null, 1, null),
                Hosting = Hosting.Everything with { Modes = [mode] },
                Known = Known.Nothing with { ModelUnit = new(QuantityRange.Of(5_000m), QuantityRange.Of(1_000m), null, Measured) },
            },
            book).Options.Where(option => option.Monthly is not null);
}
