using Microsoft.AspNetCore.Http;

namespace Mitsumori.Web.Telemetry;

/// <summary>The method of a request as logs and traces may hold it: one of those there are, never the asker's own word.</summary>
internal static class RequestMethod
{
    private const string Other = "_OTHER";

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "CONNECT",
        "DELETE",
        "GET",
        "HEAD",
        "OPTIONS",
        "PATCH",
        "POST",
        "PUT",
        "TRACE",
    };

    public static string Of(HttpRequest request) => Known.Contains(request.Method) ? request.Method : Other;
}
