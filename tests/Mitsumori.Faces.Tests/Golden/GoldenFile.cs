using System.Text;

namespace Mitsumori.Faces.Tests.Golden;

/// <summary>
/// A checked-in answer under <c>docs/contract/</c>. With MITSUMORI_UPDATE=1 the tests write what the program says, for a person to read as
/// a diff.
/// </summary>
internal static class GoldenFile
{
    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "docs", "contract");

    public static bool IsUpdate => Environment.GetEnvironmentVariable("MITSUMORI_UPDATE") == "1";

    public static void Check(string name, string answer)
    {
        string path = Path.Combine(Folder, name);
        if (IsUpdate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, answer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        Assert.True(File.Exists(path), $"docs/contract/{name} is not there: run the tests with MITSUMORI_UPDATE=1 and read it");
        string[] expected = File.ReadAllText(path).Split('\n'), real = answer.Split('\n');
        int line = Enumerable
            .Range(0, Math.Max(expected.Length, real.Length))
            .FirstOrDefault(i => expected.ElementAtOrDefault(i) != real.ElementAtOrDefault(i), -1);
        if (line >= 0)
            Assert.Fail(
                $"docs/contract/{name}:{line + 1}\n"
                    + $"  has  {expected.ElementAtOrDefault(line)}\n  gets {real.ElementAtOrDefault(line)}\n"
                    + "If the new answer is meant, run the tests with MITSUMORI_UPDATE=1 and read the diff.");
    }

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mitsumori.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
