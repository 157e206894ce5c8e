using System.Diagnostics;
using Mitsumori.Cli;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>The program as a process of its own, answering over HTTP on a free port of this machine.</summary>
internal sealed class ServeProcess : IAsyncDisposable
{
    private static readonly string[] Dropped = ["LANG", "LC_ALL", "LC_MESSAGES", "MITSUMORI_DATA"];

    private readonly Process process;
    private readonly Task<string> error;

    private ServeProcess(Process process, Task<string> error, Uri address)
    {
        this.process = process;
        this.error = error;
        Client.BaseAddress = address;
    }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    public int Id => process.Id;

    /// <summary>
    /// Starts the program with any arguments; the language, the data and telemetry are not those of the machine the test runs on.
    /// </summary>
    public static Process StartProgram(string[] arguments, IReadOnlyDictionary<string, string>? variables = null, string? folder = null)
    {
        ProcessStartInfo start = new("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (
            string name in start
                .Environment.Keys.Where(name => Dropped.Contains(name) || name.StartsWith("OTEL_", StringComparison.Ordinal))
                .ToArray())
            start.Environment.Remove(name);
        foreach ((string name, string value) in variables ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Starts <c>serve</c> and waits until it listens.</summary>
    public static Task<ServeProcess> Start(IReadOnlyDictionary<string, string>? variables = null, string? folder = null) =>
        StartLine(["serve", "--urls", "http://127.0.0.1:0", "--lang", "en"], variables, folder);

    /// <summary>The same with a command line of its own.</summary>
    public static async Task<ServeProcess> StartLine(
        string[] arguments,
        IReadOnlyDictionary<string, string>? variables = null,
        string? folder = null)
    {
        Process started = StartProgram(arguments, variables, folder);
        Task<string> said = started.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string? line = await started.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (line is null) Assert.Fail($"serve did not start: {await said}");
        return new(started, said, new(line.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal))));
    }

    /// <summary>Tells it to stop and waits for its end.</summary>
    /// <returns>Its exit code, and what it said on standard error.</returns>
    public async Task<(int Exit, string Log)> Stop()
    {
        using Process stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await error);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
