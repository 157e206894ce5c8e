using Mitsumori.Plans.Binding;

namespace Mitsumori.Cli.Commands;

/// <summary>Under which heading of a help page a command or a flag stands; headings are keys of the help texts.</summary>
internal static class HelpGroups
{
    /// <summary>Those of a command; what nobody has placed stands with the others.</summary>
    public static string OfCommand(string name) => name switch
    {
        "estimate" or "compare" or "report" => "commands.cost",
        "capacity" or "breakeven" or "afford" => "commands.decide",
        "models" or "prices" => "commands.look-up",
        _ => "commands.work",
    };

    /// <summary>Those of a flag that gives a value of a plan: as its parts follow one another.</summary>
    public static string OfFlag(string flag) => FlagLayer.PartOf(flag) switch
    {
        "traffic" => "options.traffic",
        "customization" => "options.customization",
        "hosting" => "options.hosting",
        "known" => "options.known",
        "money" => "options.money",
        _ => "options.plan",
    };
}
