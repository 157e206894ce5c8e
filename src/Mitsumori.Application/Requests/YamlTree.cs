using Mitsumori.Core.Quantities;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Mitsumori.Application.Requests;

/// <summary>Reads YAML into a tree. Anchors, aliases, tags, merge keys and a second document are refused.</summary>
internal sealed class YamlTree(string name, string text)
{
    private readonly TreeGrowth growth = new();
    private readonly Parser parser = new(new StringReader(text));

    public TreeReading Read()
    {
        try
        {
            return growth.Finish(ReadDocument());
        }
        catch (TreeRefusedException)
        {
            return growth.Finish(null);
        }
    }

    private PlanNode ReadDocument()
    {
        Next();
        if (Next() is not DocumentStart) throw growth.Stop(ProblemCode.FileEmpty, PlaceOf(parser.Current!.Start), PlanPath.Top);
        Next();
        PlanNode root = ReadNode(PlanPath.Top);
        if (root is PlanNode.Scalar { IsNothing: true }) throw growth.Stop(ProblemCode.FileEmpty, root.Place, PlanPath.Top);
        Next();
        if (Next() is DocumentStart second) growth.Report(ProblemCode.SeveralDocuments, PlaceOf(second.Start), PlanPath.Top);
        return root;
    }

    private PlanNode ReadNode(PlanPath path)
    {
        ParsingEvent current = parser.Current!;
        Place place = PlaceOf(current.Start);
        growth.Add(place, path);
        if (current is NodeEvent node) RefuseFeatures(node, place, path);
        switch (current)
        {
            case MappingStart:
                return ReadMapping(place, path);
            case SequenceStart:
                return ReadList(place, path);
            case Scalar scalar:
                return new PlanNode.Scalar(place, scalar.Value, scalar.Style != ScalarStyle.Plain);
            default:
                growth.Report(ProblemCode.YamlFeature, place, path, ("feature", Problem.Shown(current is AnchorAlias alias ? $"*{alias.Value}" : "*")));
                return new PlanNode.Scalar(place, "", IsQuoted: false);
        }
    }

    private PlanNode.Mapping ReadMapping(Place place, PlanPath path)
    {
        List<MappingEntry> entries = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        while (Next() is not MappingEnd)
        {
            PlanNode written = ReadNode(path.To(""));
            if (written is not PlanNode.Scalar key) throw growth.Stop(ProblemCode.KeyNotText, written.Place, path);
            if (key is { Text: "<<", IsQuoted: false }) growth.Report(ProblemCode.YamlFeature, key.Place, path, ("feature", "<<"));
            Next();
            PlanPath below = path.To(key.Text);
            growth.AddEntry(entries, keys, new(key.Text, key.Place, ReadNode(below)), below);
        }

        return new(place, entries.ToSequence());
    }

    private PlanNode.List ReadList(Place place, PlanPath path)
    {
        List<PlanNode> items = [];
        while (Next() is not SequenceEnd) items.Add(ReadNode(path.To(items.Count)));
        return new(place, items.ToSequence());
    }

    private void RefuseFeatures(NodeEvent node, Place place, PlanPath path)
    {
        if (!node.Anchor.IsEmpty) growth.Report(ProblemCode.YamlFeature, place, path, ("feature", Problem.Shown($"&{node.Anchor.Value}")));
        if (!node.Tag.IsEmpty) growth.Report(ProblemCode.YamlFeature, place, path, ("feature", Problem.Shown(node.Tag.IsNonSpecific ? "!" : node.Tag.Value)));
    }

    private ParsingEvent Next()
    {
        do
        {
            if (!MoveNext()) throw Broken(parser.Current?.End ?? Mark.Empty, "");
        }
        while (parser.Current is Comment);
        return parser.Current!;
    }

    private bool MoveNext()
    {
        try
        {
            return parser.MoveNext();
        }
        catch (YamlException failure)
        {
            throw Broken(failure.Start, failure.Message);
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or ArithmeticException or IndexOutOfRangeException or NullReferenceException)
        {
            // On some broken texts, such as a list that is not closed, the scanner fails with exceptions of its own making.
            throw Broken(parser.Current?.End ?? Mark.Empty, "");
        }
    }

    private TreeRefusedException Broken(Mark mark, string sentence)
    {
        growth.ReportYaml(sentence, PlaceOf(mark));
        return new();
    }

    private Place PlaceOf(Mark mark) => new(name, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
