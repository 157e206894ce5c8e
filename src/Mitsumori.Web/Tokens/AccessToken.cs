namespace Mitsumori.Web.Tokens;

/// <summary>What opens the server to whoever carries it.</summary>
/// <param name="name">Whose it is, for the log; null for a token without a name.</param>
/// <param name="secret">Never shown, logged or compared letter by letter.</param>
/// <param name="until">The last day on which it opens, in UTC; null for one without an end.</param>
public sealed class AccessToken(string? name, string secret, DateOnly? until)
{
    /// <summary>A shorter one can be guessed.</summary>
    public const int ShortestLength = 16;

    public string? Name { get; } = name;

    public DateOnly? Until { get; } = until;

    internal string Secret { get; } = secret;

    /// <summary>The code of what is wrong with a token; null if nothing is.</summary>
    public static string? FaultOf(string secret)
    {
        if (secret.Length < ShortestLength) return "token-short";
        return secret.All(letter => letter is > ' ' and < '\x7f') ? null : "token-unprintable";
    }

    /// <summary>Whose it is; never what it is.</summary>
    public override string ToString() => Name ?? "token";

    /// <summary>When it ends: the first moment at which it opens nothing.</summary>
    public DateTimeOffset End => Until is DateOnly day && day < DateOnly.MaxValue
        ? new(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddDays(1))
        : DateTimeOffset.MaxValue;
}
