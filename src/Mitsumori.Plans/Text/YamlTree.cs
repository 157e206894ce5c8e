using System.Text;
using Mitsumori.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Mitsumori.Plans.Text;

/// <summary>Reads YAML into a tree. Anchors, aliases, tags, merge keys and a second document are refused.</summary>
internal sealed class YamlTree
{
    private readonly TreeGrowth growth;
    private readonly Parser parser;
    private readonly YamlOrigin origin;

    private YamlTree(string text, string name, TextLimits limits) =>
        (growth, parser, origin) = (new(limits), new(new StringReader(text)), new(name));

    public static TextTree Read(ReadOnlyMemory<byte> utf8, string name, TextLimits limits) =>
        Utf8Text.Open(utf8, name, limits, out ReadOnlyMemory<byte> content) is { } fault
            ? new(null, [fault])
            : new YamlTree(Encoding.UTF8.GetString(content.Span), name, limits).Read();

    private TextTree Read()
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

    private TextNode ReadDocument()
    {
        Next();
        if (Next() is not DocumentStart) throw growth.Stop(FaultKind.FileEmpty, origin.At(parser.Current!.Start));
        Next();
        TextNode root = ReadNode();
        if (root is TextNode.Scalar { IsNothing: true }) throw growth.Stop(FaultKind.FileEmpty, root.Place);
        Next();
        if (Next() is DocumentStart second) growth.ReportText(FaultKind.SeveralDocuments, origin.At(second.Start));
        return root;
    }

    private TextNode ReadNode()
    {
        ParsingEvent current = parser.Current!;
        Place place = origin.At(current.Start);
        growth.Add(place);
        if (current is NodeEvent node) RefuseFeatures(node, place);
        switch (current)
        {
            case MappingStart:
                return ReadMapping(place);
            case SequenceStart:
                return ReadList(place);
            case Scalar scalar:
                return new TextNode.Scalar(place, scalar.Value, scalar.Style != ScalarStyle.Plain);
            default:
                growth.Report(FaultKind.YamlFeature, place, current is AnchorAlias alias ? $"*{alias.Value}" : "*");
                return new TextNode.Scalar(place, "", IsQuoted: false);
        }
    }

    private TextNode.Mapping ReadMapping(Place place)
    {
        List<MappingEntry> entries = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        while (Next() is not MappingEnd)
        {
            growth.Enter("");
            TextNode written = ReadNode();
            growth.Leave();
            if (written is not TextNode.Scalar key) throw growth.Stop(FaultKind.KeyNotText, written.Place);
            if (key is { Text: "<<", IsQuoted: false }) growth.Report(FaultKind.YamlFeature, key.Place, "<<");
            Next();
            growth.Enter(key.Text);
            MappingEntry entry = new(key.Text, key.Place, ReadNode());
            if (keys.Add(entry.Key)) entries.Add(entry);
            else growth.ReportRepeated(entry);
            growth.Leave();
        }

        return new(place, [.. entries]);
    }

    private TextNode.List ReadList(Place place)
    {
        List<TextNode> items = [];
        while (Next() is not SequenceEnd)
        {
            growth.Enter(items.Count);
            items.Add(ReadNode());
            growth.Leave();
        }

        return new(place, [.. items]);
    }

    private void RefuseFeatures(NodeEvent node, Place place)
    {
        if (!node.Anchor.IsEmpty) growth.Report(FaultKind.YamlFeature, place, $"&{node.Anchor.Value}");
        if (!node.Tag.IsEmpty) growth.Report(FaultKind.YamlFeature, place, node.Tag.IsNonSpecific ? "!" : node.Tag.Value);
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
        catch (Exception failure)
            when (failure
                    is InvalidOperationException
                        or ArgumentException
                        or ArithmeticException
                        or IndexOutOfRangeException
                        or NullReferenceException)
        {
            // On some broken texts, such as a list that is not closed, the scanner fails with exceptions of its own making.
            throw Broken(parser.Current?.End ?? Mark.Empty, "");
        }
    }

    private TreeRefusedException Broken(Mark mark, string sentence)
    {
        (FaultKind kind, string text) = YamlSyntax.FaultOf(sentence);
        growth.ReportText(kind, origin.At(mark), text);
        return new();
    }
}
