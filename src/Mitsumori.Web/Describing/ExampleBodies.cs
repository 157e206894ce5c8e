using Mitsumori.Application.Desks;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Text;
using Mitsumori.Plans.Writing;

namespace Mitsumori.Web.Describing;

/// <summary>The plans of <c>examples/</c>, which the program carries along, as the JSON bodies of examples.</summary>
internal static class ExampleBodies
{
    /// <summary>One plan, or a list of several; JSON with a line feed at its end.</summary>
    public static string Of(IReadOnlyList<string> examples, Desk desk) =>
        examples.Count == 1
            ? Plan(examples[0], desk)
            : $"[\n{string.Join(",\n", examples.Select(example => Plan(example, desk).TrimEnd()))}\n]\n";

    private static string Plan(string example, Desk desk)
    {
        string file = example + ".yaml";
        using Stream stream =
            typeof(ExampleBodies).Assembly.GetManifestResourceStream(file)
            ?? throw new FileNotFoundException($"The example {file} is missing.");
        using MemoryStream text = new();
        stream.CopyTo(text);
        PlanReading reading = PlanReader.Read([PlanText.Parse(text.ToArray(), file)], desk.PlanContext);
        return PlanWriter.Write(reading.Plan ?? throw new InvalidDataException($"The example {file} is wrong."));
    }
}
