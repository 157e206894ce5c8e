using CsCheck;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;

namespace Mitsumori.Tests.Core.Prices;

public sealed class PriceChoiceLawsTests
{
    private static readonly string[] Answers =
    [
        "chosen",
        "price-ambiguous",
        "price-region-unrecorded",
        "price-not-accepted",
        "price-missing",
    ];

    private static readonly Gen<PriceObservation> AnyRow =
        from amount in Gen.Int[0, 2]
        from day in Gen.Int[20, 24].Nullable()
        from trust in Among(Trust.Official, Trust.Official, Trust.Secondary, Trust.Seed, Trust.Contract, Trust.Assumed)
        from routing in Gen.Enum<PriceRouting>()
        from tier in Among<PriceTier?>(null, PriceTier.Standard, PriceTier.Standard, PriceTier.HalfPrice, PriceTier.Flex)
        from kind in Among(PriceKind.OnDemandInputToken, PriceKind.OnDemandInputToken, PriceKind.BatchInput)
        from life in Among<CacheLife?>(null, null, CacheLife.OneHour, CacheLife.ThirtyMinutes)
        from region in Gen.Int[0, 3]
        from oddity in Gen.Int[0, 9]
        select Rows.Row("row", amount, day is int number ? $"2026-07-{number}" : null, trust, routing) with
        {
            Tier = tier,
            Kind = kind,
            CacheLife = life,
            Regions = region switch
            {
                0 => [],
                1 => [new("us-west-2")],
                2 => [new("us-east-1"), new("us-west-2")],
                _ => (Sequence<Region>)[new("us-east-1")],
            },
            IsSuspect = oddity == 0,
            IsOverlay = oddity == 1,
        };

    // Rows of what is asked for: of rows of all kinds hardly two in a book would stand beside one another.
    private static readonly Gen<PriceObservation> AskedRow = Gen.Select(
            AnyRow,
            Among(PriceRouting.Unrecorded, PriceRouting.InRegion, PriceRouting.GeoOrInRegion))
        .Select((row, routing) => row with { Tier = Rows.Asked.Tier, Kind = Rows.Asked.Kind, CacheLife = null, Routing = routing });

    private static readonly Gen<(PriceObservation[] Rows, PriceKey Key, DateOnly Day, Acceptance Accepted)> Questions =
        from isAsked in Gen.Bool
        from rows in isAsked ? AskedRow.Array[0, 8] : AnyRow.Array[0, 8]
        from tier in Among(PriceTier.Standard, PriceTier.Standard, PriceTier.Flex, PriceTier.Batch)
        from kind in Among(PriceKind.OnDemandInputToken, PriceKind.OnDemandInputToken, PriceKind.BatchInput)
        from routing in Among(Routing.InRegion, Routing.InRegion, Routing.Geo, Routing.Global)
        from life in Among(CacheLife.FiveMinutes, CacheLife.FiveMinutes, CacheLife.OneHour, CacheLife.ThirtyMinutes)
        from day in Gen.Int[19, 25]
        from ids in Gen.Int[0, 7].Array[0, 2]
        from bySource in Gen.Bool
        select (
            rows.Select((row, i) => row with { Id = $"row-{i}" }).ToArray(),
            isAsked ? Rows.Asked : Rows.Asked with { Tier = tier, Kind = kind, Routing = routing, CacheLife = life },
            new DateOnly(2026, 7, day),
            new Acceptance(
                ids.Distinct().Select(id => $"row-{id}").ToSequence(),
                bySource ? [new("https://aws.amazon.com/bedrock/pricing/", new("us-east-1"))] : []
            ));

    [Fact]
    public void Choose_AnySmallBook_AgreesWithThePlainJudge() => Questions.Holds(
        (asked, bites) =>
        {
            PriceChoice choice = new PriceBook(asked.Rows).Choose(asked.Key, asked.Day, asked.Accepted);
            bites.Count(choice.Refusal?.Code ?? "chosen");
            Assert.Equal(PlainJudge.Answer(asked.Rows, asked.Key, asked.Day, asked.Accepted), Told(choice));
        },
        Answers,
        Tries.Exactly(20_000));

    [Fact]
    public void Choose_RowsInAnyOrder_GivesTheSameAnswer() => Questions.Holds(
        (asked, bites) =>
        {
            PriceChoice choice = new PriceBook(asked.Rows).Choose(asked.Key, asked.Day, asked.Accepted);
            bites.Count(choice.Refusal?.Code ?? "chosen");
            Assert.Equal(Told(choice), Told(new PriceBook(asked.Rows.Reverse()).Choose(asked.Key, asked.Day, asked.Accepted)));
        },
        Answers,
        Tries.Usually(10_000));

    [Fact]
    public void Choose_AnySmallBook_GivesAPriceOrAReason() => Questions.Holds(
        (asked, bites) =>
        {
            PriceChoice choice = new PriceBook(asked.Rows).Choose(asked.Key, asked.Day, asked.Accepted);
            bites.Count(choice.Refusal?.Code ?? "chosen");
            Assert.Equal(choice.Chosen is null, choice.Refusal is not null);
            if (choice.Disagreeing is not PriceObservation other) return;
            bites.Count("disagreeing");
            Assert.True(other.Source.AsOf > choice.Chosen!.Source.AsOf);
            Assert.NotEqual(choice.Chosen.Price.OfOne, other.Price.OfOne);
        },
        [.. Answers, "disagreeing"],
        Tries.Usually(10_000));

    private static string Told(PriceChoice choice) => choice.Refusal switch
    {
        null => choice.Chosen!.Id,
        Refusal.PriceAmbiguous ambiguous => $"price-ambiguous {ambiguous.Ids}",
        Refusal.PriceRegionUnrecorded nowhere => $"price-region-unrecorded {nowhere.Ids}",
        Refusal.PriceNotAccepted doubtful => $"price-not-accepted {doubtful.Ids}",
        Refusal other => other.Code,
    };

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
