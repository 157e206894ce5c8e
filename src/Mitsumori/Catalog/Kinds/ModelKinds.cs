using Mitsumori.Reading;
using static Mitsumori.Catalog.Kinds.Field;

namespace Mitsumori.Catalog.Kinds;

/// <summary>The fields of models and of what is offered for them.</summary>
internal static class ModelKinds
{
    private static readonly Shape Status = Is.OneOf("offered", "disputed", "no-longer-sold");

    private static readonly ShapeProperty Id = Must("id", Is.Id, "Unique among all entries.");
    private static readonly ShapeProperty OptionalModel = May(
        "model",
        Is.Model,
        "Canonical model id; absent in a row that names Regions only.");
    private static readonly ShapeProperty ContextVariant = May("contextVariant", Is.ContextVariant, "The id with its context suffix.");
    private static readonly ShapeProperty Regions = Must("regions", Is.Region.List, "Where it is listed; empty when not recorded.");
    private static readonly ShapeProperty EndOfLife = May("eolDate", Is.Day, "The model's first day of failing requests.");
    private static readonly ShapeProperty Derived = May("derived", Is.Flag, "True when no table says it: the rows in provenBy do.");
    private static readonly ShapeProperty ProvenBy = May(
        "provenBy",
        Is.To(ReferenceKind.PriceOrQuota).List,
        "Price and quota rows that prove it.");
    private static readonly ShapeProperty PrintedModel = Must("printedModel", Is.Words, "The display name as found.");
    private static readonly ShapeProperty PrintedId = May("printedId", Is.Words, "The id as found, where it is not the canonical one.");
    private static readonly ShapeProperty NamedOnly = May(
        "namedOnly",
        Is.Flag,
        "True when the row named the model by its display name only.");
    private static readonly ShapeProperty Source = Must("source", Is.Source, "Id of the source.");
    private static readonly ShapeProperty Note = May("note", Is.Words, "What a reader should know about the row.");

    public static EntryKind Model { get; } = new(
        "model",
        Must("id", Is.Id, "Canonical id, as the invoke API spells it."),
        Must("provider", Is.Words, "Who made the model."),
        Must("name", Is.Words, "Display name."),
        May("generation", Is.Amount, "Version number in the display name; orders models newest first."),
        May("aliases", Is.Words.List, "Exact display names that mean this model and no other."),
        May("contextVariants", Is.Id.List, "Ids with a context suffix, as units are bought by."),
        May("contextVariantsInferred", Is.ContextVariant.List, "Those of them that were never seen written out."),
        May("architecture", Is.To(ReferenceKind.Architecture), "Import architecture of the open weights."),
        May("parameters", Is.Words, "As printed."),
        May("contextWindow", Is.Words, "As printed."),
        May("maxOutput", Is.Entry(
            Must("value", Is.Whole(1, int.MaxValue), "Tokens; K is read as 1,000."),
            Must("printed", Is.Words, "As printed."),
            May("valueIfBinary", Is.Whole(1, int.MaxValue), "Tokens if K means 1,024."),
            Source,
            Note), "The longest answer."),
        May("contextBands", Is.Entry(
            Must("overInputTokens", Is.Whole(1, long.MaxValue), "Calls of more input tokens, those of the cache included, cost otherwise."),
            May("disputed", Is.Flag, "True when sources disagree on whether they do."),
            Source,
            Note).List, "Where the price of a call changes with its size."),
        Must("burndown", Is.Entry(
            Must("value", Is.Whole(1, 1_000), "Tokens of quota that one output token takes, by the newer text."),
            May("olderValue", Is.Whole(1, 1_000), "The same by the older text."),
            May("disputed", Is.Flag, "True when the two texts differ."),
            Source,
            Note), "How output counts against token quotas."),
        May("lifecycle", Is.Entry(
            Must("status", Is.OneOf("active", "legacy", "end-of-life"), "On the day the facts were collected."),
            May("legacyDate", Is.Day, "First day as Legacy."),
            May("legacyNoLaterThan", Is.Day, "A day by which Legacy had begun, where its first day is not printed."),
            May("publicExtendedAccessFrom", Is.Day, "First day of the higher price."),
            EndOfLife,
            Source), "The newest dates of the lifecycle table."),
        Note);

