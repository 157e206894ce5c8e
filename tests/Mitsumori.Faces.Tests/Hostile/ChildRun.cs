using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mitsumori.Cli;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Hostile;

/// <summary>One run of the built program as a process of its own, with what it took.</summary>
/// <param name="PeakBytes">The most memory it held at once, as the kernel counts (VmHWM), read every few milliseconds; 0 where there is no
/// /proc.</param>
/// <param name="Processor">The processor time of all its threads together, as last seen before its end.</param>
internal sealed record ChildRun(Answer Answer, TimeSpan Wall, TimeSpan Processor, long PeakBytes)
{
    /// <summary>Longer than any run may take: what hangs is ended and counts as this long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Runs the program with arguments; a launcher may stand before it.</summary>
    public static ChildRun Of(string[] arguments, params string[] launcher)
    {
        string[] line = [.. launcher, "dotnet", typeof(CommandLine).Assembly.Location, .. arguments];
        ProcessStartInfo start = new(line[0], line[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // A measurement of covered lines would speak up in a child that runs as another user.
        start.Environment.Remove("CORECLR_ENABLE_PROFILING");
        foreach (string name in (string[])["LANG", "LC_ALL", "LC_MESSAGES", "COLUMNS", "MITSUMORI_DATA", "MITSUMORI_DEBUG"])
            start.Environment.Remove(name);
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        long peak = 0;
        TimeSpan processor = TimeSpan.Zero;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(5)))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            processor = ProcessorTimeOf(process) ?? processor;
            if (watch.Elapsed > Longest) process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        TimeSpan wall = watch.Elapsed;
        return new(new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult()), wall, processor, peak);
    }

    private static TimeSpan? ProcessorTimeOf(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception ended) when (ended is InvalidOperationException or IOException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static long PeakOf(int process)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return 0;
        }
    }
}
