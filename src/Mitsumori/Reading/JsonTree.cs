using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Mitsumori.Reading;

/// <summary>Reads JSON into a tree; comments and trailing commas are refused.</summary>
internal sealed class JsonTree
{
    private const int MostScanned = 32;

    private readonly ReadOnlyMemory<byte> utf8;
    private readonly TextPool pool;
    private readonly Utf8Origin origin;
    private readonly TreeGrowth growth;
    private readonly int deepest;

    // The values of all mappings and lists that are still open, those of an inner one after those of the outer.
    private readonly List<MappingEntry> entries = [];
    private readonly List<TextNode> items = [];

    private JsonTree(ReadOnlyMemory<byte> utf8, string name, TextLimits limits, TextPool pool)
    {
        (this.utf8, this.pool) = (utf8, pool);
        origin = new(name, utf8);
        growth = new(limits);
        deepest = limits.DeepestNesting;
    }

    /// <param name="utf8">The text; a byte order mark may stand before it.</param>
    /// <param name="name">The file as the user named it; places show it.</param>
    /// <param name="pool">Shared by the texts of one folder.</param>
    public static TextTree Read(ReadOnlyMemory<byte> utf8, string name, TextLimits limits, TextPool pool) =>
        new JsonTree(Utf8Text.WithoutMark(utf8), name, limits, pool).Read();

    private TextTree Read()
    {
        Utf8JsonReader reader = new(utf8.Span, new JsonReaderOptions { MaxDepth = deepest + 8 });
        try
        {
            reader.Read();
            TextNode root = ReadNode(ref reader);

            // Reading on past the end is what finds a second value behind the first.
            reader.Read();
            return growth.Finish(root);
        }
        catch (TreeRefusedException)
        {
            return growth.Finish(null);
        }
        catch (JsonException failure)
        {
            growth.ReportText(JsonSyntax.KindOf(failure.Message), PlaceOf(failure), "JSON");
            return growth.Finish(null);
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a character, or bytes that are none: the reader accepts the token and refuses its text.
            growth.ReportText(FaultKind.SyntaxEscape, PlaceOf(reader.TokenStartIndex));
            return growth.Finish(null);
        }
    }

    private TextNode ReadNode(ref Utf8JsonReader reader)
    {
        Place place = PlaceOf(reader.TokenStartIndex);
        growth.Add(place);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMapping(ref reader, place),
            JsonTokenType.StartArray => ReadList(ref reader, place),
            JsonTokenType.String => new TextNode.Scalar(place, pool.Read(ref reader, out _), IsQuoted: true),
            JsonTokenType.True => new TextNode.Scalar(place, "true", IsQuoted: false),
            JsonTokenType.False => new TextNode.Scalar(place, "false", IsQuoted: false),
            _ => new TextNode.Scalar(place, Encoding.ASCII.GetString(reader.ValueSpan), IsQuoted: false),
        };
    }

    private TextNode.Mapping ReadMapping(ref Utf8JsonReader reader, Place place)
    {
        int first = entries.Count;
        ulong seen = 0;
        HashSet<string>? keys = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            Place keyPlace = PlaceOf(reader.TokenStartIndex);
            string key = pool.Read(ref reader, out ulong bits);
            growth.Enter(key);
            reader.Read();
            MappingEntry entry = new(key, keyPlace, ReadNode(ref reader));
            if ((seen & bits) != 0 && IsAmong(CollectionsMarshal.AsSpan(entries)[first..], key, ref keys)) growth.ReportRepeated(entry);
            else entries.Add(entry);
            keys?.Add(key);
            seen |= bits;
            growth.Leave();
        }

        return new(place, Cut(entries, first));
    }

    private TextNode.List ReadList(ref Utf8JsonReader reader, Place place)
    {
        int first = items.Count;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            growth.Enter(items.Count - first);
            items.Add(ReadNode(ref reader));
            growth.Leave();
        }

        return new(place, Cut(items, first));
    }

    private static bool IsAmong(ReadOnlySpan<MappingEntry> entries, string key, ref HashSet<string>? keys)
    {
        if (entries.Length >= MostScanned)
        {
            if (keys is not null) return keys.Contains(key);
            keys = new(StringComparer.Ordinal);
            foreach (MappingEntry entry in entries) keys.Add(entry.Key);
            return keys.Contains(key);
        }

        foreach (MappingEntry entry in entries)
        {
            if (entry.Key == key) return true;
        }

        return false;
    }

    private static ImmutableArray<T> Cut<T>(List<T> all, int first)
    {
        ImmutableArray<T> cut = ImmutableCollectionsMarshal.AsImmutableArray(CollectionsMarshal.AsSpan(all)[first..].ToArray());
        CollectionsMarshal.SetCount(all, first);
        return cut;
    }

    private Place PlaceOf(long position) => new(origin, (int)Math.Min(position, utf8.Length));

    private Place PlaceOf(JsonException failure)
    {
        ReadOnlySpan<byte> rest = utf8.Span;
        long lines = failure.LineNumber ?? 0;
        for (; lines > 0 && rest.IndexOf((byte)'\n') is >= 0 and int end; lines--) rest = rest[(end + 1)..];
        return PlaceOf(utf8.Length - rest.Length + (failure.BytePositionInLine ?? 0));
    }
}
