using Mitsumori.Core.Charges;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>Fields that unfold together.</summary>
/// <param name="Name">The name of its texts.</param>
/// <param name="Fields">Names of fields, in their order.</param>
internal sealed record FieldGroup(string Name, IReadOnlyList<string> Fields)
{
    private static readonly string[] Wide =
    [
        "interactive",
        "name",
        "weekdays",
        "timeZone",
        "method",
        "teacher",
        "source",
        "kind",
        "quotaSource",
        "quotaKind",
        "modes",
        "tiers",
        "routing",
        "unitsStand",
        "holds",
        "accept",
        "ownName",
        "ownArchitecture",
        "discountSource",
    ];

    // What only some ways of customizing take: the form leads to the others when one of these is chosen.
    private static readonly Dictionary<string, string[]> Methods = new(StringComparer.Ordinal)
    {
        ["ownName"] = ["import"],
        ["ownArchitecture"] = ["import"],
        ["trainingTokens"] = ["supervised-fine-tuning", "continued-pre-training", "distillation"],
        ["epochs"] = ["supervised-fine-tuning", "continued-pre-training", "distillation"],
        ["imageSteps"] = ["supervised-fine-tuning"],
        ["imageBatch"] = ["supervised-fine-tuning"],
        ["teacher"] = ["distillation"],
        ["teacherIn"] = ["distillation"],
        ["teacherOut"] = ["distillation"],
        ["trainingHours"] = ["reinforcement-fine-tuning"],
        ["technique"] = ["supervised-fine-tuning", "reinforcement-fine-tuning"],
        ["trainedWith"] = ["supervised-fine-tuning", "reinforcement-fine-tuning"],
    };

    /// <summary>The fields that stand open, in their order.</summary>
    public static IReadOnlyList<string> Basic { get; } = ["model", "region", "rpm", "in", "out"];

    public static IReadOnlyList<FieldGroup> All { get; } =
    [
        new("schedule", ["name", "month", "hours", "hoursPerDay", "from", "to", "weekdays", "daysPerWeek", "holidays", "timeZone"]),
        new(
            "training",
            [
                "method",
                "ownName",
                "ownArchitecture",
                "trainingTokens",
                "epochs",
                "imageSteps",
                "imageBatch",
                "teacher",
                "teacherIn",
                "teacherOut",
                "trainingHours",
                "retrainEveryMonths",
                "modelsKept",
                "trainedOn",
                "technique",
                "trainedWith",
            ]),
        new("money", ["discount", "discountSource", "tax", "fx"]),
        new(
            "traffic",
            [
                "requestsPerDay",
                "requestsPerMonth",
                .. RequestParts.WithKeys.Where(part => !part.IsRequired).Select(part => part.Key),
                "cacheLife",
                "maxTokens",
                "peakFactor",
                "latencySeconds",
                "interactive",
            ]),
        new(
            "known",
            [
                "unitInputTpm",
                "unitOutputTpm",
                "unitTpm",
                "unitPrice",
                "unitPrice1Month",
                "unitPrice6Month",
                "copyRpm",
                "copyTpm",
                "cmuPerCopy",
                "cmuVersion",
                "architecture",
                "source",
                "kind",
            ]),
        new("quota", ["quotaRpm", "quotaTpm", "quotaTpd", "quotaUnits", "quotaSource", "quotaKind"]),
        new("hosting", ["modes", "tiers", "routing", "unitsStand", "maxCopies", "holds"]),
        new("prices", ["asOf", "accept"]),
    ];

    /// <summary>True for a field that takes a whole row.</summary>
    public static bool IsWide(string field) => Wide.Contains(field);

    /// <summary>The ways of customizing that take a field; empty for all.</summary>
    public static IReadOnlyList<string> MethodsOf(string field) => Methods.GetValueOrDefault(field, []);

    /// <summary>Where a field stands in the form.</summary>
    public static int PlaceOf(string field) =>
        Basic.Concat(All.SelectMany(group => group.Fields)).TakeWhile(other => other != field).Count();
}
