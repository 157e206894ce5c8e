using System.Text;
using System.Text.Json;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Requests;

/// <summary>Reads JSON into a tree; comments and trailing commas are refused.</summary>
internal sealed class JsonTree(string name, ReadOnlyMemory<byte> utf8)
{
    private readonly TreeGrowth growth = new();
    private readonly List<int> lineStarts = LineStarts(utf8.Span);
    private int counted;
    private int column = 1;

    public TreeReading Read()
    {
        Utf8JsonReader reader = new(utf8.Span, new JsonReaderOptions { MaxDepth = TreeGrowth.DeepestNesting + 8 });
        try
        {
            reader.Read();
            PlanNode root = ReadNode(ref reader, PlanPath.Top);
            reader.Read();
            return growth.Finish(root);
        }
        catch (TreeRefusedException)
        {
            return growth.Finish(null);
        }
        catch (JsonException failure)
        {
            return Broken(failure);
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a character: the reader accepts the token and refuses its text.
            growth.Report(ProblemCode.SyntaxEscape, PlaceOf(reader.TokenStartIndex), PlanPath.Top);
            return growth.Finish(null);
        }
    }

    private PlanNode ReadNode(ref Utf8JsonReader reader, PlanPath path)
    {
        Place place = PlaceOf(reader.TokenStartIndex);
        growth.Add(place, path);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMapping(ref reader, place, path),
            JsonTokenType.StartArray => ReadList(ref reader, place, path),
            JsonTokenType.String => new PlanNode.Scalar(place, reader.GetString() ?? "", IsQuoted: true),
            _ => new PlanNode.Scalar(place, Encoding.UTF8.GetString(reader.ValueSpan), IsQuoted: false),
        };
    }

    private PlanNode.Mapping ReadMapping(ref Utf8JsonReader reader, Place place, PlanPath path)
    {
        List<MappingEntry> entries = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            Place keyPlace = PlaceOf(reader.TokenStartIndex);
            string key = reader.GetString() ?? "";
            PlanPath below = path.To(key);
            reader.Read();
            growth.AddEntry(entries, keys, new(key, keyPlace, ReadNode(ref reader, below)), below);
        }

        return new(place, entries.ToSequence());
    }

    private PlanNode.List ReadList(ref Utf8JsonReader reader, Place place, PlanPath path)
    {
        List<PlanNode> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(ReadNode(ref reader, path.To(items.Count)));
        return new(place, items.ToSequence());
    }

    private TreeReading Broken(JsonException failure)
    {
        int line = (int)Math.Min(failure.LineNumber ?? 0, lineStarts.Count - 1);
        long offset = Math.Min(lineStarts[line] + (failure.BytePositionInLine ?? 0), utf8.Length);
        growth.ReportJson(failure.Message, PlaceOf(offset));
        return growth.Finish(null);
    }

    private Place PlaceOf(long offset)
    {
        int found = lineStarts.BinarySearch((int)offset);
        int line = found >= 0 ? found : ~found - 1;

        // Counted on from the place before: from the start of the line, a plan on one long line took seconds.
        if (counted < lineStarts[line] || counted > offset) (counted, column) = (lineStarts[line], 1);
        column += Encoding.UTF8.GetCharCount(utf8.Span[counted..(int)offset]);
        counted = (int)offset;
        return new(name, line + 1, column);
    }

    private static List<int> LineStarts(ReadOnlySpan<byte> text)
    {
        List<int> starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == (byte)'\n') starts.Add(i + 1);
        }

        return starts;
    }
}
