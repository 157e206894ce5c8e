using System.Text;

namespace Mitsumori.House.Tests.Arrows;

/// <summary>Draws the folders of the sources as text: each above all that it stands on.</summary>
internal static class HousePicture
{
    private const string Begin = "<!-- picture: written by the tests of the house -->", End = "<!-- end of the picture -->";

    /// <summary>A line for each folder, with those it stands on; those that another of them already stands on are left out.</summary>
    public static string Of(FolderArrows arrows)
    {
        Dictionary<string, HashSet<string>> reached = arrows.Folders.ToDictionary(folder => folder, arrows.Reached, StringComparer.Ordinal);
        Dictionary<string, int> heights = HeightsOf(reached);
        string[] folders = [.. reached.Keys.OrderByDescending(folder => heights[folder]).ThenBy(folder => folder, StringComparer.Ordinal)];
        int width = folders.Max(folder => Short(folder).Length) + 2;
        StringBuilder picture = new();
        foreach (string folder in folders)
        {
            IEnumerable<string> direct = arrows.All.Where(arrow => arrow.From == folder).Select(arrow => arrow.To);
            string[] shown =
            [
                .. direct.Where(to => !direct.Any(other => other != to && reached[other].Contains(to)))
                    .Select(Short)
                    .Order(StringComparer.Ordinal),
            ];
            picture.Append($"{Short(folder).PadRight(width)}{(shown.Length == 0 ? "-" : string.Join(", ", shown))}\n");
        }

        return picture.ToString();
    }

    /// <summary>The page with the picture in its place.</summary>
    /// <exception cref="InvalidOperationException">The page has no place for it.</exception>
    public static string In(string page, string picture)
    {
        int begin = page.IndexOf(Begin, StringComparison.Ordinal), end = page.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin) throw new InvalidOperationException($"The page needs the lines {Begin} and {End}.");
        return $"{page[..begin]}{Begin}\n```text\n{picture}```\n{page[end..]}";
    }

    // The longest way down. Who uses a folder reaches more than it does, so each is reckoned after all below it.
    private static Dictionary<string, int> HeightsOf(Dictionary<string, HashSet<string>> reached)
    {
        Dictionary<string, int> heights = new(StringComparer.Ordinal);
        foreach ((string folder, HashSet<string> below) in reached.OrderBy(folder => folder.Value.Count))
        {
            heights[folder] = below.Count == 0 ? 0 : 1 + below.Max(other => heights[other]);
        }

        return heights;
    }

    private static string Short(string folder) => folder.Replace("src/Mitsumori.", "", StringComparison.Ordinal).Replace("src/Mitsumori/", "", StringComparison.Ordinal);
}
