using Mitsumori.Application.Desks;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Cli.Running;

/// <summary>Reads the files a user names, within bounds.</summary>
internal static class PlanFiles
{
    // A pipe that nobody writes to would be waited for without end. A file answers at once, on a busy machine a little later.
    private static readonly TimeSpan LongestOpening = TimeSpan.FromSeconds(4);

    // What writes to a named pipe may have to fetch the plan first.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    /// <summary>The whole content of a file, or of standard input for <c>-</c>.</summary>
    /// <param name="tooLarge">The code of what is said of a larger file.</param>
    /// <exception cref="Rejection">It is not there, not a file, may not or cannot be read, stays silent, or is larger than the
    /// limit.</exception>
    public static byte[] Read(string path, long limitBytes, string tooLarge = "file-too-large")
    {
        try
        {
            if (Directory.Exists(path))
                throw Refused("file-is-folder", path);
            using Stream stream = path == "-" ? Console.OpenStandardInput() : Within(LongestOpening, () => File.OpenRead(path));
            return ReadBounded(stream, limitBytes, path == "-" || stream.CanSeek ? Timeout.InfiniteTimeSpan : LongestSilence)
                ?? throw Rejection.Of(tooLarge, path, ("limit", SizeOf(limitBytes)));
        }
        catch (Exception missing)
            when (missing is FileNotFoundException or DirectoryNotFoundException
                || (missing is ArgumentException && missing is not ArgumentNullException))
        {
            throw Refused("file-not-found", path);
        }
        catch (UnauthorizedAccessException)
        {
            throw Refused("file-forbidden", path);
        }
        catch (TimeoutException)
        {
            throw Refused("file-silent", path);
        }
        catch (IOException)
        {
            throw Refused("file-unreadable", path);
        }
    }

    private static string SizeOf(long bytes) => bytes < 1 << 20 ? $"{bytes >> 10} KiB" : $"{bytes >> 20} MiB";

    private static byte[]? ReadBounded(Stream stream, long limitBytes, TimeSpan patience)
    {
        using MemoryStream content = new();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while ((read = patience == Timeout.InfiniteTimeSpan ? stream.Read(buffer) : Within(patience, () => stream.Read(buffer))) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > limitBytes) return null;
        }

        return content.ToArray();
    }

    /// <summary>Waits for something that cannot be told to stop; what is still waiting ends with the process.</summary>
    /// <remarks>On a thread of its own: waiting for one of the pool is no waiting for a file.</remarks>
    /// <exception cref="TimeoutException">It took longer.</exception>
    private static T Within<T>(TimeSpan patience, Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            .WaitAsync(patience)
            .GetAwaiter()
            .GetResult();

    private static Rejection Refused(string code, string path) => Rejection.Of(code, Problem.Shown(path));
}
