using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Shapes;
using Mitsumori.Plans.Text;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>Turns flags of the command line into a tree of a plan, to be laid over the tree of a file.</summary>
public static class FlagLayer
{
    // Names of models have commas in them: several are several flags.
    private const string ModelFlag = "--model";
    private static readonly Dictionary<string, (NodePath Path, Shape Shape)> Flags = FlagsOf(PlanShape.Plan, NodePath.Top)
        .ToDictionary(flag => flag.Flag, flag => (flag.Path, flag.Shape));

    /// <summary>Every flag that gives a value of a plan, in the order of the plan.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Flags.Keys];

    /// <summary>The flag that gives the value at a path; null if there is none.</summary>
    public static string? FlagOf(NodePath path) => Flags.FirstOrDefault(flag => flag.Value.Path == path).Key;

    /// <summary>The key at the top of a plan under which a flag's value stands.</summary>
    public static string PartOf(string flag) => Flags[flag].Path.Steps[0];

    /// <summary>True if a flag may stand more than once.</summary>
    public static bool IsRepeatable(string flag) => flag == KnownShape.UnitPriceFlag || ListOf(flag) is not null;

    /// <summary>The words of which a flag takes one, or several; none where it takes anything else.</summary>
    public static IEnumerable<string> WordsOf(string flag) =>
        Flags.TryGetValue(flag, out (NodePath, Shape Shape) at) ? WordsOf(at.Shape) : [];

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
                if (IsTaken(root, path)) problems.Add(Problem.Of(FaultKind.KeyRepeated, place, path, ("key", path.Steps[0])));
                root = root.With(path, value);
            }
        }

        return new(root, problems.ToSequence());
    }

    private static IEnumerable<(NodePath Path, TextNode Value)> ValuesOf(string flag, string[] texts, Place place, List<Problem> problems)
    {
        if (flag == KnownShape.UnitThroughputFlag) return UnitThroughput(texts[0], place, problems);
        if (flag == KnownShape.UnitPriceFlag) return texts.SelectMany(text => UnitPrice(text, place, problems));
        if (!Flags.TryGetValue(flag, out (NodePath Path, Shape Shape) at))
            throw new ArgumentException($"{flag} gives no value of a plan.", nameof(flag));
        if (ListOf(flag) is not ListShape list) return [(at.Path, Scalar(place, texts[0]))];
        TextNode.Scalar[] items =
        [
            .. texts.SelectMany(text => flag == ModelFlag ? [text] : text.Split(',', StringSplitOptions.TrimEntries))
                .Select(text => Scalar(place, text)),
        ];
        bool isOne = items.Length == 1 && !list.IsAddedTo && at.Shape is EitherShape either && IsAlone(either, items[0]);
        return [(at.Path, isOne ? items[0] : new TextNode.List(place, [.. items]))];
    }

    // A word for all of them stands alone, and so does any name; one word of several is a list of one.
    private static bool IsAlone(EitherShape shape, TextNode.Scalar item) => shape.OptionFor(item) switch
    {
        ChoiceShape choice => choice.Words.Contains(item.Text),
        _ => true,
    };

    /// <summary>The list of a flag whose value is parted at commas; null where it is one value. Weekdays keep their commas.</summary>
    private static ListShape? ListOf(string flag) => !Flags.TryGetValue(flag, out (NodePath, Shape Shape) at) ? null : at.Shape switch
    {
        ListShape list => list,
        EitherShape either when !either.Options.Any(option => option is FormShape) => either.Options.OfType<ListShape>().FirstOrDefault(),
        _ => null,
    };

    private static IEnumerable<string> WordsOf(Shape shape) => shape switch
    {
        ChoiceShape choice => choice.Words,
        SwitchShape => ["true", "false"],
        ListShape list => WordsOf(list.Items),
        EitherShape either => either.Options.SelectMany(WordsOf),
        _ => [],
    };

    // A model of the book and weights of one's own stand under one key: a second flag would hide the first without a word.
    private static bool IsTaken(TextNode.Mapping root, NodePath path)
    {
        TextNode? above = root;
        foreach (string step in path.Steps) above = above is TextNode.Mapping mapping ? mapping.Find(step)?.Value : null;
        bool isBelowAValue = path.Steps.Length == 2 && root.Find(path.Steps[0])?.Value is TextNode.Scalar;
        return above is TextNode.Mapping || isBelowAValue;
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

    private static IEnumerable<(string Flag, NodePath Path, Shape Shape)> FlagsOf(ObjectShape shape, NodePath path)
    {
        foreach (ShapeProperty property in shape.Properties)
        {
            if (property is { Flag: { } flag, Shape: { } value }) yield return (flag, path.To(property.Key), value);
            IEnumerable<ObjectShape> blocks = property.Shape is EitherShape either ? either.Options.OfType<ObjectShape>() : [];
            if (property.Shape is ObjectShape block) blocks = [block];
            foreach ((string, NodePath, Shape) below in blocks.SelectMany(inner => FlagsOf(inner, path.To(property.Key))))
                yield return below;
        }
    }
}
