using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Book;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Text;

namespace Mitsumori.Benchmarks;

/// <summary>The shipped facts and the example plans, as they lie in the repository.</summary>
internal static class Samples
{
    private static readonly string Root = FindRoot();

    public static FactBook Book() => ShippedData.Read(Path.Combine(Root, "data"));

    /// <exception cref="InvalidDataException">The example is not a plan; names the first problem.</exception>
    public static Plan Plan(string example, FactBook book)
    {
        byte[] text = File.ReadAllBytes(Path.Combine(Root, "examples", example));
        PlanContext context = new(book.Offers, id => book.Prices.Find(id) is not null, new BillingMonth(2026, 12), book.AsOf);
        PlanReading reading = PlanReader.Read([PlanText.Parse(text, example)], context);
        return reading.Plan ?? throw new InvalidDataException($"{example}: {reading.Problems[0]}");
    }

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mitsumori.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
