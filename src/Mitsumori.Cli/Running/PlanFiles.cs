using Mitsumori.Application.Requests;

namespace Mitsumori.Cli.Running;

/// <summary>Reads the files a user names, within bounds.</summary>
internal static class PlanFiles
{
    /// <summary>The whole content of a file, or of standard input for <c>-</c>.</summary>
    /// <exception cref="RequestException">It is not there, not a file, may not be read, or is larger than any plan or price file.</exception>
    public static byte[] Read(string path, long limitBytes, Session session)
    {
        try
        {
            if (Directory.Exists(path)) throw Refused("file-is-folder", path, session);
            using Stream stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            return ReadBounded(stream, limitBytes) ?? throw new RequestException(
                [new("file-too-large", path, null, session.Help.Fill("file-too-large", ("limit", $"{limitBytes >> 20} MiB")))]);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException || (missing is ArgumentException && missing is not ArgumentNullException))
        {
            throw Refused("file-not-found", path, session);
        }
        catch (UnauthorizedAccessException)
        {
            throw Refused("file-forbidden", path, session);
        }
    }

    private static byte[]? ReadBounded(Stream stream, long limitBytes)
    {
        using MemoryStream content = new();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > limitBytes) return null;
        }

        return content.ToArray();
    }

    private static RequestException Refused(string code, string path, Session session) => RequestException.Of(code, Problem.Shown(path), session.Help[code]);
}
