using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Web;

namespace Mitsumori.Fuzz;

/// <summary>
/// Sends bytes as the body of a request to the server over one connection; the first byte chooses what is asked. Every answer is of the
/// promised kind, and none a fault of the server.
/// </summary>
public sealed class HttpTarget : ITarget, IDisposable
{
    private static readonly (string Path, string Type)[] Asked =
    [
        ("/api/v1/estimate", "application/json"),
        ("/api/v1/compare", "application/json"),
        ("/api/v1/capacity", "application/json"),
        ("/api/v1/breakeven", "application/json"),
        ("/api/v1/estimate", "text/plain"),
        ("/plan", "application/x-www-form-urlencoded"),
        ("/plan", "multipart/form-data; boundary=b"),
        ("/mcp", "application/json"),
    ];

    private readonly WebApplication server;
    private readonly byte[] buffer = new byte[1 << 20];
    private Socket socket;

    /// <param name="dataFolder">The folder of the facts.</param>
    public HttpTarget(string dataFolder)
    {
        server = WebServer.Build(
            new([new("127.0.0.1", 0)], null) { LogsRequests = false },
            new Desk(ShippedData.Read(dataFolder), Language.English, TimeProvider.System));
        server.StartAsync().GetAwaiter().GetResult();
        socket = Connect();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        socket.Dispose();
        ((IDisposable)server).Dispose();
    }

    /// <inheritdoc/>
    public void Read(ReadOnlyMemory<byte> bytes)
    {
        (string path, string type) = Asked[bytes.IsEmpty ? 0 : bytes.Span[0] % Asked.Length];
        ReadOnlyMemory<byte> body = bytes.IsEmpty ? bytes : bytes[1..];
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json, text/event-stream\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n");
        if (!socket.Connected) socket = Connect();
        socket.Send(Encoding.ASCII.GetBytes(head));
        if (!body.IsEmpty) socket.Send(body.Span);
        Check(Answer());
    }

    private static void Check((int Status, string Type, ReadOnlyMemory<byte> Body) answer)
    {
        if (answer.Status is not (200 or 202 or 302 or 303 or 400 or 404 or 406 or 413 or 415 or 422)) throw new BrokenLawException($"{answer.Status}");
        if (answer.Type.Contains("json", StringComparison.Ordinal)) JsonDocument.Parse(answer.Body).Dispose();
        if (answer.Body.Span.IndexOf("   at Mitsumori"u8) >= 0) throw new BrokenLawException("It shows a trace of itself.");
    }

    // Up to the end of the body, by its length or by its chunks.
    private (int Status, string Type, ReadOnlyMemory<byte> Body) Answer()
    {
        int length = 0, end;
        while ((end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0) length += Receive(length);
        string head = Encoding.ASCII.GetString(buffer, 0, end);
        int start = end + 4, status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        string Value(string name) =>
            head.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";
        if (Value("Transfer-Encoding").Length > 0)
        {
            while (!buffer.AsSpan(start, length - start).EndsWith("0\r\n\r\n"u8)) length += Receive(length);
        }
        else
        {
            int whole = start + (int.TryParse(Value("Content-Length"), CultureInfo.InvariantCulture, out int told) ? told : 0);
            while (length < whole) length += Receive(length);
        }

        if (Value("Connection") == "close")
        {
            socket.Dispose();
            socket = Connect();
        }

        bool isChunked = Value("Transfer-Encoding").Length > 0;
        return (status, isChunked ? "" : Value("Content-Type"), buffer.AsMemory(start, length - start));
    }

    private int Receive(int at)
    {
        int read = socket.Receive(buffer.AsSpan(at));
        return read > 0 ? read : throw new BrokenLawException("The connection ends within an answer.");
    }

    private Socket Connect()
    {
        Socket fresh = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        fresh.Connect(IPAddress.Loopback, new Uri(server.Urls.First()).Port);
        return fresh;
    }
}
