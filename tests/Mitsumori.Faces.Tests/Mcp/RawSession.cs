using System.Diagnostics;
using System.Text.Json;

namespace Mitsumori.Faces.Tests.Mcp;

/// <summary>The real program as a process, spoken to line by line, as no well-behaved client does.</summary>
internal sealed class RawSession : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;

    private RawSession(Process process) => this.process = process;

    public static RawSession Start() => new(ProcessTests.Start("mcp", "--lang", "en"));

    /// <summary>Starts it and shakes hands.</summary>
    public static async Task<RawSession> StartInitializedAsync()
    {
        RawSession session = Start();
        await session.SayAsync(Initialize("2025-06-18"));
        await session.HearAsync(1);
        await session.SayAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        return session;
    }

    /// <summary>The first message of a client, of id 1.</summary>
    public static string Initialize(string version) =>
        $$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"{{version}}","capabilities":{},"clientInfo":{"name":"test","version":"1"} } }""";

    public async Task SayAsync(string message)
    {
        await process.StandardInput.WriteLineAsync(message);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The answer to a request; whatever comes before it has to be a message of the protocol too.</summary>
    public Task<JsonElement> HearAsync(int id) => HearOneOfAsync([id]);

    /// <summary>The answers to several requests, in the order in which they come.</summary>
    public async Task<IReadOnlyList<JsonElement>> HearAllAsync(params int[] ids)
    {
        List<JsonElement> heard = [];
        HashSet<int> open = [.. ids];
        while (open.Count > 0)
        {
            JsonElement message = await HearOneOfAsync(open);
            open.Remove(message.GetProperty("id").GetInt32());
            heard.Add(message);
        }

        return heard;
    }

    /// <summary>The most memory it has held so far, in kB; 0 where there is no /proc.</summary>
    public long PeakKilobytes()
    {
        string status = $"/proc/{process.Id}/status";
        if (!File.Exists(status)) return 0;
        string line = File.ReadLines(status).First(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Closes the input, maybe in the middle of a message, and waits for the end.</summary>
    /// <returns>The exit code, what was still said, what was complained about, and how long the end took.</returns>
    public async Task<(int Exit, string Output, string Error, TimeSpan Took)> EndAsync(string unfinished = "")
    {
        await process.StandardInput.WriteAsync(unfinished);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Stopwatch watch = Stopwatch.StartNew();
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, error, watch.Elapsed);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private async Task<JsonElement> HearOneOfAsync(HashSet<int> ids)
    {
        while (true)
        {
            string? line = await process
                .StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                .AsTask()
                .WaitAsync(Patience, TestContext.Current.CancellationToken);
            Assert.NotNull(line);
            JsonElement message = JsonElement.Parse(line);
            Assert.Equal("2.0", message.GetProperty("jsonrpc").GetString());
            if (
                message.TryGetProperty("id", out JsonElement given)
                && given.ValueKind == JsonValueKind.Number
                && ids.Contains(given.GetInt32()))
                return message;
        }
    }
}
