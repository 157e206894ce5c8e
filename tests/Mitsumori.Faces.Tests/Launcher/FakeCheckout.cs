using System.Diagnostics;

namespace Mitsumori.Faces.Tests.Launcher;

/// <summary>
/// A folder with the launcher, one source file, and a stand-in for dotnet: it writes down how it is called, "publishes" the source as the
/// program, and "runs" a program by printing the source, its arguments and its standard input. Build and run take milliseconds.
/// </summary>
internal sealed class FakeCheckout : IDisposable
{
    private const string Dotnet = """
        #!/usr/bin/env bash
        root=$(cd "$(dirname "$0")/.." && pwd)
        printf '%s\n' "$*" >>"$root/calls"
        case "$1" in
          --list-sdks) cat "$root/sdks" ;;
          publish)
            [ "$PWD" = "$root" ] || { echo "error: published in $PWD"; exit 1; }
            [ -f "$root/hangs" ] && sleep 600
            [ -f "$root/slow" ] && sleep 4
            grep -q broken "$root/src/Program.cs" && { echo "Program.cs(1,1): error CS0116: broken"; exit 1; }
            case "$*" in *PublishReadyToRun*) [ -f "$root/offline" ] && { echo "Cli.csproj : error NU1301: no network"; exit 1; } ;; esac
            while [ "$1" != --output ]; do shift; done
            mkdir -p "$2" && cp "$root/src/Program.cs" "$2/Mitsumori.Cli.dll" ;;
          *)
            cat "$1"; shift
            printf 'arguments:'; printf ' [%s]' "$@"; echo
            printf 'input: '; cat
            exit 3 ;;
        esac

        """;

    public FakeCheckout()
    {
        Root = Directory.CreateTempSubdirectory("mitsumori-launcher-").FullName;
        Directory.CreateDirectory(Path.Combine(Root, "src"));
        Directory.CreateDirectory(Path.Combine(Root, "bin"));
        File.Copy(Path.Combine(RepositoryRoot(), "mitsumori"), Path.Combine(Root, "mitsumori"));
        Write("src/Program.cs", "first\n");
        Write("sdks", "8.0.100 [/sdk]\n10.0.401 [/sdk]\n");
        Write("bin/dotnet", Dotnet);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                Path.Combine(Root, "bin/dotnet"),
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public string Root { get; }

    public int Builds => Read("calls").Split('\n').Count(line => line.StartsWith("publish", StringComparison.Ordinal));

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(Root, path), text);

    public string Read(string path) => File.Exists(Path.Combine(Root, path)) ? File.ReadAllText(Path.Combine(Root, path)) : "";

    /// <summary>Starts the launcher by any path to it; standard input is the one word "words".</summary>
    public Process Start(string launcher, string language, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.ArgumentList.Add(launcher);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["PATH"] = $"{Root}/bin:/usr/bin:/bin";
        start.Environment["LANG"] = language;
        start.Environment.Remove("LC_ALL");
        start.Environment.Remove("LC_MESSAGES");
        start.Environment["MITSUMORI_TELL_SECONDS"] = "1";
        if (Longest is int longest) start.Environment["MITSUMORI_BUILD_SECONDS"] = $"{longest}";
        Process process = Process.Start(start)!;
        process.StandardInput.Write("words");
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Runs the launcher to its end.</summary>
    public (int Code, string Output, string Error) Run(string language = "en_US.UTF-8", params string[] arguments) =>
        Finish(Start(Path.Combine(Root, "mitsumori"), language, arguments));

    /// <summary>How many seconds a build may take; null for as many as it takes of itself.</summary>
    public int? Longest { get; init; }

    public static (int Code, string Output, string Error) Finish(Process process)
    {
        using (process)
        {
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult());
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string RepositoryRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mitsumori.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
