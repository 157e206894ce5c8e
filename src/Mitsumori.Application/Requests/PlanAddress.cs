using System.Text;
using System.Text.RegularExpressions;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Requests;

/// <summary>A plan in the query of an address: a readable name for each field of the form, and one more for what the form has no field for.</summary>
public sealed partial class PlanAddress
{
    /// <summary>The name that carries the rest of a plan, as JSON; a whole plan in YAML or JSON is read there too.</summary>
    public const string Rest = "plan";

    private readonly TreeReading tree;

    private PlanAddress(TreeReading tree, string restAsWritten)
    {
        this.tree = tree;
        (Values, string rest) = tree.Root is PlanNode.Mapping root ? Part(root) : ([], restAsWritten);
        RestText = rest;
    }

    /// <summary>What stands in each field that is filled in, by its name; right or wrong.</summary>
    public IReadOnlyDictionary<string, string> Values { get; private init; }

    /// <summary>What the form has no field for, as JSON on one line; what was written where it cannot be read; empty where nothing is left.</summary>
    public string RestText { get; }

    /// <summary>True where nothing at all was asked.</summary>
    public bool IsEmpty => Values.Count == 0 && RestText.Length == 0;

    /// <summary>Reads names and values of a query. A field lies over the same value of the rest, and an empty field takes that value away.</summary>
    /// <param name="query">Names that are no field are left aside; of a name that stands twice the last value counts.</param>
    public static PlanAddress Read(IEnumerable<(string Name, string Value)> query)
    {
        Dictionary<string, string> given = new(StringComparer.Ordinal);
        foreach ((string name, string value) in query) given[name] = Plainly(value.Trim());
        string rest = given.GetValueOrDefault(Rest, "");
        TreeReading below = rest.Length == 0 ? new(new PlanNode.Mapping(PlaceOf(Rest), []), []) : PlanText.Parse(Encoding.UTF8.GetBytes(rest), Rest);
        PlanNode.Mapping above = new(PlaceOf(Rest), []);
        PlanNode? root = below.Root;
        foreach (AddressField field in AddressField.All)
        {
            if (!given.TryGetValue(field.Name, out string? text)) continue;
            if (text.Length > 0) above = above.With(field.Path, NodeOf(field, text));
            else if (root is PlanNode.Mapping mapping) root = Without(mapping, field.Path.Steps);
        }

        if (root is not null) return new(below with { Root = PlanLayers.Merge(PlanShape.Plan, root, above) }, rest);

        // A rest that cannot be read keeps its place in the form, and so do the fields beside it.
        return new(below, rest) { Values = Part(above).Values };
    }

    /// <summary>The plan, or everything that is wrong with it.</summary>
    public PlanReading ReadPlan(PlanContext context) => PlanReader.Read([tree], context);

    /// <summary>The names and values that say the same in the shortest way: fields in their order, then the rest.</summary>
    public IEnumerable<(string Name, string Value)> Pairs()
    {
        foreach (AddressField field in AddressField.All)
        {
            if (Values.TryGetValue(field.Name, out string? value)) yield return (field.Name, value);
        }

        if (RestText.Length > 0) yield return (Rest, RestText);
    }

    /// <summary>The field that a problem is to be corrected in; null where the form has none.</summary>
    public static AddressField? FieldOf(Problem problem) => problem switch
    {
        { Code: ProblemCode.SourceNeeded } => Named("source"),
        { Code: ProblemCode.OneNeeded } when problem.Path == PlanPath.Of("traffic") => Named("rpm"),
        { Code: ProblemCode.OneNeeded } when problem.Path == PlanPath.Of("known.modelUnit") => Named("unitInputTpm"),
        _ => AddressField.All.FirstOrDefault(field => field.Path == problem.Path) ?? AddressField.All.FirstOrDefault(field => field.Name == problem.Place.Name),
    };

    private static AddressField Named(string name) => AddressField.All.First(field => field.Name == name);

    // Pages show 12,000,000; what is copied from them is understood.
    private static string Plainly(string text) => Grouped().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : text;

    // A place of the form, not of a command line: what a user knows then needs a source of its own.
    private static Place PlaceOf(string name) => new(name, 1, 1);

    private static PlanNode NodeOf(AddressField field, string text)
    {
        Place place = PlaceOf(field.Name);
        string[] items = text.Split(',', StringSplitOptions.TrimEntries);
        return field.Name == "region" && items.Length > 1
            ? new PlanNode.List(place, [.. items.Select(item => new PlanNode.Scalar(place, item, IsQuoted: false))])
            : new PlanNode.Scalar(place, text, IsQuoted: false);
    }

    private static (Dictionary<string, string> Values, string Others) Part(PlanNode.Mapping root)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        PlanNode.Mapping rest = root;
        foreach (AddressField field in AddressField.All)
        {
            if (Find(root, field.Path.Steps) is not PlanNode node || TextOf(node) is not string text) continue;
            values.Add(field.Name, text);
            rest = Without(rest, field.Path.Steps);
        }

        return (values, rest.Entries.IsEmpty ? "" : PlanTreeJson.Write(rest));
    }

    private static PlanNode? Find(PlanNode node, IEnumerable<string> steps) =>
        steps.Aggregate((PlanNode?)node, (at, step) => (at as PlanNode.Mapping)?.Find(step)?.Value);

    // A mapping that held nothing else goes with its value.
    private static PlanNode.Mapping Without(PlanNode.Mapping mapping, Sequence<string> steps)
    {
        if (mapping.Find(steps[0]) is not MappingEntry entry) return mapping;
        PlanNode.Mapping others = mapping with { Entries = [.. mapping.Entries.Where(other => other.Key != entry.Key)] };
        if (steps.Count == 1) return others;
        if (entry.Value is not PlanNode.Mapping inner) return mapping;
        PlanNode.Mapping left = Without(inner, [.. steps.Skip(1)]);
        return left.Entries.IsEmpty ? others : mapping with { Entries = [.. mapping.Entries.Select(other => other.Key == entry.Key ? entry with { Value = left } : other)] };
    }

    // What fits one field: a value, a list of Regions, both ends of a range. Text that would be read as something else stays where it is.
    private static string? TextOf(PlanNode node) => node switch
    {
        PlanNode.Scalar { Text: var text, IsNothing: false } when text.Length > 0 && text == text.Trim() && !(new PlanNode.Scalar(node.Place, text, IsQuoted: false).IsNothing) => text,
        PlanNode.List list when list.Items.Count > 1 && list.Items.All(item => item is PlanNode.Scalar { Text.Length: > 0 } scalar && !scalar.Text.Contains(',', StringComparison.Ordinal)) =>
            string.Join(',', list.Items.Select(item => ((PlanNode.Scalar)item).Text)),
        PlanNode.Mapping range when range.Entries.Count == 2 && range.Find("low")?.Value is PlanNode.Scalar low && range.Find("high")?.Value is PlanNode.Scalar high => $"{low.Text}..{high.Text}",
        _ => null,
    };

    [GeneratedRegex(@"^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();
}
