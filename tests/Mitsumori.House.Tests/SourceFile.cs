namespace Mitsumori.House.Tests;

/// <summary>A file of the repository: its path relative to the root, with slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Folder => Path.Contains('/') ? Path[..Path.LastIndexOf('/')] : "";

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}
