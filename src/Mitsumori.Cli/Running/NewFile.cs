using Mitsumori.Application.Desks;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Cli.Running;

/// <summary>Writes a file, whole or not at all; one that is there stays as it is unless it is to be replaced.</summary>
internal static class NewFile
{
    private const string Devices = "/dev/";

    private const int ReadOnlyDisk = 30; // EROFS, as .NET passes it on

    /// <exception cref="Rejection">There is something of that name already that may not be replaced, or no folder to put it in.</exception>
    public static void RefuseIfThere(string path, bool mayReplace = false)
    {
        if ((File.Exists(path) && !mayReplace) || Directory.Exists(path)) throw Refused("file-exists", path);
        if (File.Exists(path) && !IsOrdinary(path)) throw Refused("file-special", path);
        string folder = FolderOf(TargetOf(path));
        if (!Directory.Exists(folder)) throw Refused("folder-not-found", folder);
    }

    /// <summary>
    /// Writes beside the file, flushes to the disk, and gives it its name; a file that came to be meanwhile stays as it is. One that is
    /// replaced leaves who may read it as it was, and a link leads where it led.
    /// </summary>
    /// <exception cref="Rejection">There is something of that name already, or the folder may not be written to.</exception>
    /// <exception cref="IOException">The disk refuses; nothing is left behind.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content, bool mayReplace = false)
    {
        RefuseIfThere(path, mayReplace);
        string target = TargetOf(path);
        string draft = Path.Combine(FolderOf(target), $".mitsumori.{Guid.NewGuid():N}");
        try
        {
            using (FileStream stream = new(draft, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
            File.Move(draft, target, mayReplace);
        }
        catch (PathTooLongException)
        {
            throw Refused("name-too-long", path);
        }
        catch (Exception refused) when (
            refused is UnauthorizedAccessException or FileNotFoundException or IOException { HResult: ReadOnlyDisk })
        {
            throw Refused("file-not-writable", path);
        }
        catch (IOException) when (!mayReplace && File.Exists(target))
        {
            throw Refused("file-exists", path);
        }
        finally
        {
            if (File.Exists(draft)) File.Delete(draft);
        }
    }

    // A pipe or a socket would become a file. Opened both ways a pipe answers at once; it cannot be sought in, and a socket not be opened.
    private static bool IsOrdinary(string path)
    {
        if (TargetOf(path).StartsWith(Devices, StringComparison.Ordinal)) return false;
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            return file.CanSeek;
        }
        catch (Exception unopened) when (unopened is UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException)
        {
            return true; // what may not be opened may still be replaced, or be told so; a link may lead to what is not there yet
        }
        catch (IOException)
        {
            return false;
        }
    }

    // With its folder, for a link in the folder that one stands in is resolved from the root otherwise.
    private static string TargetOf(string path)
    {
        string full = Path.GetFullPath(path);
        return new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;

    private static Rejection Refused(string code, string path) => Rejection.Of(code, Problem.Shown(path));
}
