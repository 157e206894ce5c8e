using System.Globalization;

namespace Mitsumori.Web.Tokens;

/// <summary>
/// A file of tokens, one a line: <c>name token [until 2027-03-31]</c>, or the token alone. Blank lines and those that begin with a hash and
/// a space say nothing.
/// </summary>
public static class TokenText
{
    private const string Until = "until", Comment = "# ";
    private const char ByteOrderMark = '\ufeff';

    /// <summary>All tokens of the file, or all that is wrong with it.</summary>
    public static TokenReading Read(string text)
    {
        List<AccessToken> tokens = [];
        List<TokenFault> faults = [];
        string[] lines = text.TrimStart(ByteOrderMark).Split('\n');
        for (int at = 0; at < lines.Length; at++)
        {
            string line = lines[at].Trim(' ', '\t', '\r');
            if (line.Length == 0 || line.StartsWith(Comment, StringComparison.Ordinal)) continue;
            if (TokenOf(line) is not AccessToken token) faults.Add(new("token-line", at + 1));
            else if (AccessToken.FaultOf(token.Secret) is string code) faults.Add(new(code, at + 1));
            else if (tokens.Exists(other => other.Secret == token.Secret)) faults.Add(new("token-repeated", at + 1));
            else tokens.Add(token);
        }

        if (tokens.Count + faults.Count == 0) faults.Add(new("token-file-empty", 1));
        return new(tokens, faults);
    }

    private static AccessToken? TokenOf(string line) => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) switch
    {
        [string token] => new(null, token, null),
        [string name, string token] => new(name, token, null),
        [string name, string token, string word, string day] when word.Equals(Until, StringComparison.OrdinalIgnoreCase) =>
            DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly until)
                ? new(name, token, until)
                : null,
        _ => null,
    };
}

/// <summary>What a file of tokens holds.</summary>
/// <param name="Faults">In the order of the lines; the tokens count only if there are none.</param>
public sealed record TokenReading(IReadOnlyList<AccessToken> Tokens, IReadOnlyList<TokenFault> Faults);

/// <summary>What is wrong with a line.</summary>
/// <param name="Code">Names the sentence.</param>
/// <param name="Line">From 1.</param>
public sealed record TokenFault(string Code, int Line);
