using System.IO.Compression;

namespace Mitsumori.Sheets.Spreadsheet;

/// <summary>The same package with nothing of the moment in it: parts in a fixed order, all of one day.</summary>
internal static class FixedZip
{
    // The first day that a zip file can name.
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Copies a package, the list of content types first, as readers of a stream expect.</summary>
    public static byte[] Of(byte[] package)
    {
        using MemoryStream copy = new();
        using (ZipArchive from = new(new MemoryStream(package)))
        using (ZipArchive to = new(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            IEnumerable<ZipArchiveEntry> entries = from.Entries
                .OrderBy(entry => entry.FullName == "[Content_Types].xml" ? 0 : 1)
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal);
            foreach (ZipArchiveEntry entry in entries)
            {
                ZipArchiveEntry written = to.CreateEntry(entry.FullName);
                written.LastWriteTime = Day;
                using Stream source = entry.Open(), target = written.Open();
                source.CopyTo(target);
            }
        }

        return copy.ToArray();
    }
}
