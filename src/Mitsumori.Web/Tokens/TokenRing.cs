using System.Security.Cryptography;
using System.Text;

namespace Mitsumori.Web.Tokens;

/// <summary>The tokens of the server as they are now; they may be replaced while it runs.</summary>
public sealed class TokenRing(IReadOnlyList<AccessToken> tokens)
{
    private volatile Entry[] entries = EntriesOf(tokens);

    /// <summary>One token without a name and without an end.</summary>
    public static TokenRing Of(string secret) => new([new(null, secret, null)]);

    public void Replace(IReadOnlyList<AccessToken> others) => entries = EntriesOf(others);

    /// <summary>The token that was given; null if it is none, or has ended. Takes as long for any text.</summary>
    internal AccessToken? Find(string? given, DateTimeOffset now)
    {
        // Hashes are compared, and all of them, so that neither the time nor the length tells anything of a token.
        byte[] hash = HashOf(given ?? "");
        return First(entry => CryptographicOperations.FixedTimeEquals(entry.Hash, hash), now);
    }

    /// <summary>The token of which something was made; null if it is no longer one.</summary>
    internal AccessToken? FirstOf(Func<AccessToken, bool> isMeant, DateTimeOffset now) => First(entry => isMeant(entry.Token), now);

    private AccessToken? First(Func<Entry, bool> isMeant, DateTimeOffset now)
    {
        AccessToken? found = null;
        foreach (Entry entry in entries)
        {
            if (isMeant(entry) && now < entry.Token.End) found ??= entry.Token;
        }

        return found;
    }

    private static Entry[] EntriesOf(IReadOnlyList<AccessToken> tokens) =>
        [.. tokens.Select(token => new Entry(token, HashOf(token.Secret)))];

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private sealed record Entry(AccessToken Token, byte[] Hash);
}
