using System.Globalization;
using BenchmarkDotNet.Attributes;
using Mitsumori.Core.Book;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Benchmarks;

/// <summary>
/// Priced lines a second on one thread: the operations of every benchmark are lines, but for the last, where they are plans.
/// </summary>
/// <remarks>
/// The baseline is what no program that multiplies decimals can do without; the others show what exactness, sources and judging add.
/// </remarks>
[MemoryDiagnoser]
public class PricedLines
{
    /// <summary>Lines of the answer to <c>examples/support-bot.yaml</c>, monthly and one-time, over all options.</summary>
    private const int LinesOfEstimate = 17;

    private readonly FactBook book = Samples.Book();
    private readonly Plan plan;
    private readonly PriceKey key;
    private readonly GivenInputs inputs = new();
    private readonly PriceObservation price;
    private readonly LinePrice from;
    private readonly decimal quantity = 3_571_200_000m;
    private readonly decimal amount;

    public PricedLines()
    {
        plan = Samples.Plan("support-bot.yaml", book);
        key = new(PriceKind.CustomOnDemandInputToken, PriceSubject.Of(plan.Model), plan.Regions[0]);
        price = book.Prices.Choose(key, book.AsOf, plan.Accepted).Chosen!;
        from = new(price.Id, price.Source, price.Note);
        amount = price.Price.Amount;
    }

    /// <exception cref="InvalidOperationException">The answer has another number of lines than the figures are divided by.</exception>
    [GlobalSetup]
    public void CountLines()
    {
        int lines = Estimator
            .Estimate(plan, book)
            .Options.Sum(option => (option.Monthly?.Lines.Count ?? 0) + (option.OneTime?.Lines.Count ?? 0));
        if (lines != LinesOfEstimate)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The answer has {lines} lines."));
    }

    [Benchmark(Baseline = true, Description = "two bare multiplications")]
    public decimal TwoMultiplications() => quantity * amount * 0.000001m;

    [Benchmark(Description = "a line at a known price")]
    public CostLine Line() => new(ChargeFormulas.InputTokens, inputs, quantity, price.Price, from);

    [Benchmark(Description = "a line, its price looked up")]
    public CostLine LookedUpLine()
    {
        PriceObservation chosen = book.Prices.Choose(key, book.AsOf, plan.Accepted).Chosen!;
        return new(ChargeFormulas.InputTokens, inputs, quantity, chosen.Price, from);
    }

    [Benchmark(Description = "a line of a whole estimate", OperationsPerInvoke = LinesOfEstimate)]
    public Estimate WholeEstimate() => Estimator.Estimate(plan, book);

    [Benchmark(Description = "a whole plan with all its options")]
    public Estimate WholePlan() => Estimator.Estimate(plan, book);
}
