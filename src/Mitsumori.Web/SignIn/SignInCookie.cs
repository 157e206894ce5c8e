using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Web.SignIn;

/// <summary>
/// The cookie of a browser that has signed in: the second at which it ends, the token it stands for, and a seal that only this run of the
/// server can make. The server keeps nothing of it; a token that is taken away or has ended ends its cookies.
/// </summary>
internal sealed class SignInCookie(TokenRing tokens, TimeProvider clock)
{
    public const string Name = "mitsumori-signed-in";

    private const int EndBytes = sizeof(long), TokenBytes = 16;
    private const int SealedBytes = EndBytes + TokenBytes, AllBytes = SealedBytes + HMACSHA256.HashSizeInBytes;

    // Another start has other keys, and ends every cookie given before.
    private readonly byte[] key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
    private readonly byte[] keyOfTokens = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);

    /// <summary>A working day, so that nobody signs in twice in one.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromHours(12);

    /// <summary>
    /// How a browser is told to keep it. A link in a mail opens signed in (Lax), no script reads it, no other site sends it with a form.
    /// </summary>
    /// <remarks>
    /// Without Secure: this server speaks plain HTTP and cannot know whether one that ends TLS stands before it; with it, a browser without
    /// TLS would never send the cookie.
    /// </remarks>
    public static CookieOptions Keeping =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = Life,
            IsEssential = true,
        };

    /// <summary>The value of a new cookie: hexadecimal digits. It ends with its token, or a working day from now.</summary>
    public string Make(AccessToken token)
    {
        DateTimeOffset end = clock.GetUtcNow() + Life;
        byte[] all = new byte[AllBytes];
        BinaryPrimitives.WriteInt64BigEndian(all, (end < token.End ? end : token.End).ToUnixTimeSeconds());
        MarkOf(token, all.AsSpan(EndBytes, TokenBytes));
        Seal(all.AsSpan(0, SealedBytes), all.AsSpan(SealedBytes));
        return Convert.ToHexStringLower(all);
    }

    /// <summary>The token it stands for; null for what was not made by this run of the server, and for what has ended.</summary>
    public AccessToken? Find(string? value)
    {
        byte[] all = new byte[AllBytes];
        Span<byte> seal = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (value?.Length != 2 * AllBytes || Convert.FromHexString(value, all, out _, out _) != OperationStatus.Done) return null;
        Seal(all.AsSpan(0, SealedBytes), seal);
        DateTimeOffset now = clock.GetUtcNow();
        bool isWhole = CryptographicOperations.FixedTimeEquals(all.AsSpan(SealedBytes), seal)
            && BinaryPrimitives.ReadInt64BigEndian(all) > now.ToUnixTimeSeconds();
        return isWhole ? tokens.FirstOf(token => IsMarkOf(token, all.AsSpan(EndBytes, TokenBytes)), now) : null;
    }

    private bool IsMarkOf(AccessToken token, ReadOnlySpan<byte> mark)
    {
        Span<byte> ofToken = stackalloc byte[TokenBytes];
        MarkOf(token, ofToken);
        return CryptographicOperations.FixedTimeEquals(ofToken, mark);
    }

    // Tells nothing of the token, and is another one after the next start.
    private void MarkOf(AccessToken token, Span<byte> mark) =>
        HMACSHA256.HashData(keyOfTokens, Encoding.UTF8.GetBytes(token.Secret)).AsSpan(0, TokenBytes).CopyTo(mark);

    private void Seal(ReadOnlySpan<byte> what, Span<byte> seal) => HMACSHA256.HashData(key, what, seal);
}
