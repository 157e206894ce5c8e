namespace Mitsumori.Application.Requests;

/// <summary>One field of the form in the browser: its name in the address, and the value of a plan that it gives.</summary>
public sealed record AddressField(string Name, PlanPath Path)
{
    /// <summary>Every field, in the order of the form.</summary>
    public static IReadOnlyList<AddressField> All { get; } =
    [
        Of("model", "model"),
        Of("region", "region"),
        Of("rpm", "traffic.requestsPerMinute"),
        Of("hoursPerDay", "traffic.active.hoursPerDay"),
        Of("in", "traffic.tokens.input"),
        Of("out", "traffic.tokens.output"),
        Of("name", "name"),
        Of("month", "month"),
        Of("daysPerWeek", "traffic.active.daysPerWeek"),
        Of("peakFactor", "traffic.peakFactor"),
        Of("maxTokens", "traffic.tokens.maxTokens"),
        Of("latencySeconds", "traffic.latencySeconds"),
        Of("asOf", "asOf"),
        Of("method", "customization.method"),
        Of("trainingTokens", "customization.trainingTokens"),
        Of("epochs", "customization.epochs"),
        Of("trainingHours", "customization.trainingHours"),
        Of("modelsKept", "customization.modelsKept"),
        Of("retrainEveryMonths", "customization.retrainEveryMonths"),
        Of("unitInputTpm", "known.modelUnit.inputTpm"),
        Of("unitOutputTpm", "known.modelUnit.outputTpm"),
        Of("unitPrice", "known.modelUnitPrice.none"),
        Of("unitPrice1Month", "known.modelUnitPrice.1-month"),
        Of("unitPrice6Month", "known.modelUnitPrice.6-month"),
        Of("copyRpm", "known.importCopy.requestsPerMinute"),
        Of("cmuPerCopy", "known.importCopy.cmuPerCopy"),
        Of("quotaRpm", "known.quota.rpm"),
        Of("quotaTpm", "known.quota.tpm"),
        Of("quotaTpd", "known.quota.tpd"),
        Of("quotaUnits", "known.quota.modelUnits"),
        Of("source", "known.source"),
        Of("kind", "known.kind"),
        Of("unitsStand", "hosting.unitsStand"),
        Of("maxCopies", "hosting.maxCopies"),
        Of("fx", "money.fx"),
        Of("tax", "money.taxPercent"),
        Of("discount", "money.discountPercent.all"),
        Of("discountSource", "money.discountPercent.source"),
    ];

    private static AddressField Of(string name, string keys) => new(name, PlanPath.Of(keys));
}
