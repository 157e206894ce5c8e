using System.Text;
using Mitsumori.Application.Desks;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Cli.Running;

/// <summary>Reads the tokens of a server from a file, as secrets are mounted into a container.</summary>
internal static class TokenFile
{
    private const int LongestBytes = 64 << 10, ReadOnlyDisk = 30; // EROFS

    /// <exception cref="Rejection">The file cannot be read, or is too large for tokens.</exception>
    public static TokenReading Read(string path) =>
        TokenText.Read(Encoding.UTF8.GetString(PlanFiles.Read(path, LongestBytes, tooLarge: "token-file-too-large")));

    /// <summary>The same while the server runs; null where it cannot be read, or is too large.</summary>
    public static TokenReading? ReadAgain(string path)
    {
        try
        {
            using FileStream file = Open(path);
            if (!file.CanSeek) return null;
            byte[] bytes = new byte[LongestBytes + 1];
            int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length > LongestBytes ? null : TokenText.Read(Encoding.UTF8.GetString(bytes, 0, length));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A pipe that is opened for reading alone waits for who writes, and the next file of that name would never be seen.
    private static FileStream Open(string path)
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception notWritable) when (notWritable is UnauthorizedAccessException or IOException { HResult: ReadOnlyDisk })
        {
            return File.OpenRead(path);
        }
    }
}
