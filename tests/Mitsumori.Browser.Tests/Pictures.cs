namespace Mitsumori.Browser.Tests;

/// <summary>Where pictures of pages go.</summary>
internal static class Pictures
{
    /// <summary>The folder that holds the solution file.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>True where the pictures of the documentation are to be taken anew.</summary>
    public static bool AreWanted => Environment.GetEnvironmentVariable("MITSUMORI_UPDATE") == "1";

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mitsumori.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
