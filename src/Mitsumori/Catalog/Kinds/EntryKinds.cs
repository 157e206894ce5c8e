using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Sources;
using Mitsumori.Reading;
using static Mitsumori.Catalog.Kinds.Field;

namespace Mitsumori.Catalog.Kinds;

/// <summary>The fields of sources, prices, quotas, models and Regions.</summary>
internal static class EntryKinds
{
    public static EntryKind Source { get; } = SourceWith(Is.Address, CodesOf(isOwn: false));

    /// <summary>A source in a user's own price file: its place is any words, and it is of the user's own kinds.</summary>
    public static EntryKind OwnSource { get; } = SourceWith(Is.Words, CodesOf(isOwn: true));

    public static EntryKind Price { get; } = new(
        "price",
        Must("id", Is.Id, "Unique among all entries; what a plan accepts a row by."),
        Must("kind", Is.OneOf(PriceCodes.Kinds.Codes), "What the price is for."),
        May("model", Is.Model, "Canonical model id; absent on prices of imported models."),
        May("alsoModels", Is.Model.List, "Further models that the same printed row serves."),
        May("architecture", Is.To(ReferenceKind.Architecture), "On prices of imported models: the architecture."),
        May("cmuVersion", Is.Id, "On prices of imported models: the hardware generation."),
        Must("regions", Is.Region.List, "Where it holds; empty when the source did not record it."),
        May("commitment", Is.OneOf(BedrockCodes.Commitments.Codes), "On model units and reserved tokens: the term."),
        May("tier", Is.OneOf(PriceCodes.Tiers.Codes), "Absent when not recorded, which means standard."),
        May("routing", Is.OneOf(PriceCodes.Routings.Codes.Where(code => code != "unrecorded")), "Absent when not recorded."),
        May("cacheLife", Is.OneOf(PriceCodes.CacheLives.Codes), "On cache writes: how long the cached text lives."),
        May("contextBand", Is.Words, "The size of calls that it is for, as printed; absent where one price holds for all."),
        May(
            "overInputTokens",
            Is.Whole(0, long.MaxValue),
            "The edge of that band: calls of more input tokens, those of the cache included; 0 up to the first edge."),
        Must("amount", Is.Amount, "Dollars, exactly as printed, in a string."),
        Must("currency", Is.OneOf("USD"), "List prices are dollars."),
        Must("unit", Is.OneOf(PriceKinds.UnitNames), "What one amount buys, as printed."),
        Must("per", Is.WholeOf(1, 1_000, 1_000_000), "The quantity in the unit: amount divided by it is the price of one."),
        May("printedModel", Is.Words, "The display name as found."),
        Must("source", Is.Source, "Id of the source."),
        May("note", Is.Words, "What a reader should know about the row."),
        May("suspect", Is.Flag, "True when the row disagrees with better sources: it serves only if a plan names its id."),
        May("contradicts", Is.To(ReferenceKind.Price).List, "Rows of the same key, day and trust with another amount."));

    public static EntryKind Quota { get; } = QuotaOf(Is.OneOf(QuotaCodes.Metrics.Codes), Is.OneOf(QuotaCodes.Scopes.Codes));

    /// <summary>A rate that a page computes from quotas as an example.</summary>
    public static EntryKind ExampleRate { get; } = QuotaOf(Is.OneOf("max-rpm-example"), Is.OneOf("seed-derived"));

