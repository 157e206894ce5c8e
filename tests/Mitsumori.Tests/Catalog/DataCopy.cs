using System.Text;

namespace Mitsumori.Tests.Catalog;

/// <summary>A copy of <c>data/</c> in a temporary folder, to be damaged in one place.</summary>
internal sealed class DataCopy : IDisposable
{
    public DataCopy()
    {
        foreach (string path in Directory.EnumerateFiles(ShippedFolder.Data, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(Folder, Path.GetRelativePath(ShippedFolder.Data, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("mitsumori-data").FullName;

    /// <summary>Replaces the first occurrence of a text, which must be there, within the line that holds a marker.</summary>
    public void Replace(string file, string marker, string text, string replacement)
    {
        string path = Path.Combine(Folder, file);
        string[] lines = File.ReadAllLines(path);
        int line = Array.FindIndex(lines, candidate => candidate.Contains(marker, StringComparison.Ordinal));
        Assert.True(line >= 0 && lines[line].Contains(text, StringComparison.Ordinal), $"{file} has no {text} beside {marker}");
        int at = lines[line].IndexOf(text, StringComparison.Ordinal);
        lines[line] = string.Concat(lines[line].AsSpan(0, at), replacement, lines[line].AsSpan(at + text.Length));
        File.WriteAllLines(path, lines, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public void Write(string file, ReadOnlySpan<byte> content) => File.WriteAllBytes(Path.Combine(Folder, file), content);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
