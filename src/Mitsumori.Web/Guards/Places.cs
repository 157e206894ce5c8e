using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Mitsumori.Web.Serving;

namespace Mitsumori.Web.Guards;

/// <summary>
/// So many requests are answered at once, so many wait for their turn. A place is held while an answer is made and no longer: the body is
/// there before, and the answer is sent after.
/// </summary>
internal sealed class Places : IDisposable
{
    private readonly ConcurrencyLimiter limiter;
    private readonly int waiting;

    public Places(ServeLimits limits)
    {
        limiter = new(new() { PermitLimit = limits.AtOnce, QueueLimit = limits.Waiting });
        waiting = limits.Waiting;
    }

    /// <summary>True if a request that comes now would be answered, or might wait for it.</summary>
    public bool HaveRoom =>
        limiter.GetStatistics() is not { CurrentAvailablePermits: 0 } busy || busy.CurrentQueuedCount < waiting;

    /// <summary>Waits for a place; a lease that is not acquired has none, and may not wait.</summary>
    /// <exception cref="OperationCanceledException">The asker is gone, or the time of a request is over.</exception>
    public ValueTask<RateLimitLease> Take(HttpContext context) => limiter.AcquireAsync(1, context.RequestAborted);

    public void Dispose() => limiter.Dispose();

    /// <summary>Gives every request its place, but for those that must be answered when there is none.</summary>
    internal sealed class Taken(RequestDelegate next, Places places, BodyBudget budget)
    {
        public async Task InvokeAsync(HttpContext context)
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<WithoutPlace>() is not null)
            {
                await next(context);
                return;
            }

            IHttpResponseBodyFeature sent = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
            using MemoryStream answer = new();
            using (RateLimitLease place = await places.Take(context))
            {
                if (!place.IsAcquired)
                {
                    Crowding.TurnAway(context, StatusCodes.Status503ServiceUnavailable, TimeSpan.FromSeconds(1));
                    return;
                }

                StreamResponseBodyFeature made = new(answer);
                context.Features.Set<IHttpResponseBodyFeature>(made);
                try
                {
                    await next(context);
                    await made.CompleteAsync();
                }
                finally
                {
                    context.Features.Set(sent);
                }
            }

            await Send(context, sent, answer);
        }

        // Askers that read slowly hold what they were given, and no place.
        private async Task Send(HttpContext context, IHttpResponseBodyFeature sent, MemoryStream answer)
        {
            if (answer.Length == 0) return;
            if (!budget.Take(answer.Length))
            {
                context.Response.Clear();
                Crowding.TurnAway(context, StatusCodes.Status503ServiceUnavailable, TimeSpan.FromSeconds(1));
                return;
            }

            try
            {
                await sent.Stream.WriteAsync(answer.GetBuffer().AsMemory(0, (int)answer.Length), context.RequestAborted);
            }
            finally
            {
                budget.Give(answer.Length);
            }
        }
    }

    /// <summary>Marks what is answered without a place.</summary>
    internal sealed record WithoutPlace;
}
