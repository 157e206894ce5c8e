namespace Mitsumori.Tests.Catalog;

/// <summary>The repository's own <c>data/</c>, and copies of it to be damaged.</summary>
internal static class ShippedFolder
{
    public static string Repository { get; } = FindRepository();

    public static string Data { get; } = Path.Combine(Repository, "data");

    public static string Collected { get; } = Path.Combine(Repository, "tests", "Mitsumori.Tests", "Catalog", "Collected");

    private static string FindRepository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Mitsumori.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
