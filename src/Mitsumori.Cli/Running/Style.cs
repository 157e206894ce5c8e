namespace Mitsumori.Cli.Running;

/// <summary>How a line stands out on a terminal.</summary>
internal static class Style
{
    private const string Bold = "\e[1m", Dim = "\e[2m", Reset = "\e[0m";

    public static string InBold(string line) => Bold + line + Reset;

    public static string InDim(string line) => Dim + line + Reset;

    /// <summary>The style that a line starts or ends with; empty for none.</summary>
    public static string At(string line, bool isStart)
    {
        if (!isStart) return line.EndsWith(Reset, StringComparison.Ordinal) ? Reset : "";
        return line.StartsWith(Bold, StringComparison.Ordinal) ? Bold : line.StartsWith(Dim, StringComparison.Ordinal) ? Dim : "";
    }
}