    public static EntryKind Units { get; } = new(
        "units",
        Id,
        OptionalModel,
        ContextVariant,
        Regions,
        May("noCommitmentForBaseModel", Is.Flag, "Whether units of the base model are sold without commitment."),
        May("purchasableNow", Is.Flag, "A reading of the table on the day the facts were collected."),
        May("purchasableNowDisputed", Is.Flag, "True when a model card contradicts the table."),
        May("status", Status, "The same reading in one word."),
        EndOfLife,
        Derived,
        ProvenBy,
        PrintedModel,
        PrintedId,
        NamedOnly,
        Source,
        Note);

    public static EntryKind FineTuning { get; } =
        new(
            "fine-tuning",
            Id,
            OptionalModel,
            ContextVariant,
            Must(
                "method",
                Is.OneOf("supervised-fine-tuning", "continued-pre-training", "reinforcement-fine-tuning", "distillation"),
                "How the model is customized."),
            Regions,
            May("possibleNow", Is.Flag, "A reading of the table on the day the facts were collected."),
            May("possibleNowDisputed", Is.Flag, "True when a model card contradicts the table."),
            May("status", Status, "The same reading in one word."),
            EndOfLife,
            Derived,
            ProvenBy,
            PrintedModel,
            PrintedId,
            NamedOnly,
            Source,
            Note);

    public static EntryKind CustomOnDemand { get; } = new(
        "custom-on-demand",
        Id,
        OptionalModel,
        Regions,
        May("trainedOnOrAfter", Is.Day, "Models customized earlier are refused."),
        Must("tokenPriceVersusBase", Is.Words, "What the source says about the price; never computed with."),
        PrintedModel,
        PrintedId,
        NamedOnly,
        Source,
        Note);

    public static EntryKind Lifecycle { get; } = new(
        "lifecycle",
        Id,
        Must("model", Is.Model, "Canonical model id."),
        May("regions", Is.Region.List, "Where these dates hold; absent: everywhere."),
        May("legacyDate", Is.Day, "First day as Legacy."),
        May("legacyNoLaterThan", Is.Day, "A day by which Legacy had begun, where its first day is not printed."),
        May("publicExtendedAccessFrom", Is.Day, "First day of the higher price."),
        Must("eolDate", Is.Day, "First day of failing requests."),
        May("recommendedReplacements", Is.Model.List, "Successors that the official table names."),
        PrintedModel,
        PrintedId,
        NamedOnly,
        Source,
        Note);

    public static EntryKind Feature { get; } = new(
        "feature",
        Id,
        Must("feature", Is.Words, "What it is."),
        Must("baseModel", Is.Words, "On base models on demand."),
        Must("customOnDemand", Is.Words, "On custom models on demand."),
        Must("provisionedThroughput", Is.Words, "On model units."),
        Must("customModelImport", Is.Words, "On imported models."),
        Source,
        Note);

    public static EntryKind BaseOnDemand { get; } = new(
        "base-on-demand",
        Id,
        Must("model", Is.Model, "Canonical model id."),
        Must("region", Is.Region, "Where it is called."),
        Must("status", Is.OneOf("offered", "no-longer-sold"), "On the day the facts were collected."),
        EndOfLife,
        Must("offers", Is.Entry(
            Must("tier", Is.OneOf(Core.Prices.PriceCodes.Tiers.Codes.Append("unrecorded")), "Tier that the row proves."),
            Must("routing", Is.OneOf(Core.Prices.PriceCodes.Routings.Codes), "Routing that the row proves."),
            Must("provenBy", Is.To(ReferenceKind.PriceOrQuota), "The price or quota row.")).List, "What is served there."),
        Derived,
        PrintedModel,
        Source);
}
