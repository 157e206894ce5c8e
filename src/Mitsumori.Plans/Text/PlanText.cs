using Mitsumori.Reading;

namespace Mitsumori.Plans.Text;

/// <summary>How a plan's text is written.</summary>
public enum PlanForm
{
    Yaml,
    Json,
}

/// <summary>Reads the text of a plan into a tree. Bad input becomes problems, never an exception.</summary>
public static class PlanText
{
    /// <summary>The longest text that is read, in bytes: 1 MiB.</summary>
    public const int LongestBytes = 1 << 20;

    /// <summary>The most mappings, lists and scalars of one text.</summary>
    public const int MostValues = 20_000;

    private static readonly TextLimits Limits = new(LongestBytes, DeepestNesting: 32, MostValues);

    /// <summary>Chooses the form by the ending of the name, or where that tells nothing, by the first character.</summary>
    public static TreeReading Parse(ReadOnlyMemory<byte> utf8, string name) => Parse(utf8, name, FormOf(utf8.Span, name));

    /// <param name="utf8">The whole text in UTF-8; a byte order mark may stand before it.</param>
    /// <param name="name">The file as the user named it; places show it.</param>
    public static TreeReading Parse(ReadOnlyMemory<byte> utf8, string name, PlanForm form)
    {
        TextTree tree = form switch
        {
            PlanForm.Yaml => YamlTree.Read(utf8, name, Limits),
            PlanForm.Json => Utf8Text.ReadJson(utf8, name, Limits),
        };
        return new(tree.Root, [.. tree.Faults.Select(fault => FaultProblems.Of(fault, names: null))]);
    }

    private static PlanForm FormOf(ReadOnlySpan<byte> utf8, string name)
    {
        if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return PlanForm.Json;
        if (name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            return PlanForm.Yaml;
        return utf8.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{', ..] ? PlanForm.Json : PlanForm.Yaml;
    }
}
