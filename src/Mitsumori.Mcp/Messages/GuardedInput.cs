using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Mitsumori.Mcp.Messages;

/// <summary>
/// The lines of a client on their way to the library. What is no message, and what the library would pass over in silence or answer with an
/// error of its own, goes on as a note that is answered by the protocol.
/// </summary>
/// <remarks>The note goes the way of all messages, so that answers stay whole and in one stream.</remarks>
internal sealed class GuardedInput(Stream from, AnswersUnderWay answers)
{
    private const string Note = "mitsumori/refused";

    // A line may hold ten plans of the greatest length, and no more than that is held of it.
    private const int LongestLine = 16 << 20;

    private const byte LineFeed = (byte)'\n';

    private readonly Pipe lines = new();

    /// <summary>What the transport reads; copying goes on until the client ends, and ends when what he asked before is answered.</summary>
    public Stream Start(CancellationToken cancellation)
    {
        _ = CopyAsync(cancellation);
        return lines.Reader.AsStream();
    }

    /// <summary>Whether a message is a request, or a note in place of one.</summary>
    public static bool IsAnswered(JsonRpcMessage message) => message is JsonRpcRequest or JsonRpcNotification { Method: Note };

    /// <summary>Answers the notes.</summary>
    public static McpMessageHandler Answering(Func<string, string> say, McpMessageHandler next) => async (context, cancellation) =>
    {
        if (context.JsonRpcMessage is JsonRpcNotification { Method: Note, Params: { } fault })
        {
            MessageFault told = new((McpErrorCode)(int)fault["code"]!, (string)fault["text"]!, (string?)fault["id"]);
            await context.Server.SendMessageAsync(told.Answer(say), cancellation);
            return;
        }

        await next(context, cancellation);
    };

    private async Task CopyAsync(CancellationToken cancellation)
    {
        PipeReader reader = PipeReader.Create(from, new(bufferSize: 64 << 10));
        bool isTooLong = false;
        try
        {
            while (true)
            {
                ReadResult read = await reader.ReadAsync(cancellation);
                ReadOnlySequence<byte> left = read.Buffer;
                while (left.PositionOf(LineFeed) is SequencePosition end)
                {
                    if (!isTooLong) Pass(left.Slice(0, end).ToArray());
                    isTooLong = false;
                    left = left.Slice(left.GetPosition(1, end));
                }

                if (left.Length > LongestLine)
                {
                    if (!isTooLong) Write(new(McpErrorCode.InvalidRequest, "message.long", null));
                    isTooLong = true;
                    left = left.Slice(left.End);
                }

                // A client that ends need not end its last line.
                if (read.IsCompleted && !left.IsEmpty && !isTooLong)
                {
                    Pass(left.ToArray());
                    left = left.Slice(left.End);
                }

                reader.AdvanceTo(left.Start, read.Buffer.End);
                await lines.Writer.FlushAsync(cancellation);
                if (read.IsCompleted) break;
            }
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException)
        {
        }
        finally
        {
            await answers.EndAsync(cancellation);
            await lines.Writer.CompleteAsync();
            await reader.CompleteAsync();
        }
    }

    private void Pass(byte[] line)
    {
        ReadOnlyMemory<byte> message = line.AsMemory().TrimEnd((byte)'\r');
        if (message.Span.IndexOfAnyExcept(" \t"u8) < 0) return;
        if (MessageFault.Of(message, out bool isRequest) is MessageFault fault)
        {
            Write(fault);
            return;
        }

        if (isRequest) answers.Begin();
        lines.Writer.Write(message.Span);
        lines.Writer.Write([LineFeed]);
    }

    private void Write(MessageFault fault)
    {
        answers.Begin();
        byte[] note = JsonSerializer.SerializeToUtf8Bytes(new
        {
            jsonrpc = "2.0",
            method = Note,
            @params = new { code = (int)fault.Code, text = fault.Text, id = fault.Id },
        });
        lines.Writer.Write(note);
        lines.Writer.Write([LineFeed]);
    }
}
