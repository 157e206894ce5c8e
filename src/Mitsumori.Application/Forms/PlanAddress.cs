using System.Collections.Immutable;
using System.Text;
using Mitsumori.Core.Bedrock;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Shapes;
using Mitsumori.Plans.Text;
using Mitsumori.Plans.Writing;
using Mitsumori.Reading;

namespace Mitsumori.Application.Forms;

/// <summary>
/// A plan in the query of an address: a readable name for each field of the form, and one more for what the form has no field for.
/// </summary>
public sealed class PlanAddress
{
    /// <summary>The name that carries the rest of a plan, as JSON; a whole plan in YAML or JSON is read there too.</summary>
    public const string Rest = "plan";

    private readonly TreeReading tree;

    private PlanAddress(TreeReading tree, string restAsWritten)
    {
        this.tree = tree;
        (Values, string rest) = tree.Root is TextNode.Mapping root ? Part(root) : ([], AccountNumber.Masked(restAsWritten));
        RestText = rest;
    }

    /// <summary>What stands in each field that is filled in, by its name; right or wrong.</summary>
    public IReadOnlyDictionary<string, string> Values { get; private init; }

    /// <summary>
    /// What the form has no field for, as JSON on one line; what was written where it cannot be read; empty where nothing is left.
    /// </summary>
    public string RestText { get; }

    /// <summary>True where nothing at all was asked.</summary>
    public bool IsEmpty => Values.Count == 0 && RestText.Length == 0;

    /// <summary>
    /// Reads names and values of a query. A field lies over the same value of the rest, and an empty field takes that value away.
    /// </summary>
    /// <param name="query">Names that are no field are left aside. The values of a list are taken together; of any other name that stands
    /// twice the last value counts.</param>
    /// <param name="context">
    /// Where names are looked up: with it the address says the same in canonical forms, and no account number.
    /// </param>
    public static PlanAddress Read(IEnumerable<(string Name, string Value)> query, PlanContext? context = null)
    {
        Dictionary<string, string> given = TextsOf(query);
        string rest = given.GetValueOrDefault(Rest, "");
        Place place = Place.StartOf(Rest);
        TreeReading below =
            rest.Length == 0 ? new(new TextNode.Mapping(place, []), []) : PlanText.Parse(Encoding.UTF8.GetBytes(rest), Rest);
        TextNode.Mapping above = new(place, []);
        TextNode? root = below.Root;
        foreach (AddressField field in AddressField.All)
        {
            if (!given.TryGetValue(field.Name, out string? text)) continue;
            if (root is TextNode.Mapping mapping) root = Take(mapping, field).Others;
            if (text.Length > 0) above = above.With(field.Path, AddressText.NodeOf(field, text));
        }

        if (root is not null)
        {
            TextNode merged = PlanLayers.Merge(PlanShape.Plan, root, above);
            if (context is not null) merged = PlanReader.Canonical(merged, context);
            return new(below with { Root = merged is TextNode.Mapping plan ? KnownSources.MoveUp(plan) : merged }, rest);
        }

        // A rest that cannot be read keeps its place in the form, and so do the fields beside it.
        return new(below, rest) { Values = Part(above).Values };
    }

    /// <summary>The plan, or everything that is wrong with it.</summary>
    public PlanReading ReadPlan(PlanContext context) => PlanReader.Read([tree], context);

    /// <summary>The plan with a budget beside it, or everything that is wrong with them; the plan may leave its rate out.</summary>
    /// <param name="budget">As it was written.</param>
    public BudgetReading ReadBudget(string budget, PlanContext context) =>
        BudgetReader.Read([tree], budget.Length == 0 ? null : budget, Place.StartOf(BudgetReader.Key), context);

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
    public static AddressField? FieldOf(Problem problem)
    {
        bool isNeeded = problem.Code == FaultKind.OneNeeded;
        if (problem.Code == PlanFault.SourceNeeded)
            return AddressField.Named(problem.Path == NodePath.Of("known.quota") ? "quotaSource" : "source");
        if (isNeeded && problem.Path == NodePath.Of("traffic")) return AddressField.Named("rpm");
        if (isNeeded && problem.Path == NodePath.Of("known.modelUnit")) return AddressField.Named("unitInputTpm");
        return AddressField.At(problem.Path) ?? AddressField.Named(problem.Place.Name);
    }

    private static Dictionary<string, string> TextsOf(IEnumerable<(string Name, string Value)> query)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach ((string name, string value) in query)
        {
            texts[name] = AddressField.Named(name) is { IsList: true }
                ? string.Join(
                    ',',
                    $"{texts.GetValueOrDefault(name)},{value}".Split(
                        ',',
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                : value.Trim();
        }

        return texts;
    }

    private static (Dictionary<string, string> Values, string Others) Part(TextNode.Mapping root)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        TextNode.Mapping rest = root;
        foreach (AddressField field in AddressField.All)
        {
            (string? text, rest) = Take(rest, field);
            if (text is not null) values.Add(field.Name, text);
        }

        return (values, rest.Entries.IsEmpty ? "" : PlanTreeJson.Write(rest));
    }

    // What a field cannot show stays among the others.
    private static (string? Text, TextNode.Mapping Others) Take(TextNode.Mapping root, AddressField field)
    {
        if (Find(root, field.Path.Steps) is not TextNode node) return (null, root);
        (string? text, TextNode? left) = AddressText.Divide(field, node);
        if (text is null) return (null, root);
        return (text, left is null ? Without(root, field.Path.Steps) : root.With(field.Path, left));
    }

    private static TextNode? Find(TextNode node, IEnumerable<string> steps) =>
        steps.Aggregate((TextNode?)node, (at, step) => (at as TextNode.Mapping)?.Find(step)?.Value);

    // A mapping that held nothing else goes with its value.
    private static TextNode.Mapping Without(TextNode.Mapping mapping, ImmutableArray<string> steps)
    {
        if (mapping.Find(steps[0]) is not MappingEntry entry) return mapping;
        TextNode.Mapping others = mapping with { Entries = [.. mapping.Entries.Where(other => other.Key != entry.Key)] };
        if (steps.Length == 1) return others;
        if (entry.Value is not TextNode.Mapping inner) return mapping;
        TextNode.Mapping left = Without(inner, steps[1..]);
        return left.Entries.IsEmpty
            ? others
            : mapping with
            {
                Entries = [.. mapping.Entries.Select(other => other.Key == entry.Key ? entry with { Value = left } : other)],
            };
    }
}
