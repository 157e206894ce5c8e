using System.Net;
using Microsoft.AspNetCore.Http;
using Mitsumori.Application.Desks;
using Mitsumori.Web.Serving;

namespace Mitsumori.Web.Guards;

/// <summary>
/// Answers only under the names it was started with, so that a foreign name that leads to this machine (DNS rebinding) reaches nothing.
/// </summary>
/// <remarks>An address in figures counts if the request came in by it: no name server had a say in that.</remarks>
internal sealed class HostGuard(RequestDelegate next, ServeSettings settings)
{
    private readonly HashSet<string> names = [.. settings.Addresses.Select(address => address.Host)];

    public Task InvokeAsync(HttpContext context) =>
        IsOurs(context) ? next(context) : throw Rejection.Of(RejectionKind.ForeignHost, "host-unknown", "Host");

    private bool IsOurs(HttpContext context)
    {
        string host = context.Request.Host.Host.Trim('[', ']').ToLowerInvariant();
        if (names.Contains(host)) return host.Length > 0;
        IPAddress? local = context.Connection.LocalIpAddress is { IsIPv4MappedToIPv6: true } mapped
            ? mapped.MapToIPv4()
            : context.Connection.LocalIpAddress;
        if (host == "localhost") return local is not null && IPAddress.IsLoopback(local);
        return IPAddress.TryParse(host, out IPAddress? asked) && asked.Equals(local);
    }
}
