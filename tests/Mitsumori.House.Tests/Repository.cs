namespace Mitsumori.House.Tests;

/// <summary>The files of this repository, as they lie on disk.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution file.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The folders that hold projects.</summary>
    public static IReadOnlyList<string> Floors { get; } = ["src", "tests", "tools", "bench", "fuzz"];

    /// <summary>Every project file.</summary>
    public static IEnumerable<SourceFile> Projects() => Floors.SelectMany(folder => Files(folder, ".csproj"));

    /// <summary>
    /// Every file below a folder with one of the endings, build output left out; paths relative to the root, with slashes, in order.
    /// </summary>
    public static IReadOnlyList<SourceFile> Files(string folder, params string[] endings)
    {
        string start = Path.Combine(Root, folder);
        if (!Directory.Exists(start)) return [];
        return
        [
            .. Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories)
                .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
                .Select(Relative)
                .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
                .Order(StringComparer.Ordinal)
                .Select(Read),
        ];
    }

    /// <summary>One file by its path relative to the root.</summary>
    public static SourceFile Read(string path) => new(path, File.ReadAllText(Path.Combine(Root, path)));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Mitsumori.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"Mitsumori.slnx is not in {start}, nor in any folder above it.");
    }
}
