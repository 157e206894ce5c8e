namespace Mitsumori.House.Tests.Sizes;

/// <summary>
/// Finds lines that reach beyond the edge of a review. A few may: a sentence or a pattern that is read whole. More of them is a habit.
/// </summary>
internal static class LongLines
{
    public const int Columns = 140;

    public const int MostLines = 20;

    /// <summary>Every line that is too long, each with its length, if there are more of them than may be.</summary>
    public static IEnumerable<Finding> In(IEnumerable<SourceFile> files)
    {
        Finding[] found = [.. files.SelectMany(InFile)];
        return found.Length > MostLines ? found : [];
    }

    private static IEnumerable<Finding> InFile(SourceFile file)
    {
        string[] lines = file.Text.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            int length = lines[line].TrimEnd('\r').Length;
            if (length > Columns)
                yield return new(file.Path, line + 1, $"{length} columns; at most {MostLines} lines may have more than {Columns}");
        }
    }
}
