using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Sources;

namespace Mitsumori.Tests.Core.Prices;

/// <summary>
/// Small hand-made price rows: on-demand input tokens of one model, official, in us-east-1, unless a test says otherwise.
/// </summary>
internal static class Rows
{
    public static readonly DateOnly Day = new(2026, 8, 20);

    public static readonly PriceKey Asked = new(
        PriceKind.OnDemandInputToken,
        PriceSubject.Of(new ModelId("amazon.nova-pro-v1:0")),
        new("us-east-1"));

    public static PriceObservation Row(
        string id,
        decimal amount,
        string? asOf = "2026-07-24",
        Trust trust = Trust.Official,
        PriceRouting routing = PriceRouting.InRegion
    ) =>
        new(
            id,
            Asked.Kind,
            Asked.Subject,
            [Asked.Region],
            PriceTier.Standard,
            routing,
            Commitment: null,
            CacheLife: null,
            new UnitPrice(amount, 1_000_000),
            "1000000 tokens",
            new(
                "page-" + id,
                "https://aws.amazon.com/bedrock/pricing/",
                null,
                asOf is null ? null : DateOnly.Parse(asOf),
                asOf is null ? DateBasis.None : DateBasis.Printed,
                trust),
            Note: "",
            IsSuspect: false,
            IsOverlay: false);

    public static PriceChoice Choose(params PriceObservation[] rows) => Choose(Asked, Acceptance.Nothing, rows);

    public static PriceChoice Choose(PriceKey key, params PriceObservation[] rows) => Choose(key, Acceptance.Nothing, rows);

    public static PriceChoice Choose(PriceKey key, Acceptance accepted, params PriceObservation[] rows) =>
        new PriceBook(rows).Choose(key, Day, accepted);

    public static Acceptance Accept(params string[] ids) => new([.. ids], []);
}
