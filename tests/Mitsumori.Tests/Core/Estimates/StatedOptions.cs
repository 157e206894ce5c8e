using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;

namespace Mitsumori.Tests.Core.Estimates;

/// <summary>Options whose amounts and gaps a test states, without a plan or a book.</summary>
internal static class StatedOptions
{
    public static readonly ModelId Model = new("house.current");

    public static readonly Refusal
        NoStorage = new Refusal.PriceMissing(new(PriceKind.StorageModelMonth, PriceSubject.Of(Model), new("us-east-1"))),
        NoThroughput = new Refusal.UnitThroughputUnpublished(Model);

    private static readonly Source Page = new(
        "page",
        "https://aws.amazon.com/bedrock/pricing/",
        null,
        new(2026, 8, 20),
        DateBasis.Printed,
        Trust.Official);

    public static Option Option(string region, Verdict verdict, decimal? dollars, params Refusal[] gaps) =>
        new(
            HostingMode.CustomOnDemand,
            Commitment: null,
            ServiceTier.Standard,
            Routing.InRegion,
            Model,
            ContextVariant: null,
            new(region),
            OptionRole.Candidate,
            verdict,
            Reasons: [],
            OneTime: Total.Nothing,
            Monthly(dollars, gaps),
            FirstYear: null,
            Units: null,
            Capacity: null,
            Committed: null,
            Requests: 1m,
            TokensPerRequest: 1m,
            Warnings: [],
            Assumptions: []);

    private static Total Monthly(decimal? dollars, Refusal[] gaps)
    {
        Sequence<CostLine> lines = dollars is decimal amount
            ? [new(ChargeFormulas.InputTokens, new GivenInputs(), 1m, new(amount, 1), new("row", Page, ""))]
            : [];
        Usd sum = new(dollars ?? 0m);
        return new(lines, gaps.Select(gap => new Gap(gap, Affects.Cost)).ToSequence(), sum, sum);
    }
}
