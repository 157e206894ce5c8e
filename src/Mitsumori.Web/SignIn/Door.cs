using System.Security.Cryptography;
using System.Text;

namespace Mitsumori.Web.SignIn;

/// <summary>Who is let in by the token of the server: programs that carry it, browsers with a cookie that stands for it.</summary>
internal sealed class Door(string token, TimeProvider clock)
{
    // Hashes are compared, so that neither the time nor the length tells anything of the token.
    private readonly byte[] expected = Hash(token);

    public SignInCookie Cookie { get; } = new(token, clock);

    public SignInTries Tries { get; } = new(clock);

    public bool Opens(string? given) => CryptographicOperations.FixedTimeEquals(Hash(given ?? ""), expected);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
