namespace Mitsumori.Reading;

/// <summary>A text in UTF-8; its positions are bytes.</summary>
internal sealed class Utf8Origin(string name, ReadOnlyMemory<byte> utf8) : Origin(name)
{
    private const int BlockBytes = 1024;

    private (int Line, int Column)[]? blocks;

    public override (int Line, int Column)? PlaceOf(int position)
    {
        ReadOnlySpan<byte> text = utf8.Span[..Math.Clamp(position, 0, utf8.Length)];
        blocks ??= Blocks();
        int block = text.Length / BlockBytes;
        return After(blocks[block], text[(block * BlockBytes)..]);
    }

    // Counted from the last mark and not from the start of the line: places of a plan on one long line took seconds.
    private (int, int)[] Blocks()
    {
        (int, int)[] marks = new (int, int)[(utf8.Length / BlockBytes) + 1];
        marks[0] = (1, 1);
        for (int block = 1; block < marks.Length; block++)
        {
            marks[block] = After(marks[block - 1], utf8.Span.Slice((block - 1) * BlockBytes, BlockBytes));
        }

        return marks;
    }

    private static (int Line, int Column) After((int Line, int Column) start, ReadOnlySpan<byte> text)
    {
        int lines = text.Count((byte)'\n');
        ReadOnlySpan<byte> rest = lines == 0 ? text : text[(text.LastIndexOf((byte)'\n') + 1)..];
        int column = lines == 0 ? start.Column : 1;
        foreach (byte one in rest)
        {
            // A byte that begins a character counts one; one of four bytes is two UTF-16 characters. A block may begin within one.
            if ((one & 0xC0) != 0x80) column += one >= 0xF0 ? 2 : 1;
        }

        return (start.Line + lines, column);
    }
}
