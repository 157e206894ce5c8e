namespace Mitsumori.Facts;

/// <summary>What the descriptions in the quota tables count, by the codes of the data.</summary>
public static class LimitedThings
{
    private static readonly (string Description, string Code)[] Known =
    [
        ("custom models per account", "custom-models"),
        ("custom models with a creating status", "custom-models-in-creation"),
        ("imported models per account", "imported-models"),
        ("in-progress custom model deployments", "deployments-in-progress"),
        ("scheduled customization jobs", "scheduled-jobs"),
        ("concurrent model import jobs", "import-jobs"),
        ("training records, ", "training-records"),
        ("training + validation records, ", "training-records"),
        ("distillation prompts, maximum per job", "most-distillation-prompts"),
        ("distillation prompts, minimum per job", "least-distillation-prompts"),
        ("model copies per imported model ", "model-copies"),
        ("minimum input reservation", "least-reserved-input"),
        ("minimum output reservation", "least-reserved-output"),
    ];

    /// <summary>The code of what a row counts; null where its metric says it.</summary>
    /// <exception cref="InvalidDataException">The row counts something that no description here begins.</exception>
    public static string? Of(Row row)
    {
        if (row.Required("metric") != "count" && row.Required("scope") != "reserved-tier") return null;
        string printed = row.Required("model");
        foreach ((string description, string code) in Known)
        {
            if (printed.StartsWith(description, StringComparison.Ordinal)) return code;
        }

        throw row.Fault("counts something without a code");
    }
}
