namespace Mitsumori.Faces.Tests.Docs;

/// <summary>A fenced block of a document.</summary>
/// <param name="Line">The line of its first text line, from 1.</param>
/// <param name="Info">What stands behind the opening marks: a language, and the path of a file that the block shows.</param>
internal sealed record Fence(string Document, int Line, string Info, string[] Lines)
{
    public static IEnumerable<Fence> Of(string document, string text)
    {
        string[] lines = text.Split('\n');
        for (int start = 0; start < lines.Length; start++)
        {
            if (!lines[start].StartsWith("```", StringComparison.Ordinal)) continue;
            int end = Array.FindIndex(lines, start + 1, line => line.StartsWith("```", StringComparison.Ordinal));
            if (end < 0) throw new FormatException($"{document}:{start + 1}: the block is never closed.");
            yield return new(document, start + 2, lines[start][3..].Trim(), lines[(start + 1)..end]);
            start = end;
        }
    }
}
