namespace Mitsumori.House.Tests.Sizes;

/// <summary>Finds folders whose list of names no longer fits on a screen: such a folder has two subjects.</summary>
internal static class FullFolders
{
    public const int MostFiles = 30;

    /// <param name="files">What is counted; a file counts in the folder it lies in, not in those above.</param>
    public static IEnumerable<Finding> In(IEnumerable<SourceFile> files) => files
        .CountBy(file => file.Folder)
        .Where(folder => folder.Value > MostFiles)
        .Select(folder => new Finding(folder.Key, 0, $"{folder.Value} files; what holds more than {MostFiles} has two subjects"));
}
