namespace Mitsumori.Mcp.Messages;

/// <summary>Output that remembers why it could not be written: the library goes on as if it had been.</summary>
internal sealed class WatchedOutput(Stream to) : Stream
{
    /// <summary>Why the first of it was not written; null where all was.</summary>
    public Exception? Failure { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Watch(() => to.Write(buffer, offset, count));

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        await WatchAsync(() => to.WriteAsync(buffer, cancellationToken).AsTask());

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WatchAsync(() => to.WriteAsync(buffer, offset, count, cancellationToken));

    public override void Flush() => Watch(to.Flush);

    public override Task FlushAsync(CancellationToken cancellationToken) => WatchAsync(() => to.FlushAsync(cancellationToken));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Watch(Action write)
    {
        try
        {
            write();
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            Failure ??= unwritten;
            throw;
        }
    }

    private async Task WatchAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            Failure ??= unwritten;
            throw;
        }
    }
}
