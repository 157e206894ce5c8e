using BenchmarkDotNet.Attributes;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Engine.BreakEven;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Benchmarks;

/// <summary>
/// All crossings of all pairs of a plan's options on three axes, with thresholds, flips and regrets; one thread, the estimate made before.
/// </summary>
[MemoryDiagnoser]
public class PlanCrossings
{
    private FactBook book = null!;
    private Estimate estimate = null!;

    /// <summary>Units beside on demand; steps of the Reserved tier; copies that come and go.</summary>
    [Params("support-bot.yaml", "reserved-claude.yaml", "import-8b.yaml")]
    public string Example { get; set; } = "";

    [GlobalSetup]
    public void Estimate()
    {
        book = Samples.Book();
        estimate = Estimator.Estimate(Samples.Plan(Example, book), book);
    }

    [Benchmark(Description = "all crossings of a plan")]
    public BreakEvenAnswer Crossings() => BreakEvens.Of(estimate, book);
}
