using System.Text;
using System.Text.Json;
using Mitsumori.Application.Desks;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Names;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Text;
using Mitsumori.Reading;

namespace Mitsumori.Mcp.Tools;

/// <summary>Reads the arguments of a tool call and collects everything that is wrong with them. An argument that is null counts as left
/// out.</summary>
internal sealed class ToolArguments
{
    // Arguments have no lines; what counts is the pointer.
    private static readonly Place Nowhere = Place.StartOf("arguments");

    private readonly Dictionary<string, JsonElement> given;
    private readonly TextNode.Mapping tree;
    private readonly BookNames names;
    private readonly ShapeCheck check;
    private readonly List<Problem> problems = [];
    private int notThere;

    /// <param name="names">What the names of models and Regions are looked up in.</param>
    public ToolArguments(ObjectShape shape, IEnumerable<KeyValuePair<string, JsonElement>> arguments, BookNames names)
    {
        this.names = names;
        given = arguments.Where(argument => IsGiven(argument.Value)).ToDictionary(StringComparer.Ordinal);
        tree = new(Nowhere, [.. given.Select(argument => new MappingEntry(argument.Key, Nowhere, NodeOf(argument.Value)))]);
        check = new() { Notation = Notation.Free, Knows = names.Knows };
        check.Check(shape, tree);
        foreach (Fault fault in check.Faults) Report(FaultProblems.Of(fault, names));
    }

    /// <summary>Ends the call if anything found so far is wrong, and tells all of it.</summary>
    /// <exception cref="Rejection">Something is wrong.</exception>
    public void RefuseIfWrong()
    {
        if (problems.Count > 0)
            throw Rejection.Of(problems, notThere == problems.Count ? RejectionKind.NotThere : RejectionKind.Wrong);
    }

    /// <summary>The text of an argument; null if it is left out or wrong.</summary>
    public string? Text(string key) => tree[key] is TextNode.Scalar scalar && !check.IsRefused(scalar) ? scalar.Text : null;

    public DateOnly? Day(string key) => Text(key) is { } text && TextForms.TryDate(text, out DateOnly day) ? day : null;

    public ModelId? Model(string key) => Text(key) is { } name ? (names.ReadModel(name) as ModelReading.Taken)?.Model.Id : null;

    public Region? Region(string key) => Text(key) is { } name ? names.ReadRegion(name).Region : null;

    /// <summary>A plan; null if it is left out or wrong.</summary>
    public Plan? Plan(string key, PlanContext context) =>
        given.TryGetValue(key, out JsonElement value) ? Plan(value, NodePath.Top.To(key), context) : null;

    /// <summary>A list of plans, those that are wrong left out.</summary>
    public IReadOnlyList<Plan> Plans(string key, PlanContext context) => tree[key] is TextNode.List list && !check.IsRefused(list)
        ? [.. given[key].EnumerateArray().Select((plan, number) => Plan(plan, NodePath.Top.To(key).To(number), context)).OfType<Plan>()]
        : [];

    /// <summary>The budget beside a plan that may leave its rate out and name several models.</summary>
    /// <exception cref="Rejection">Something is wrong with either, or with another argument; carries every problem.</exception>
    public BudgetQuestion Budget(string key, Desk desk)
    {
        BudgetReading? reading = given.TryGetValue(key, out JsonElement plan) && Text(BudgetReader.Key) is string budget
            ? BudgetReader.Read([Parsed(plan)], budget, Nowhere, desk.PlanContext)
            : null;
        IEnumerable<Problem> found = reading?.Problems ?? [];
        problems.AddRange(found.Select(problem =>
            problem.Path == NodePath.Of(BudgetReader.Key) ? problem : problem.Below(NodePath.Top.To(key))));
        RefuseIfWrong();
        return desk.QuestionOf(reading!);
    }

    /// <summary>Notes that no price has an id.</summary>
    public void ReportUnknownPrice(string key, string id)
    {
        Report(Problem.Of(PlanFault.PriceUnknown, Nowhere, NodePath.Top.To(key), ("value", Problem.Shown(id))));
        notThere++;
    }

    private static bool IsGiven(JsonElement value) => value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);

    // Of plans only the kind is seen here: they are read from their text.
    private static TextNode NodeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new TextNode.Mapping(Nowhere, []),
        JsonValueKind.Array => new TextNode.List(Nowhere, [.. value.EnumerateArray().Select(NodeOf)]),
        JsonValueKind.String => new TextNode.Scalar(Nowhere, value.GetString()!, IsQuoted: true),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null or JsonValueKind.Undefined =>
            new TextNode.Scalar(Nowhere, value.GetRawText(), IsQuoted: false),
    };

    private Plan? Plan(JsonElement value, NodePath path, PlanContext context)
    {
        // The text as it came: keys that stand twice are still there to be refused.
        PlanReading reading = PlanReader.Read([Parsed(value)], context);
        problems.AddRange(reading.Problems.Select(problem => problem.Below(path)));
        return reading.Plan;
    }

    private static TreeReading Parsed(JsonElement value) =>
        PlanText.Parse(Encoding.UTF8.GetBytes(value.GetRawText()), "plan", PlanForm.Json);

    private void Report(Problem problem) =>
        problems.Add(problem with { Path = new([.. problem.Path.Steps.Select(Problem.Shown)]) });
}
