namespace Mitsumori.Plans.Names;

/// <summary>Finds names that a user may have meant. They are only ever shown, never taken.</summary>
public static class Closest
{
    private const int FarthestMisspelling = 2;
    private const int MostNames = 3;
    private const int LongestCompared = 100;

    /// <summary>The one known word within two edits; null if there is none. Ties go to the first.</summary>
    public static string? Misspelt(string word, IEnumerable<string> known) =>
        known
            .Select(name => (Name: name, Edits: Edits(word, name)))
            .Where(pair => pair.Edits <= FarthestMisspelling && pair.Edits < pair.Name.Length)
            .OrderBy(pair => pair.Edits)
            .Select(pair => pair.Name)
            .FirstOrDefault();

    /// <summary>
    /// Up to three names, those that contain the text first, then by edits, then by the alphabet; none that is far off, but always one.
    /// </summary>
    public static string Names(string text, IEnumerable<string> known) => Join(Ranked(text, known));

    private static string Join(IEnumerable<(string Name, bool IsNear)> ranked) =>
        string.Join(", ", ranked.Where((name, index) => index == 0 || name.IsNear).Take(MostNames).Select(name => name.Name));

    private static IEnumerable<(string Name, bool IsNear)> Ranked(string text, IEnumerable<string> known) =>
        known.Select(name => (Name: name, Contains: name.Contains(text, StringComparison.OrdinalIgnoreCase), Edits: Edits(text, name)))
            .OrderBy(name => !name.Contains).ThenBy(name => name.Edits).ThenBy(name => name.Name, StringComparer.Ordinal)
            .Select(name => (name.Name, name.Contains || name.Edits <= Math.Max(FarthestMisspelling, text.Length / 2)));

    /// <summary>Letters to insert, remove or replace (Levenshtein), upper and lower case alike.</summary>
    internal static int Edits(string left, string right)
    {
        string shorter = left.Length <= LongestCompared ? left : left[..LongestCompared];
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= shorter.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = diagonal + (char.ToLowerInvariant(shorter[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
