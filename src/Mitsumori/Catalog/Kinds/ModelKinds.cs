using Mitsumori.Core.Offers;
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

    private static readonly Shape PrintedLimit = Is.Entry(
        Must("value", Is.Whole(1, int.MaxValue), "Tokens; K is read as 1,000."),
        Must("printed", Is.Words, "As printed."),
        May("valueIfBinary", Is.Whole(1, int.MaxValue), "Tokens if K means 1,024."),
        Source,
        Note);

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
        May("contextWindow", PrintedLimit, "What a call may hold, input and output together."),
        May("contextWindowNote", Is.Words, "Why no context window is known; beside none."),
        May("maxOutput", PrintedLimit, "The longest answer."),
        May("contextBands", Is.Entry(
            Must("overInputTokens", Is.Whole(1, int.MaxValue), "Longer calls have other prices, or may."),
            May("disputed", Is.Flag, "True when sources differ on whether there is an edge."),
            Source,
            Note).List, "Edges of price by the length of a call."),
        Must("burndown", Is.Entry(
            May("value", Is.Whole(1, 1_000), "Tokens of quota that one output token takes, by the newer text; absent when no text says."),
            May("olderValue", Is.Whole(1, 1_000), "The same by the older text."),
            May("disputed", Is.Flag, "True when the two texts differ."),
            Source,
            Note), "How output counts against token quotas."),
        May("lifecycle", Is.Entry(
            May("status", Is.OneOf("active", "legacy", "end-of-life"), "On the day the facts were collected."),
            May("legacyDate", Is.Day, "First day as Legacy."),
            May("legacyNoLaterThan", Is.Day, "A day by which Legacy had begun, where its first day is not printed."),
            May("publicExtendedAccessFrom", Is.Day, "First day of the higher price."),
            EndOfLife,
            Source), "The newest dates of the lifecycle table."),
        May("launchDate", Is.Day, "As the card prints it."),
        May("eolNoSoonerThan", Is.Day, "The end of life is no sooner than this, by the card."),
        May("legacyPeriod", Is.Words, "How long the Legacy period lasts, by the card."),
        May("goneNoLaterThan", Is.Day, "In no list any more from this day on, at the latest."),
        Must(
            "billedBy",
            Is.OneOf(ModelCodes.Billings.Codes),
            "What its calls are billed by."),
        May("inputModalities", Is.Words.List, "What it reads."),
        May("outputModalities", Is.Words.List, "What it writes."),
        May("modalitiesOrigin", Is.Words, "Where these are from."),
        May("tableName", Is.Words, "Its name in the table of where models are called."),
        May("card", Is.Id, "Page name of its card."),
        May("mantleId", Is.Id, "Its id on the OpenAI-compatible endpoint, where it differs."),
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

    /// <summary>What a note above the table of units says, and no row of it.</summary>
    public static EntryKind UnitsNote { get; } = new(
        "units-note",
        Id,
        Must("region", Is.Region, "Where it holds."),
        Must("customModels", Is.Flag, "Whether units of custom models are sold there."),
        Must("baseModels", Is.Flag, "Whether units of base models are sold there."),
        Must("commitments", Is.OneOf(Core.Bedrock.BedrockCodes.Commitments.Codes).List, "On which terms."),
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
        May("eolDate", Is.Day, "First day of failing requests."),
        May("goneNoLaterThan", Is.Day, "In no list any more from this day on, at the latest."),
        May("callableOn", Is.Day, "A day on which the model was seen to answer."),
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
        Must("status", Is.OneOf("offered", "not-offered", "no-longer-sold"), "On the day the facts were collected."),
        EndOfLife,
        Must("offers", Is.Entry(
            Must("tier", Is.OneOf(Core.Prices.PriceCodes.Tiers.Codes.Append("unrecorded")), "Tier that the row proves."),
            Must("routing", Is.OneOf(Core.Prices.PriceCodes.Routings.Codes), "Routing that the row proves."),
            Must("provenBy", Is.To(ReferenceKind.PriceOrQuota), "The price or quota row."),
            May("disputed", Is.Flag, "True where the table of where models are called says otherwise.")).List, "What is served there."),
        Derived,
        PrintedModel,
        Source);
}
