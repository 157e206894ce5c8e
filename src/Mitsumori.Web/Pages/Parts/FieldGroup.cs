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
        "fx",
        "discountSource",
    ];

    public static IReadOnlyList<FieldGroup> All { get; } =
    [
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
        new("schedule", ["name", "month", "hours", "from", "to", "weekdays", "daysPerWeek", "holidays", "timeZone"]),
        new(
            "training",
            [
                "method",
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
        new("money", ["fx", "tax", "discount", "discountSource"]),
    ];

    /// <summary>True for a field that takes a whole row.</summary>
    public static bool IsWide(string field) => Wide.Contains(field);
}
