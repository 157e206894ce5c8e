using System.CommandLine;
using Mitsumori.Application.Desks;
using Mitsumori.Cli.Running;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Text;

namespace Mitsumori.Cli.Commands;

/// <summary>Reads the plan of a command line: a file, flags, or a file with flags over it.</summary>
internal static class PlanArguments
{
    /// <summary>The file, if there is one, and the flags over it.</summary>
    /// <exception cref="Rejection">The file cannot be read.</exception>
    public static IReadOnlyList<TreeReading> Layers(ParseResult parsed, string? file, Options options)
    {
        List<TreeReading> layers = [];
        if (file is not null) layers.Add(PlanText.Parse(PlanFiles.Read(file, PlanText.LongestBytes), file));
        (string, string)[] flags =
        [
            .. options.Plan.SelectMany(option => (parsed.GetValue(option) ?? []).Select(value => (option.Name, value))),
        ];
        if (flags.Length > 0 || file is null) layers.Add(FlagLayer.Read(flags));
        return layers;
    }
}
