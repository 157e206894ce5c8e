using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Mitsumori.Web.SignIn;

/// <summary>
/// The cookie of a browser that has signed in: the second at which it ends, and a seal that only this run of the server can make. The
/// server keeps nothing of it.
/// </summary>
internal sealed class SignInCookie(string token, TimeProvider clock)
{
    public const string Name = "mitsumori-signed-in";

    private const int EndBytes = sizeof(long), AllBytes = EndBytes + HMACSHA256.HashSizeInBytes;

    // Another start or another token has another key, and ends every cookie given before.
    private readonly byte[] key = HMACSHA256.HashData(
        RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes),
        Encoding.UTF8.GetBytes(token));

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

    /// <summary>The value of a new cookie: hexadecimal digits.</summary>
    public string Make()
    {
        byte[] all = new byte[AllBytes];
        BinaryPrimitives.WriteInt64BigEndian(all, (clock.GetUtcNow() + Life).ToUnixTimeSeconds());
        Seal(all.AsSpan(0, EndBytes), all.AsSpan(EndBytes));
        return Convert.ToHexStringLower(all);
    }

    /// <summary>False for what was not made by this run of the server, and for what has ended.</summary>
    public bool IsValid(string? value)
    {
        Span<byte> all = stackalloc byte[AllBytes], seal = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (value?.Length != 2 * AllBytes || Convert.FromHexString(value, all, out _, out _) != OperationStatus.Done) return false;
        Seal(all[..EndBytes], seal);
        return CryptographicOperations.FixedTimeEquals(all[EndBytes..], seal)
            && BinaryPrimitives.ReadInt64BigEndian(all) > clock.GetUtcNow().ToUnixTimeSeconds();
    }

    private void Seal(ReadOnlySpan<byte> end, Span<byte> seal) => HMACSHA256.HashData(key, end, seal);
}
