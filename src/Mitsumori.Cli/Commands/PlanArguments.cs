using System.CommandLine;
using Mitsumori.Application.Desks;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Plans;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Text;

namespace Mitsumori.Cli.Commands;

/// <summary>Reads the plan of a command line: a file, flags, or a file with flags over it.</summary>
internal static class PlanArguments
{
    /// <exception cref="Rejection">The plan is wrong; carries every problem.</exception>
    public static Plan Read(ParseResult parsed, string? file, Options options, Desk desk)
    {
        List<TreeReading> layers = [];
        if (file is not null) layers.Add(PlanText.Parse(PlanFiles.Read(file, PlanText.LongestBytes), file));
        (string, string)[] flags =
        [
            .. options.Plan.SelectMany(option => (parsed.GetValue(option) ?? []).Select(value => (option.Name, value))),
        ];
        if (flags.Length > 0 || file is null) layers.Add(FlagLayer.Read(flags));
        return desk.ReadPlan(layers);
    }
}
