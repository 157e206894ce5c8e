using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Web.SignIn;

/// <summary>Reads the file of tokens again every second, so that a token is added or taken away without a restart.</summary>
/// <remarks>
/// The file is read and not its time asked for: what mounts secrets exchanges links, and a time may be that of another day. It is read on a
/// thread of its own, for a pipe that may not be written to blocks whoever opens it.
/// </remarks>
internal sealed partial class TokenWatch(TokenRing tokens, Func<TokenReading?> read, ILogger<TokenWatch> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ManualResetEventSlim stopped = new();
    private string said = "";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        new Thread(Watch) { IsBackground = true, Name = "tokens" }.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        stopped.Set();
        return Task.CompletedTask;
    }

    public void Dispose() => stopped.Set();

    private void Watch()
    {
        while (!stopped.Wait(Pause)) Look();
    }

    // What cannot be used changes nothing: the tokens read before stay in force, and that is told once.
    private void Look()
    {
        TokenReading? now = read();
        string state = now switch
        {
            null => "unreadable",
            { Faults: [var first, ..] } => $"{first.Code} {first.Line}",
            _ => string.Join('\n', now.Tokens.Select(token => $"{token.Name} {token.Secret} {token.Until}")),
        };
        if (state == said) return;
        bool isFirst = said.Length == 0;
        said = state;
        if (now is null) Unreadable(log);
        else if (now.Faults is [var fault, ..]) Unusable(log, fault.Code, fault.Line);
        else
        {
            tokens.Replace(now.Tokens);
            if (!isFirst) Replaced(log, now.Tokens.Count);
        }
    }

    [LoggerMessage(5, LogLevel.Information, "The file of tokens was read again: {Count} tokens")]
    private static partial void Replaced(ILogger log, int count);

    [LoggerMessage(6, LogLevel.Error, "The file of tokens cannot be used ({Code}, line {Line}): those read before stay in force")]
    private static partial void Unusable(ILogger log, string code, int line);

    [LoggerMessage(7, LogLevel.Error, "The file of tokens cannot be read: those read before stay in force")]
    private static partial void Unreadable(ILogger log);
}
