using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Shapes;
using Mitsumori.Plans.Text;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>Turns flags of the command line into a tree of a plan, to be laid over the tree of a file.</summary>
public static class FlagLayer
{
    private const string UnitThroughputFlag = "--unit-tpm";
    private const string UnitPriceFlag = "--unit-price";

    // Names of models have commas in them: several are several flags.
    private const string ModelFlag = "--model";
    private static readonly string[] ListFlags = [ModelFlag, "--region", "--accept"];

    // What may be one name or a list of them.
    private static readonly string[] NameFlags = [ModelFlag, "--region"];
    private static readonly Dictionary<string, NodePath> Paths = FlagsOf(PlanShape.Plan, NodePath.Top)
        .ToDictionary(pair => pair.Flag, pair => pair.Path);

    /// <summary>Every flag that gives a value of a plan.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Paths.Keys, UnitThroughputFlag, UnitPriceFlag];

    /// <summary>The flag that gives the value at a path; null if there is none.</summary>
    public static string? FlagOf(NodePath path) => Paths.FirstOrDefault(pair => pair.Value == path).Key;

    /// <summary>True if a flag may stand more than once.</summary>
    public static bool IsRepeatable(string flag) => flag == UnitPriceFlag || ListFlags.Contains(flag);

    /// <param name="flags">Flags with their values as typed, in the order of the command line.</param>
    /// <exception cref="ArgumentException">A flag is not one of <see cref="Names"/>.</exception>
    public static TreeReading Read(IEnumerable<(string Flag, string Value)> flags)
    {
        List<Problem> problems = [];
        TextNode.Mapping root = new(Place.CommandLine, []);
        foreach (IGrouping<string, string> group in flags.GroupBy(flag => flag.Flag, flag => flag.Value))
        {
            Place place = Place.OfFlag(group.Key);
            if (group.Count() > 1 && !IsRepeatable(group.Key))
                problems.Add(Problem.Of(FaultKind.KeyRepeated, place, NodePath.Top, ("key", group.Key)));
            HashSet<NodePath> seen = [];
            foreach ((NodePath path, TextNode value) in ValuesOf(group.Key, [.. group], place, problems))
            {
                if (!seen.Add(path)) problems.Add(Problem.Of(FaultKind.KeyRepeated, place, path, ("key", path.Steps[^1])));
                root = root.With(path, value);
            }
        }

        return new(root, problems.ToSequence());
    }

    private static IEnumerable<(NodePath Path, TextNode Value)> ValuesOf(string flag, string[] texts, Place place, List<Problem> problems)
    {
        if (flag == UnitThroughputFlag) return UnitThroughput(texts[0], place, problems);
        if (flag == UnitPriceFlag) return texts.SelectMany(text => UnitPrice(text, place, problems));
        if (!Paths.TryGetValue(flag, out NodePath? path)) throw new ArgumentException($"{flag} gives no value of a plan.", nameof(flag));
        if (!ListFlags.Contains(flag)) return [(path, Scalar(place, texts[0]))];
        TextNode[] items =
        [
            .. texts.SelectMany(text => flag == ModelFlag ? [text] : text.Split(',', StringSplitOptions.TrimEntries))
                .Select(text => Scalar(place, text)),
        ];
        return [(path, items.Length == 1 && NameFlags.Contains(flag) ? items[0] : new TextNode.List(place, [.. items]))];
    }

    /// <summary>Input and output tokens a minute with a slash between them, or one number for both together.</summary>
    private static (NodePath, TextNode)[] UnitThroughput(string text, Place place, List<Problem> problems)
    {
        NodePath block = NodePath.Top.To("known").To("modelUnit");
        string[] parts = text.Split('/', StringSplitOptions.TrimEntries);
        switch (parts.Length)
        {
            case 1:
                return [(block.To("tpm"), Scalar(place, parts[0]))];
            case 2:
                return [(block.To("inputTpm"), Scalar(place, parts[0])), (block.To("outputTpm"), Scalar(place, parts[1]))];
            default:
                problems.Add(Problem.Of(PlanFault.WantsUnitThroughput, place, block, ("value", Problem.Shown(text))));
                return [];
        }
    }

    private static (NodePath, TextNode)[] UnitPrice(string text, Place place, List<Problem> problems)
    {
        NodePath block = NodePath.Top.To("known").To("modelUnitPrice");
        string[] parts = text.Split('=', StringSplitOptions.TrimEntries);
        if (parts.Length == 2 && parts[0] is "none" or "1-month" or "6-month") return [(block.To(parts[0]), Scalar(place, parts[1]))];
        problems.Add(Problem.Of(PlanFault.WantsUnitPrice, place, block, ("value", Problem.Shown(text))));
        return [];
    }

    private static TextNode.Scalar Scalar(Place place, string text) => new(place, text, IsQuoted: false);

    private static IEnumerable<(string Flag, NodePath Path)> FlagsOf(ObjectShape shape, NodePath path)
    {
        foreach (ShapeProperty property in shape.Properties)
        {
            if (property.Flag is { } flag) yield return (flag, path.To(property.Key));
            if (property.Shape is not ObjectShape inner) continue;
            foreach ((string, NodePath) below in FlagsOf(inner, path.To(property.Key))) yield return below;
        }
    }
}
