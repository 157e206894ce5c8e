using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Mcp;
using Mitsumori.Sheets;

namespace Mitsumori.Fuzz;

/// <summary>
/// Feeds bytes to a server of the Model Context Protocol as one line, and asks afterwards whether it is there: it answers in messages of the
/// protocol, and lives.
/// </summary>
public sealed class McpTarget : ITarget
{
    private const byte LineFeed = (byte)'\n';

    private static readonly byte[] Ping = "\n{\"jsonrpc\":\"2.0\",\"id\":\"still there\",\"method\":\"ping\"}\n"u8.ToArray();

    private static readonly byte[] Hello =
        """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"f","version":"1"}}}"""u8
            .ToArray();

    private readonly Pipe asked = new(), answered = new();
    private readonly Stream output;

    /// <param name="dataFolder">The folder of the facts.</param>
    public McpTarget(string dataFolder)
    {
        Desk desk = new(ShippedData.Read(dataFolder), Language.English, TimeProvider.System);
        _ = StdioServer.RunAsync(desk, SheetForms.All, asked.Reader.AsStream(), answered.Writer.AsStream(), CancellationToken.None);
        output = answered.Reader.AsStream();
        Say(Hello);
        Say("\n{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"u8.ToArray());
        Wait();
    }

    /// <inheritdoc/>
    public void Read(ReadOnlyMemory<byte> bytes)
    {
        // One message is a line.
        byte[] line = [.. bytes.Span];
        line.AsSpan().Replace(LineFeed, (byte)' ');
        Say(line);
        Wait();
    }

    private void Say(byte[] bytes) => asked.Writer.WriteAsync(bytes).AsTask().GetAwaiter().GetResult();

    // Until the answer to the ping: all lines before it are messages too.
    private void Wait()
    {
        Say(Ping);
        while (true)
        {
            using JsonDocument message = JsonDocument.Parse(Line());
            JsonElement root = message.RootElement;
            if (root.GetProperty("jsonrpc").GetString() != "2.0") throw new BrokenLawException("It says what is no message.");
            if (Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(root.GetRawText())).Contains("   at ", StringComparison.Ordinal))
                throw new BrokenLawException("It shows a trace of itself.");
            if (root.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String && id.GetString() == "still there") return;
        }
    }

    private byte[] Line()
    {
        List<byte> line = [];
        for (int read = output.ReadByte(); read != LineFeed; read = output.ReadByte())
        {
            if (read < 0) throw new BrokenLawException("It has ended.");
            line.Add((byte)read);
        }

        return [.. line];
    }
}
