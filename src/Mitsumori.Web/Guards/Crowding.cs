using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Mitsumori.Web.Serving;

namespace Mitsumori.Web.Guards;

/// <summary>So many requests a second from each other machine; how many are answered at once is for <see cref="Places"/>.</summary>
internal static class Crowding
{
    public static void Limit(RateLimiterOptions options, ServeLimits limits)
    {
        options.OnRejected = (rejected, _) =>
        {
            rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait);
            TurnAway(rejected.HttpContext, StatusCodes.Status429TooManyRequests, wait);
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => FromElsewhere(context, limits));
    }

    /// <summary>Who is over a limit asked too much (429). A full server is nobody's fault (503).</summary>
    public static void TurnAway(HttpContext context, int status, TimeSpan wait)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    private static RateLimitPartition<IPAddress> FromElsewhere(HttpContext context, ServeLimits limits)
    {
        IPAddress asker = NetworkOf.Asker(context.Connection.RemoteIpAddress);
        if (NetworkOf.IsThisMachine(asker)) return RateLimitPartition.GetNoLimiter(IPAddress.Loopback);
        return RateLimitPartition.GetTokenBucketLimiter(asker, _ => new()
        {
            TokenLimit = 4 * limits.ASecondFromElsewhere,
            TokensPerPeriod = limits.ASecondFromElsewhere,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        });
    }
}
