namespace Mitsumori.Faces.Tests.Docs;

/// <summary>A command of a document, with the output that the document shows for it.</summary>
/// <param name="Place">Document and line.</param>
/// <param name="Arguments">Without the program's name.</param>
/// <param name="Output">Lines; one that is <c>...</c> alone stands for any number of lines left out.</param>
/// <param name="ExitCode">What <c>echo $?</c> behind it shows; null if the document does not say.</param>
internal sealed record ShownCommand(string Place, string[] Arguments, string[] Output, int? ExitCode)
{
    private static readonly string[] Programs = ["mitsumori", "./mitsumori"];

    public static IEnumerable<ShownCommand> Of(Fence fence)
    {
        ShownCommand? last = null;
        for (int i = 0; i < fence.Lines.Length; i++)
        {
            if (!fence.Lines[i].StartsWith("$ ", StringComparison.Ordinal)) continue;
            int start = i;
            string command = fence.Lines[i][2..];
            while (command.EndsWith('\\')) command = command[..^1] + fence.Lines[++i];
            int end = Array.FindIndex(fence.Lines, i + 1, line => line.StartsWith("$ ", StringComparison.Ordinal));
            string[] output = fence.Lines[(i + 1)..(end < 0 ? fence.Lines.Length : end)];
            string[] words = [.. Words(command)];
            if (command == "echo $?" && last is not null)
            {
                yield return last with { ExitCode = int.Parse(output[0], System.Globalization.CultureInfo.InvariantCulture) };
                last = null;
                continue;
            }

            if (last is not null) yield return last;
            last = Programs.Contains(words[0]) ? new($"{fence.Document}:{fence.Line + start}", words[1..], output, null) : null;
        }

        if (last is not null) yield return last;
    }

    /// <summary>True if the lines are those shown, apart from what <c>...</c> leaves out and spaces at the end of a line.</summary>
    public static bool Fits(ReadOnlySpan<string> shown, ReadOnlySpan<string> real)
    {
        if (shown.IsEmpty) return real.IsEmpty;
        if (shown[0] != "...") return !real.IsEmpty && shown[0].TrimEnd() == real[0].TrimEnd() && Fits(shown[1..], real[1..]);
        for (int left = 0; left <= real.Length; left++)
        {
            if (Fits(shown[1..], real[left..])) return true;
        }

        return false;
    }

    private static IEnumerable<string> Words(string command)
    {
        string[] parts = command.Split('"');
        for (int i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1) yield return parts[i];
            else foreach (string word in parts[i].Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return word;
        }
    }
}
