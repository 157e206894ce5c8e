using System.Text;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Sheets;

/// <summary>Has sheets written to a folder that is deleted afterwards.</summary>
internal static class SheetFiles
{
    /// <summary>The file that <c>report</c> writes for an example, and what it said meanwhile.</summary>
    public static (string Text, Answer Answer) OfExample(string example, string ending, params string[] flags) =>
        Write(Path.Combine(GoldenFile.Root, "examples", example), ending, flags);

    /// <summary>The same for a plan written here.</summary>
    public static (string Text, Answer Answer) OfPlan(string yaml, string ending, params string[] flags)
    {
        string text = "";
        Answer answer = Terminal.WithPlan(yaml, path =>
        {
            (text, Answer written) = Write(path, ending, flags);
            return written;
        });
        return (text, answer);
    }

    /// <summary>Runs something in a folder of its own.</summary>
    public static T InFolder<T>(Func<string, T> run)
    {
        string folder = Directory.CreateTempSubdirectory("mitsumori-sheet").FullName;
        try
        {
            return run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (string Text, Answer Answer) Write(string plan, string ending, string[] flags) =>
        InFolder(folder =>
        {
            string file = Path.Combine(folder, "sheet" + ending);
            Answer answer = Terminal.Run(["report", plan, "-o", file, .. flags]);
            string text = File.Exists(file) ? File.ReadAllText(file, Encoding.UTF8) : "";

            // The command on a sheet names paths as they were typed; those of this machine are not for others.
            return (
                text.Replace(GoldenFile.Root + "/", "", StringComparison.Ordinal).Replace(folder + "/", "", StringComparison.Ordinal),
                answer);
        });
}
