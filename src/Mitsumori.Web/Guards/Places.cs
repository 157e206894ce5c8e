using System.Buffers;
using System.IO.Pipelines;
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
    // Answers are made in pieces that need no large block, and none waits while it is made: nobody reads it before it is whole.
    private static readonly PipeOptions Unbounded =
        new(pauseWriterThreshold: 0, minimumSegmentSize: 32 * 1024, useSynchronizationContext: false);

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
            Pipe answer = new(Unbounded);
            using (RateLimitLease place = await places.Take(context))
            {
                if (!place.IsAcquired)
                {
                    Crowding.TurnAway(context, StatusCodes.Status503ServiceUnavailable, TimeSpan.FromSeconds(1));
                    return;
                }

                StreamResponseBodyFeature made = new(answer.Writer.AsStream());
                context.Features.Set<IHttpResponseBodyFeature>(made);
                try
                {
                    await next(context);
                    await made.CompleteAsync();
                }
                finally
                {
                    context.Features.Set(sent);
                    await answer.Writer.CompleteAsync();
                }
            }

            try
            {
                await Send(context, sent, answer.Reader);
            }
            finally
            {
                await answer.Reader.CompleteAsync();
            }
        }

        // Askers that read slowly hold what they were given, and no place.
        private async Task Send(HttpContext context, IHttpResponseBodyFeature sent, PipeReader answer)
        {
            ReadOnlySequence<byte> left = (await answer.ReadAsync(context.RequestAborted)).Buffer;
            if (left.IsEmpty) return;
            if (!budget.Take(left.Length))
            {
                context.Response.Clear();
                Crowding.TurnAway(context, StatusCodes.Status503ServiceUnavailable, TimeSpan.FromSeconds(1));
                return;
            }

            long held = left.Length;
            try
            {
                // Kestrel copies what it is given before it waits for the asker: piece by piece, nothing is held twice.
                foreach (ReadOnlyMemory<byte> piece in left)
                {
                    await sent.Stream.WriteAsync(piece, context.RequestAborted);
                    budget.Give(piece.Length);
                    held -= piece.Length;
                }
            }
            finally
            {
                budget.Give(held);
            }
        }
    }

    /// <summary>Marks what is answered without a place.</summary>
    internal sealed record WithoutPlace;
}
