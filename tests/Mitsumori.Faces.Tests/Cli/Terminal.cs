using System.Text;
using Mitsumori.Application.Texts;
using Mitsumori.Cli;
using Mitsumori.Cli.Running;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Runs the program in process on the shipped data, on 22 November 2026, as a pipe would see it.</summary>
internal static class Terminal
{
    public static string DataFolder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Nine o'clock (UTC) on 22 November 2026.</summary>
    public static TimeProvider Clock { get; } = new FixedClock();

    public static Answer Run(params string[] args) => Run(80, hasColour: false, DataFolder, args);

    public static Answer Run(int columns, bool hasColour, string dataFolder, params string[] args) =>
        Run(columns, hasColour, dataFolder, "", args);

    /// <summary>The program with answers to its questions on standard input.</summary>
    public static Answer RunWithInput(string input, params string[] args) => Run(80, hasColour: false, DataFolder, input, args);

    private static Answer Run(int columns, bool hasColour, string dataFolder, string input, string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        bool asksLanguage = args.Any(arg => arg.StartsWith("--lang", StringComparison.Ordinal));
        Language language = asksLanguage ? Session.LanguageOf(args) : Language.English;
        int exit = CommandLine.Run(
            args,
            new(output, error, columns, hasColour, language, Clock, dataFolder) { Input = new StringReader(input) });
        return new(exit, output.ToString(), error.ToString());
    }

    /// <summary>The JSON estimate of a plan written as YAML, with flags over it.</summary>
    public static Answer Estimate(string yaml, params string[] flags) =>
        WithPlan(yaml, path => Run(["estimate", path, "--format", "json", .. flags]));

    /// <summary>The JSON estimate of a plan written as flags, parted by spaces.</summary>
    public static Answer EstimateFlags(string flags) => Run(["estimate", .. flags.Split(' '), "--format", "json"]);

    /// <summary>Runs something on a plan file that is deleted afterwards.</summary>
    public static Answer WithPlan(string plan, Func<string, Answer> run, string name = "plan.yaml")
    {
        string folder = Directory.CreateTempSubdirectory("mitsumori-plan").FullName;
        try
        {
            string path = Path.Combine(folder, name);
            File.WriteAllText(path, plan, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return run(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    }
}
