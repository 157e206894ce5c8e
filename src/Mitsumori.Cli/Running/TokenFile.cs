using System.Text;
using Mitsumori.Application.Desks;

namespace Mitsumori.Cli.Running;

/// <summary>Reads the token of a server from a file, as secrets are mounted into a container: one line, with or without its end.</summary>
internal static class TokenFile
{
    private const long LongestBytes = 4 << 10;

    /// <summary>The token as it stands there; whether it is long enough and can be sent is for the caller to judge.</summary>
    /// <exception cref="Rejection">The file cannot be read, or is too large for a token.</exception>
    public static string Read(string path) =>
        Encoding.UTF8.GetString(PlanFiles.Read(path, LongestBytes, tooLarge: "token-file-too-large")).TrimEnd('\r', '\n');
}
