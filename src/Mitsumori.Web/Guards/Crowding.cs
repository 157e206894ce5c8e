using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Mitsumori.Web.Serving;

namespace Mitsumori.Web.Guards;

/// <summary>
/// Keeps a crowd of requests from taking the machine: so many at once, so many waiting, and from each other machine so many a second.
/// </summary>
internal static class Crowding
{
    public static void Limit(RateLimiterOptions options, ServeLimits limits)
    {
        options.OnRejected = (rejected, _) =>
        {
            // Only the limit of an address knows when it ends: who is over it asked too much (429). A full server is nobody's fault (503).
            bool askedTooMuch = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait);
            rejected.HttpContext.Response.StatusCode = askedTooMuch
                ? StatusCodes.Status429TooManyRequests
                : StatusCodes.Status503ServiceUnavailable;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds))
                .ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => FromElsewhere(context, limits)),
            PartitionedRateLimiter.Create<HttpContext, string>(_ =>
                RateLimitPartition.GetConcurrencyLimiter("all", _ => new() { PermitLimit = limits.AtOnce, QueueLimit = limits.Waiting })));
    }

    private static RateLimitPartition<IPAddress> FromElsewhere(HttpContext context, ServeLimits limits)
    {
        IPAddress address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (IPAddress.IsLoopback(address)) return RateLimitPartition.GetNoLimiter(IPAddress.Loopback);
        return RateLimitPartition.GetTokenBucketLimiter(address, _ => new()
        {
            TokenLimit = 4 * limits.ASecondFromElsewhere,
            TokensPerPeriod = limits.ASecondFromElsewhere,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        });
    }
}
