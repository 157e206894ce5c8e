using Mitsumori.Core.Charges;
using Mitsumori.Plans.Shapes;
using Mitsumori.Reading;

namespace Mitsumori.Application.Forms;

/// <summary>One field of the form in the browser: its name in the address, and the value of a plan that it gives.</summary>
/// <param name="Shape">What the value may look like.</param>
public sealed record AddressField(string Name, NodePath Path, Shape Shape)
{
    /// <summary>Every field, in the order of the form.</summary>
    public static IReadOnlyList<AddressField> All { get; } =
    [
        Of("model", "model"),
        Of("ownName", "model.name"),
        Of("ownArchitecture", "model.architecture"),
        Of("region", "region"),
        Of("rpm", "traffic.requestsPerMinute"),
        Of("hoursPerDay", "traffic.active.hoursPerDay"),
        Of("in", "traffic.tokens.input"),
        Of("out", "traffic.tokens.output"),
        Of("requestsPerDay", "traffic.requestsPerDay"),
        Of("requestsPerMonth", "traffic.requestsPerMonth"),
        .. RequestParts.WithKeys.Where(part => !part.IsRequired).Select(part => Of(part.Key, "traffic.tokens." + part.Key)),
        Of("cacheLife", "traffic.tokens.cacheLife"),
        Of("maxTokens", "traffic.tokens.maxTokens"),
        Of("peakFactor", "traffic.peakFactor"),
        Of("latencySeconds", "traffic.latencySeconds"),
        Of("interactive", "traffic.interactive"),
        Of("name", "name"),
        Of("month", "month"),
        Of("hours", "hours"),
        Of("from", "traffic.active.from"),
        Of("to", "traffic.active.to"),
        Of("weekdays", "traffic.active.weekdays"),
        Of("daysPerWeek", "traffic.active.daysPerWeek"),
        Of("holidays", "traffic.active.holidays"),
        Of("timeZone", "traffic.active.timeZone"),
        Of("method", "customization.method"),
        Of("trainingTokens", "customization.trainingTokens"),
        Of("epochs", "customization.epochs"),
        Of("imageSteps", "customization.trainingImages.steps"),
        Of("imageBatch", "customization.trainingImages.batchSize"),
        Of("teacher", "customization.teacher.model"),
        Of("teacherIn", "customization.teacher.inputTokens"),
        Of("teacherOut", "customization.teacher.outputTokens"),
        Of("trainingHours", "customization.trainingHours"),
        Of("retrainEveryMonths", "customization.retrainEveryMonths"),
        Of("modelsKept", "customization.modelsKept"),
        Of("trainedOn", "customization.trainedOn"),
        Of("technique", "customization.technique"),
        Of("trainedWith", "customization.trainedWith"),
        Of("unitInputTpm", "known.modelUnit.inputTpm"),
        Of("unitOutputTpm", "known.modelUnit.outputTpm"),
        Of("unitTpm", "known.modelUnit.tpm"),
        Of("unitPrice", "known.modelUnitPrice.none"),
        Of("unitPrice1Month", "known.modelUnitPrice.1-month"),
        Of("unitPrice6Month", "known.modelUnitPrice.6-month"),
        Of("copyRpm", "known.importCopy.requestsPerMinute"),
        Of("copyTpm", "known.importCopy.tokensPerMinute"),
        Of("cmuPerCopy", "known.importCopy.cmuPerCopy"),
        Of("cmuVersion", "known.importCopy.cmuVersion"),
        Of("architecture", "known.importCopy.architecture"),
        Of("source", "known.source"),
        Of("kind", "known.kind"),
        Of("quotaRpm", "known.quota.rpm"),
        Of("quotaTpm", "known.quota.tpm"),
        Of("quotaTpd", "known.quota.tpd"),
        Of("quotaUnits", "known.quota.modelUnits"),
        Of("quotaSource", "known.quota.source"),
        Of("quotaKind", "known.quota.kind"),
        Of("modes", "hosting.modes"),
        Of("tiers", "hosting.tiers"),
        Of("routing", "hosting.routing"),
        Of("unitsStand", "hosting.unitsStand"),
        Of("maxCopies", "hosting.maxCopies"),
        Of("holds", "holds"),
        Of("asOf", "asOf"),
        Of("accept", "accept"),
        Of("fx", "money.fx"),
        Of("tax", "money.taxPercent"),
        Of("discount", "money.discountPercent.all"),
        Of("discountSource", "money.discountPercent.source"),
    ];

    /// <summary>True for a field that may hold several values.</summary>
    public bool IsList => Options.OfType<ListShape>().Any();

    /// <summary>True for a field that is meant for a number, or for a range of numbers.</summary>
    public bool IsNumber => Options[0] is NumberShape or RangeShape;

    /// <summary>The words that the field chooses from; empty for one that is typed into.</summary>
    public IReadOnlyList<string> Words => (Options.OfType<ListShape>().FirstOrDefault()?.Items ?? Shape) switch
    {
        ChoiceShape choice => [.. choice.Words],
        SwitchShape => ["true", "false"],
        _ => [],
    };

    internal IReadOnlyList<Shape> Options => Shape is EitherShape either ? [.. either.Options] : [Shape];

    /// <summary>The field of a value; null where the form has none.</summary>
    public static AddressField? At(NodePath path) => All.FirstOrDefault(field => field.Path == path);

    /// <summary>The field of a name; null where the form has none.</summary>
    public static AddressField? Named(string name) => All.FirstOrDefault(field => field.Name == name);

    private static AddressField Of(string name, string keys)
    {
        NodePath path = NodePath.Of(keys);
        Shape shape = path.Steps.Aggregate((Shape)PlanShape.Plan, Below);
        return new(name, path, shape);
    }

    // Of a value that may be a text or keys, a step leads into the keys.
    private static Shape Below(Shape at, string step) =>
        (at is EitherShape either ? either.Options.OfType<ObjectShape>() : [(ObjectShape)at])
            .Select(keys => keys.Find(step)?.Shape)
            .First(shape => shape is not null)!;
}
