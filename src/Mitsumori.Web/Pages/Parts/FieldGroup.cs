namespace Mitsumori.Web.Pages.Parts;

/// <summary>Fields that unfold together.</summary>
/// <param name="Name">The name of its texts.</param>
/// <param name="Fields">Names of fields, in their order.</param>
internal sealed record FieldGroup(string Name, IReadOnlyList<string> Fields)
{
    private static readonly string[] Wide = ["name", "method", "source", "kind", "unitsStand", "fx", "discountSource"];

    public static IReadOnlyList<FieldGroup> All { get; } =
    [
        new("schedule", ["name", "month", "daysPerWeek", "peakFactor", "maxTokens", "latencySeconds", "asOf"]),
        new("training", ["method", "trainingTokens", "epochs", "trainingHours", "modelsKept", "retrainEveryMonths"]),
        new("known", ["unitInputTpm", "unitOutputTpm", "unitPrice", "unitPrice1Month", "unitPrice6Month", "copyRpm", "cmuPerCopy", "quotaRpm", "quotaTpm", "quotaTpd", "quotaUnits", "source", "kind"]),
        new("hosting", ["unitsStand", "maxCopies"]),
        new("money", ["fx", "tax", "discount", "discountSource"]),
    ];

    /// <summary>True for a field that takes a whole row.</summary>
    public static bool IsWide(string field) => Wide.Contains(field);
}
