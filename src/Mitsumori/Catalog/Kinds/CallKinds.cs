using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Prices;
using Mitsumori.Reading;
using static Mitsumori.Catalog.Kinds.Field;

namespace Mitsumori.Catalog.Kinds;

/// <summary>The fields of what is said of where and how a model is called: the official table, the lists of the API, the cards.</summary>
internal static class CallKinds
{
    private static readonly ShapeProperty Id = Must("id", Is.Id, "Unique among all entries.");
    private static readonly ShapeProperty OptionalModel = May("model", Is.Model, "Canonical model id; absent where it was not read.");
    private static readonly ShapeProperty PrintedModel = Must("printedModel", Is.Words, "The display name as found.");
    private static readonly ShapeProperty Source = Must("source", Is.Source, "Id of the source.");
    private static readonly ShapeProperty Note = May("note", Is.Words, "What a reader should know about the row.");
    private static readonly Shape Endpoints = Is.OneOf("bedrock-runtime", "bedrock-mantle").List;
    private static readonly Shape Routings = Is.OneOf(BedrockCodes.Routings.Codes);

    public static EntryKind Routing { get; } = new(
        "routing",
        Id,
        OptionalModel,
        Must("inRegion", Is.Region.List, "Regions where the plain id answers on bedrock-runtime."),
        Must("geo", Is.Region.List, "Source Regions of a geographic profile."),
        Must("global", Is.Region.List, "Source Regions of the global profile."),
        May("inRegionMantle", Is.Region.List, "Regions where it answers on bedrock-mantle only; absent when not told apart."),
        May(
            "disputed",
            Is.Entry(
                Must("routing", Routings, "Which list."),
                Must("region", Is.Region, "Which Region."),
                Must("page", Is.Flag, "Whether the page lists it: the lists above follow it."),
                Must("card", Is.Flag, "Whether the model card lists it."),
                May("apiListAndBatchPage", Is.Flag, "Whether the list of the API and the page of batch inference do.")).List,
            "Cells on which official texts differ."),
        Must("status", Is.OneOf("offered", "legacy", "no-longer-sold"), "On the day the facts were collected."),
        May("legacyDate", Is.Day, "First day as Legacy."),
        May("eolDate", Is.Day, "First day of failing requests."),
        PrintedModel,
        May(
            "confirmedBy",
            Is.Entry(
                Must("text", Is.Words, "Which text."),
                May("via", Is.Address, "The public copy that was read."),
                Must("asOf", Is.Day, "Its day.")).List,
            "Other official texts with the same cells."),
        Source,
        Note);

    public static EntryKind Listed { get; } = new(
        "listed",
        Id,
        Must("model", Is.Model, "Canonical model id."),
        PrintedModel,
        Source,
        Must(
            "cells",
            Is.Entry(
                Must("region", Is.Region, "The Region that was asked."),
                May("inRegion", Is.Flag, "True if the plain id is listed."),
                May("geo", Is.Words.List, "Geographies of the profiles that are listed."),
                May("global", Is.Flag, "True if the global profile is listed."),
                May("provisioned", Is.Flag, "True if model units are listed."),
                Must("lifecycleStatus", Is.OneOf("active", "legacy"), "As the API printed it that day."),
                Must("endpoints", Endpoints, "Where it answers."),
                May("corrected", Is.Words, "Why the cell is not what the list printed."),
                May("disputed", Is.OneOf("inRegion", "geo", "global").List, "What contradicts the official table."),
                May("changedSince", Is.OneOf("inRegion", "geo", "global").List, "What the newer table has otherwise."),
                Note).List,
            "One for each Region where the model was listed."));

    public static EntryKind Card { get; } = new(
        "card",
        Id,
        OptionalModel,
        PrintedModel,
        May("read", Is.Source, "Id of the source, where the card itself was read."),
        May("parsed", Is.Source, "Id of the source, where a machine read the card."),
        Must("endpoints", Endpoints, "Where it answers."),
        May("tiers", Is.OneOf("standard", "priority", "flex", "reserved").List, "All tiers; absent when the card was not read."),
        Must("batch", Is.Entry(
            Must("supported", Is.Flag, "Whether batch inference is offered anywhere."),
            May("inRegion", Is.Region.List, "Where a job names the plain id."),
            May("profile", Is.Region.List, "Source Regions where a job names a profile; geographic and global are not told apart."),
            May("custom", Is.Region.List, "Where a job names a custom model."),
            Source), "Batch inference."),
        May("promptCaching", Is.Entry(
            Must("explicit", Is.Flag, "True if a request may set checkpoints."),
            May("implicit", Endpoints, "Where it caches by itself."),
            May("minTokens", Is.Whole(1, int.MaxValue), "The least tokens of a checkpoint."),
            May("maxTokens", Is.Whole(1, int.MaxValue), "The most tokens that are cached."),
            May("maxCheckpoints", Is.Whole(1, int.MaxValue), "The most checkpoints of a request."),
            May("lives", Is.OneOf(PriceCodes.CacheLives.Codes).List, "How long an entry lives."),
            May("fields", Is.Words.List, "Which parts of a request are cached."),
            May("endpoints", Endpoints, "Where it caches."),
            May("writeAtInputRate", Is.Flag, "True if a source says that writing costs no more than input."),
            May("writeSource", Is.Source, "Id of that source."),
            Source,
            Note), "Caching of the base model on demand; absent when not seen."),
        May(
            "customization",
            Is.Entry(
                Must("method", Is.OneOf(BedrockCodes.Methods.Codes), "How it is customized."),
                Must("regions", Is.Region.List, "Where."),
                May("role", Is.Words, "In a distillation."),
                May("origin", Is.Words, "Where this is from, if not from the card.")).List,
            "As printed; ended models are still listed."),
        May("customOnDemandRegions", Is.Region.List, "As printed."),
        May(
            "provisionedThroughput",
            Is.Entry(
                Must("contextVariant", Is.Id, "The id with its context suffix, or the plain one."),
                Must("regions", Is.Region.List, "Where.")).List,
            "As printed; ended models are still listed."),
        May(
            "profiles",
            Is.Entry(
                Must("id", Is.Id, "What a call names."),
                Must("routing", Is.OneOf("geo", "global"), "Which routing it is."),
                May("onCard", Is.Flag, "Whether the card prints it; absent where no card was read."),
                May(
                    "destinations",
                    Is.Entry(
                        Must("from", Is.Region, "The Region that is called."),
                        Must("to", Is.Region.List, "Where the call may be answered.")).List,
                    "Absent when not recorded, or global.")).List,
            "Inference profiles."),
        May("pricesNote", Is.Words, "What the card says beside its prices."),
        Note);

    public static EntryKind Rule { get; } = new(
        "rule",
        Id,
        Must("rule", Is.Words, "The rule, in words; nothing is computed from it."),
        May("values", Is.Words.List, "The values that it names."),
        Source,
        Note);
}
