using Mitsumori.Application.Desks;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Text;
using Mitsumori.Plans.Writing;

namespace Mitsumori.Web.Describing;

/// <summary>The plans of <c>examples/</c>, which the program carries along, as the JSON bodies of examples.</summary>
internal static class ExampleBodies
{
    private const string Budget = "5000";

    /// <summary>One plan, with a budget where the operation takes one, or a list of several; JSON with a line feed at its end.</summary>
    public static string Of(ApiOperation operation, Desk desk) => operation switch
    {
        { Takes: ApiBody.BudgetedPlan } => Plan(operation.Example[0], desk).Insert(1, $"\n  \"{BudgetReader.Key}\": \"{Budget}\","),
        { Example: [var only] } => Plan(only, desk),
        _ => $"[\n{string.Join(",\n", operation.Example.Select(example => Plan(example, desk).TrimEnd()))}\n]\n",
    };

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