    /// <summary>An amount that a page computes from prices as an example.</summary>
    public static EntryKind ExampleAmount { get; } = new(
        "example-amount",
        Must("id", Is.Id, "Unique among all entries."),
        Must("kind", Is.OneOf("example-monthly-cost", "example-request-cost"), "What was computed."),
        Must("model", Is.Model, "Canonical model id."),
        Must("regions", Is.Region.List, "Where it holds; empty when not recorded."),
        May("commitment", Is.OneOf(BedrockCodes.Commitments.Codes), "The term, if the example has one."),
        May("tier", Is.OneOf(PriceCodes.Tiers.Codes), "Absent when not recorded."),
        Must("amount", Is.Amount, "Dollars, exactly as printed, in a string."),
        Must("currency", Is.OneOf("USD"), "List prices are dollars."),
        Must("unit", Is.Words, "What the amount is for, as printed."),
        Must("per", Is.WholeOf(1), "Always 1."),
        Must("printedModel", Is.Words, "The display name as found."),
        Must("source", Is.Source, "Id of the source."),
        May("note", Is.Words, "What a reader should know about the row."));

    public static EntryKind Region { get; } = new(
        "region",
        Must("code", Is.Id, "The Region's code."),
        Must("name", Is.Words, "English name."),
        Must("nameJa", Is.Words, "Japanese name."),
        Must("city", Is.Words, "The city that distances are measured from."),
        Must("latitude", Is.Number(-90, 90), "Degrees, north positive."),
        Must("longitude", Is.Number(-180, 180), "Degrees, east positive."),
        May("usagePrefix", Is.Id, "Prefix of usage types on a bill."),
        Must("partition", Is.OneOf(ModelCodes.Partitions.Codes), "An account of one partition cannot use another."));

    /// <summary>A Region that exists, and of which the book has no offer.</summary>
    public static EntryKind OtherRegion { get; } = new(
        "other-region",
        Must("code", Is.Id, "The Region's code."),
        Must("name", Is.Words, "English name, as printed."),
        Must("nameJa", Is.Words, "Japanese name."),
        Must("partition", Is.Id, "An account of one partition cannot use another; aws is the commercial one."),
        Must("source", Is.Source, "Id of the source."));

    private static IEnumerable<string> CodesOf(bool isOwn) =>
        Enum.GetValues<Trust>().Where(trust => SourceCodes.IsOwn(trust) == isOwn).Select(SourceCodes.Trusts.CodeOf);

    private static EntryKind SourceWith(Shape location, IEnumerable<string> kinds) => new(
        "source",
        Must("id", Is.Id, "Unique among all entries."),
        Must("location", location, "Where the figure is printed."),
        May("via", Is.Words, "The public copy that was read when the page itself was not: its address, or what it is."),
        May("asOf", Is.Day, "The day the figures held; absent only with basis none."),
        Must("basis", Is.OneOf(SourceCodes.Bases.Codes), "How the day is known."),
        Must("kind", Is.OneOf(kinds), "How far it can be trusted."));

    private static EntryKind QuotaOf(Shape metric, Shape scope) =>
        new(
            "quota",
            Must("id", Is.Id, "Unique among all entries."),
            Must("metric", metric, "What is counted."),
            Must("scope", scope, "Which calls or things are limited."),
            May(
                "limits",
                Is.OneOf(QuotaCodes.Things.Codes),
                "What a count limits, or a least reservation is of; absent on limits of calls and of model units."),
            May("model", Is.Model, "Canonical model id; absent on limits of the account and of several models."),
            May("models", Is.Model.List, "All models, where the row names several."),
            May("contextVariant", Is.ContextVariant, "The id with its context suffix."),
            Must(
                "region",
                Is.To(ReferenceKind.RegionOrWildcard),
                "A code, * for every Region, other for every Region without a row of its own."),
            Must("value", Is.Whole(0, long.MaxValue), "The limit."),
            May("adjustable", Is.Flag, "Whether it can be raised; absent when not recorded."),
            May("quotaCode", Is.Id, "The code in Service Quotas."),
            May("printedModel", Is.Words, "The display name or the description as found."),
            May("printedId", Is.Words, "The id as found, where it is not the canonical one."),
            May("namedOnly", Is.Flag, "True when the row named the model by its display name only."),
            Must("source", Is.Source, "Id of the source."),
            May("note", Is.Words, "What a reader should know about the row."));
}
