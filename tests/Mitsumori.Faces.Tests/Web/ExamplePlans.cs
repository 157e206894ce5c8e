using Mitsumori.Core.Quantities;
using Mitsumori.Faces.Tests.Golden;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Text;
using Mitsumori.Plans.Writing;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>The plans of <c>examples/</c> as JSON.</summary>
internal static class ExamplePlans
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        Directory
            .EnumerateFiles(Path.Combine(GoldenFile.Root, "examples"), "*.yaml")
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), JsonOf, StringComparer.Ordinal);

    public static string SupportBot => All["support-bot"];

    private static string JsonOf(string path)
    {
        PlanContext context = new(
            RunningServer.Book.Offers,
            id => RunningServer.Book.Prices.Find(id) is not null,
            new BillingMonth(2026, 11),
            RunningServer.Book.AsOf)
        {
            Holidays = RunningServer.Book.Holidays,
        };
        return PlanWriter.Write(PlanReader.Read([PlanText.Parse(File.ReadAllBytes(path), path)], context).Plan!);
    }
}
