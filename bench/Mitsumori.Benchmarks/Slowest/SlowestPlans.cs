using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Core.Book;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Text;
using Mitsumori.Sheets;

namespace Mitsumori.Benchmarks.Slowest;

/// <summary>
/// Looks for the plan that each operation takes longest to answer: plans by chance, and then others near the slowest of them.
/// </summary>
internal sealed class SlowestPlans
{
    private readonly FactBook book = Samples.Book();
    private readonly RemarkTexts texts;
    private readonly PlanContext context;
    private readonly (string Name, Func<Plan, int> Answer)[] operations;

    private SlowestPlans()
    {
        texts = new(Language.English, book.Offers);
        context = new(book.Offers, id => book.Prices.Find(id) is not null, new BillingMonth(2026, 12), book.AsOf)
        {
            Holidays = book.Holidays,
        };
        DateOnly day = new(2026, 12, 1);
        operations =
        [
            ("estimate", plan => EstimateJson.ToJson(EstimateCost.Run(plan, book), texts).Length),
            ("capacity", plan => CapacityJson.ToJson(EstimateCost.Run(plan, book), texts).Length),
            ("breakeven", plan => BreakEvenJson.ToJson(FindBreakEven.Run(plan, book), texts).Length),
            .. SheetForms.All.Select(form =>
                (
                    "report" + form.Ending,
                    (Func<Plan, int>)(plan => form.Write(PrepareSheet.Run(plan, book, texts, day, "mitsumori report")).Length))),
        ];
    }

    /// <param name="arguments">Seconds for each operation, the seed, and the operations: 60, 1 and all unless given. Or the file of a plan,
    /// as JSON, that is measured.</param>
    public static void Run(params IReadOnlyList<string> arguments)
    {
        SlowestPlans search = new();
        if (arguments is [string path] && File.Exists(path))
        {
            string plan = File.ReadAllText(path);
            foreach (
                Problem problem in PlanReader
                    .Read([PlanText.Parse(Encoding.UTF8.GetBytes(plan), path, PlanForm.Json)], search.context)
                    .Problems)
                Console.Error.WriteLine(problem);
            foreach ((string name, Func<Plan, int> answer) in search.operations)
                Console.WriteLine($"{name}: {search.Measure(plan, answer)}, again {search.Measure(plan, answer)}");
            return;
        }

        int seconds = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 60,
            seed = arguments.Count > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        string[] only = [.. arguments.Skip(2)];
        foreach (
            (string name, Func<Plan, int> answer) in search.operations.Where(operation => only.Length == 0 || only.Contains(operation.Name))
        )
            search.Search(name, answer, TimeSpan.FromSeconds(seconds), new PlanGenes(search.book, new Random(seed)), new Random(seed));
    }

    private void Search(string name, Func<Plan, int> answer, TimeSpan time, PlanGenes genes, Random random)
    {
        // The slowest of the plans of each run of chance, kept so that one good find does not end the search elsewhere.
        List<(double Millis, int[] Chosen, string Plan, int Size)> best = [];
        int tried = 0, answered = 0;
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            int[] chosen = best.Count == 0 || random.Next(3) == 0 ? genes.Any() : genes.Near(best[random.Next(best.Count)].Chosen);
            string text = genes.Write(chosen);
            if (best.Count > 0 && random.Next(4) == 0) (chosen, text) = (best[0].Chosen, best[random.Next(best.Count)].Plan);
            for (int bends = random.Next(3); bends > 0; bends--) text = Bent(text, random);
            tried++;
            if (Measure(text, answer) is not (double millis, int size)) continue;
            answered++;
            best.Add((millis, chosen, text, size));
            best = [.. best.OrderByDescending(one => one.Millis).Take(20)];
            if (ReferenceEquals(best[0].Plan, text)) Console.Error.WriteLine($"{name}: {millis:F0} ms {text}");
        }

        // The first answers compile, so that the slowest are asked once more.
        if (
            best.Select(one => (Again: Measure(one.Plan, answer)!.Value, one.Plan))
                .OrderByDescending(one => one.Again.Millis)
                .FirstOrDefault() is
            (var again, string plan))
        {
            Console.WriteLine(
                $"{name}: {again.Millis:F0} ms, an answer of {again.Size / 1024} kB; {answered} plans of {tried} answered\n  {plan}");
        }
    }

    private string Bent(string text, Random random)
    {
        try
        {
            return Read(text) is Plan plan ? MatchedSlopes.Bend(text, EstimateCost.Run(plan, book), random) : text;
        }
        catch (Exception tooFar) when (tooFar is TooManyDigitsException or OverflowException)
        {
            return text;
        }
    }

    private Plan? Read(string text) => PlanReader.Read([PlanText.Parse(Encoding.UTF8.GetBytes(text), "plan", PlanForm.Json)], context).Plan;

    private (double Millis, int Size)? Measure(string text, Func<Plan, int> answer)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        if (Read(text) is not Plan plan) return null;
        try
        {
            int size = answer(plan);
            return ((Environment.CpuUsage.TotalTime - before).TotalMilliseconds, size);
        }
        catch (TooManyDigitsException)
        {
            return ((Environment.CpuUsage.TotalTime - before).TotalMilliseconds, 0);
        }
    }
}
