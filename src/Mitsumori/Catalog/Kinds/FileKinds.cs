using Mitsumori.Reading;
using static Mitsumori.Catalog.Kinds.Field;

namespace Mitsumori.Catalog.Kinds;

/// <summary>All kinds of files under <c>data/</c>, and the user's own price file.</summary>
internal static class FileKinds
{
    private static readonly ShapeProperty Id = Must("id", Is.Id, "Unique among all entries.");
    private static readonly ShapeProperty Source = Must("source", Is.Source, "Id of the source.");
    private static readonly ShapeProperty Note = May("note", Is.Words, "What a reader should know about the row.");

    private static readonly EntryKind ImportRegion = new("import-region", Id, Must("region", Is.Region, "The Region."), Source, Note);

    private static readonly EntryKind ImportArchitecture = new(
        "import-architecture",
        Id,
        Must("architecture", Is.Words, "The name that price rows use."),
        Must("officialName", Is.Words, "The name in the table of supported architectures."),
        May("names", Is.Words.List, "The names that the page prints for it."),
        Must("regions", Is.Region.List, "Where it can be imported."),
        May("cmuVersion", Is.Id, "Hardware generation that its prices name."),
        Must("priced", Is.Flag, "Whether a price is printed."),
        Must("models", Is.Model.List, "Base models of this architecture that have a canonical id."),
        Source,
        Note);

    private static readonly EntryKind ImportLimit = new(
        "import-limit", Id, Must("limit", Is.Words, "What is limited."), Must("value", Is.Words, "As printed."), Source, Note);

    private static readonly EntryKind CmuPerCopy = new(
        "cmu-per-copy",
        Id,
        Must("architecture", Is.To(ReferenceKind.Architecture), "Import architecture."),
        May("model", Is.Model, "The model that the printed name means; absent when it has no canonical id."),
        Must("printedModel", Is.Words, "The name as printed."),
        Must("parameters", Is.Words, "As printed."),
        Must("context", Is.Words, "As printed."),
        Must("cmu", Is.Whole(1, int.MaxValue), "Custom model units that one copy takes."),
        Source,
        Note);

    public static FileKind Sources { get; } =
        new("sources/sources.json", "Who said the figures, where, and as of which day", new Section("sources", EntryKinds.Source));

    public static FileKind Prices { get; } =
        new("prices/*.json", "Prices as printed, one file per family of models", new Section("prices", EntryKinds.Price));

    public static FileKind Models { get; } = new("models/*.json", "Models, one file per provider", new Section("models", ModelKinds.Model));

    public static FileKind Quotas { get; } =
        new("quotas/*.json", "Limits of the service, one file per scope", new Section("quotas", EntryKinds.Quota));

    public static FileKind Regions { get; } =
        new("regions.json", "Regions with names and coordinates", new Section("regions", EntryKinds.Region));

    public static FileKind OtherRegions { get; } = new(
        "other-regions.json",
        "Regions that exist and of which the book has no offer",
        new Section("otherRegions", EntryKinds.OtherRegion));

    public static FileKind Units { get; } =
        new(
            "offers/provisioned-throughput.json",
            "Models whose units can be bought",
            new Section("notes", ModelKinds.UnitsNote),
            new Section("units", ModelKinds.Units));

    public static FileKind FineTuning { get; } =
        new("offers/fine-tuning.json", "Models that can be customized, and how", new Section("fineTuning", ModelKinds.FineTuning));

    public static FileKind CustomOnDemand { get; } =
        new(
            "offers/custom-on-demand.json",
            "Custom models that can be deployed on demand",
            new Section("customOnDemand", ModelKinds.CustomOnDemand));

    public static FileKind CustomModelImport { get; } = new(
        "offers/custom-model-import.json",
        "Custom Model Import: Regions, architectures, limits, units per copy",
        new Section("regions", ImportRegion),
        new Section("notAvailable", ImportRegion),
        new Section("architectures", ImportArchitecture),
        new Section("limits", ImportLimit),
        new Section("cmuPerCopy", CmuPerCopy));

    public static FileKind Routing { get; } =
        new("offers/routing.json", "Where models are called, by routing: the official table", new Section("routing", CallKinds.Routing));

    public static FileKind ApiLists { get; } =
        new("offers/api-lists.json", "Where the API listed models and profiles", new Section("listed", CallKinds.Listed));

    public static FileKind Cards { get; } =
        new("offers/cards.json", "Tiers, batch, caching and profiles by model", new Section("cards", CallKinds.Card));

    public static FileKind Rules { get; } = new("rules.json", "Rules told in words", new Section("rules", CallKinds.Rule));

    public static FileKind BaseOnDemand { get; } =
        new(
            "offers/base-on-demand.json",
            "Base models on demand, as proven by price and quota rows",
            new Section("baseOnDemand", ModelKinds.BaseOnDemand));

    public static FileKind Lifecycle { get; } =
        new("offers/lifecycle.json", "Legacy and end-of-life dates, one row per source", new Section("lifecycle", ModelKinds.Lifecycle));

    public static FileKind Features { get; } =
        new("offers/features.json", "Features by hosting mode, in words", new Section("features", ModelKinds.Feature));

    public static FileKind JapaneseHolidays { get; } = new(
        "calendars/japan.json",
        "Public holidays of Japan: those of every year, and those published for a year",
        new Section("yearly", HolidayKinds.Yearly),
        new Section("published", HolidayKinds.Published));

    public static FileKind PrintedExamples { get; } = new(
        "printed-examples.json",
        "Results that pages print: neither prices nor quotas",
        new Section("amounts", EntryKinds.ExampleAmount),
        new Section("rates", EntryKinds.ExampleRate));

    /// <summary>The kinds of files that ship, in the order of their paths.</summary>
    public static IReadOnlyList<FileKind> Shipped { get; } =
    [
        JapaneseHolidays,
        Models,
        ApiLists,
        BaseOnDemand,
        Cards,
        CustomModelImport,
        CustomOnDemand,
        Features,
        FineTuning,
        Lifecycle,
        Units,
        Routing,
        OtherRegions,
        Prices,
        PrintedExamples,
        Quotas,
        Regions,
        Rules,
        Sources,
    ];

    /// <summary>The user's own price file, which brings its own sources.</summary>
    public static FileKind OwnPrices { get; } = new(
        "price-file.json",
        "A user's own prices, laid over the book",
        new Section("sources", EntryKinds.OwnSource),
        new Section("prices", EntryKinds.Price));
}
