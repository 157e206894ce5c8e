using ModelContextProtocol.Server;

namespace Mitsumori.Mcp.Messages;

/// <summary>
/// Counts what a client asked and has no answer to yet: the library ends with the input, and would drop those answers.
/// </summary>
internal sealed class AnswersUnderWay
{
    // Longer than any tool takes for a plan within its limits.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource none = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // One for the input itself, which may still ask.
    private int count = 1;

    /// <summary>Something was asked.</summary>
    public void Begin() => Interlocked.Increment(ref count);

    /// <summary>Waits for the answers to all that was asked, once no more is asked.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        End();
        try
        {
            await none.Task.WaitAsync(Longest, cancellation);
        }
        catch (Exception given) when (given is TimeoutException or OperationCanceledException)
        {
        }
    }

    /// <summary>Takes what is answered, or was cancelled by the client, off the count.</summary>
    public McpMessageHandler Counting(McpMessageHandler next) => async (context, cancellation) =>
    {
        try
        {
            await next(context, cancellation);
        }
        finally
        {
            if (GuardedInput.IsAnswered(context.JsonRpcMessage)) End();
        }
    };

    private void End()
    {
        if (Interlocked.Decrement(ref count) == 0) none.TrySetResult();
    }
}
