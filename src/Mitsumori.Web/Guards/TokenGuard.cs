using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Mitsumori.Web.Api;
using Mitsumori.Web.Serving;

namespace Mitsumori.Web.Guards;

/// <summary>Asks for the bearer token, if the server has one. Whether the server lives may be asked without it.</summary>
internal sealed class TokenGuard(RequestDelegate next, ServeSettings settings)
{
    private const string Scheme = "Bearer ";

    // Hashes are compared, so that neither the time nor the length tells anything of the token.
    private readonly byte[]? expected = settings.Token is string token ? Hash(token) : null;

    public Task InvokeAsync(HttpContext context)
    {
        if (expected is null || context.Request.Path == "/healthz") return next(context);
        string? given = context.Request.Headers.Authorization is [string header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..] : null;
        if (CryptographicOperations.FixedTimeEquals(Hash(given ?? ""), expected)) return next(context);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        throw Refused.With(StatusCodes.Status401Unauthorized, "token-missing", "Authorization");
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
