using Mitsumori.Application.Desks;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Cli.Running;

/// <summary>Writes a file, whole or not at all; one that is there stays as it is unless it is to be replaced.</summary>
internal static class NewFile
{
    /// <exception cref="Rejection">There is something of that name already, or no folder to put it in.</exception>
    public static void RefuseIfThere(string path, bool mayReplace = false)
    {
        if ((File.Exists(path) && !mayReplace) || Directory.Exists(path)) throw Refused("file-exists", path);
        string folder = FolderOf(path);
        if (!Directory.Exists(folder)) throw Refused("folder-not-found", folder);
    }

    /// <summary>
    /// Writes beside the file, flushes to the disk, and gives it its name; a file that came to be meanwhile stays as it is.
    /// </summary>
    /// <exception cref="Rejection">There is something of that name already, or the folder may not be written to.</exception>
    /// <exception cref="IOException">The disk refuses; nothing is left behind.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content, bool mayReplace = false)
    {
        RefuseIfThere(path, mayReplace);
        string draft = Path.Combine(FolderOf(path), $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            using (FileStream stream = new(draft, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, path, mayReplace);
        }
        catch (UnauthorizedAccessException)
        {
            throw Refused("file-not-writable", path);
        }
        catch (IOException) when (!mayReplace && File.Exists(path))
        {
            throw Refused("file-exists", path);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;

    private static Rejection Refused(string code, string path) => Rejection.Of(code, Problem.Shown(path));
}
