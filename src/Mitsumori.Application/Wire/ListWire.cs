namespace Mitsumori.Application.Wire;

/// <summary>What is offered on a day.</summary>
public sealed record ModelsWire(PriceBookWire PriceBook, [Day] string Day, IReadOnlyList<ModelWire> Models);

/// <summary>One model with the Regions of each customization method and hosting mode, and what is known of its calls.</summary>
/// <param name="GoneNoLaterThan">The day by which it had left every list; null where it is listed, or nobody looked.</param>
/// <param name="BilledBy">What its calls are billed by.</param>
/// <param name="ContextWindow">Tokens that one call may hold; null where no source prints it, as <paramref name="MaxOutput"/>.</param>
/// <param name="Calls">Where the base model is called, by routing; null where no table names it, or another way is asked about.</param>
/// <param name="Tiers">All tiers of its calls; null where they are not recorded.</param>
/// <param name="Batch">Where batch jobs are offered; null where no text says, or another way is asked about.</param>
/// <param name="Caching">Of the base model on demand; null where it is not recorded.</param>
public sealed record ModelWire(
    string Id,
    string Name,
    string Provider,
    [Day] string? LegacyFrom,
    [Day] string? EndOfLife,
    [Day] string? GoneNoLaterThan,
    string BilledBy,
    long? ContextWindow,
    long? MaxOutput,
    IReadOnlyList<OfferWire> Customization,
    IReadOnlyList<OfferWire> Hosting,
    CallsWire? Calls,
    IReadOnlyList<string>? Tiers,
    BatchWire? Batch,
    CachingWire? Caching);

/// <summary>Where a base model is called: by its plain id, by a geographic profile, by the global one.</summary>
/// <param name="OtherEndpoint">Where the plain id answers on the OpenAI-compatible endpoint only, which no estimate is of.</param>
public sealed record CallsWire(
    IReadOnlyList<string> InRegion,
    IReadOnlyList<GeoCallWire> Geo,
    IReadOnlyList<string> Global,
    string? GlobalProfile,
    IReadOnlyList<string> OtherEndpoint);

/// <summary>A Region that calls by a geographic profile, and the profile's id; null where none is recorded.</summary>
public sealed record GeoCallWire(string Region, string? Profile);

/// <summary>Where batch jobs are offered: by the plain id, by a profile.</summary>
public sealed record BatchWire(IReadOnlyList<string> InRegion, IReadOnlyList<string> Profile);

/// <summary>Whether caching is sold, and how long an entry lives; least and most tokens are null where not printed.</summary>
public sealed record CachingWire(bool Sold, IReadOnlyList<string> Lives, long? LeastTokens, long? MostTokens);

/// <summary>A method or mode, and where it is offered.</summary>
public sealed record OfferWire(string Code, IReadOnlyList<string> Regions);

/// <summary>Prices of a book.</summary>
public sealed record PricesWire(PriceBookWire PriceBook, IReadOnlyList<PriceRowWire> Prices);

/// <summary>One observed price.</summary>
public sealed record PriceRowWire(
    string Id,
    [Word(WireWords.PriceKind)] string Kind,
    string Subject,
    IReadOnlyList<string> Regions,
    [Word(WireWords.Commitment)] string? Commitment,
    [Word(WireWords.PriceTier)] string? Tier,
    [Word(WireWords.PriceRouting)] string? Routing,
    [Word(WireWords.CacheLife)] string? CacheLife,
    string? ContextBand,
    long? OverInputTokens,
    [Figure] string Amount,
    string Currency,
    [Figure] string Per,
    string Unit,
    string Source,
    string? Via,
    [Day] string? AsOf,
    [Word(WireWords.DateBasis)] string AsOfBasis,
    [Word(WireWords.Trust)] string Trust,
    bool Own,
    string? File,
    string? FileSha256,
    bool Suspect,
    string? Note);

/// <summary>One price, what is chosen for its key in each Region, and the other rows of the same thing.</summary>
public sealed record PriceWire(
    PriceBookWire PriceBook,
    PriceRowWire Price,
    IReadOnlyList<ChoiceWire> Choices,
    IReadOnlyList<PriceRowWire> Beside);

/// <summary>The outcome of a look-up: an id, or the reason why there is none.</summary>
public sealed record ChoiceWire(string Region, string? Chosen, string? Code, string? Message);

/// <summary>Everything that is wrong with a request.</summary>
public sealed record ProblemsWire(IReadOnlyList<ProblemWire> Problems);

/// <summary>Why a request over HTTP is not answered, as RFC 9457 has it, and everything that is wrong with it.</summary>
public sealed record ProblemDetailsWire(string Type, string Title, int Status, IReadOnlyList<ProblemWire> Problems);

/// <summary>One problem: where it is, and what to do.</summary>
public sealed record ProblemWire(string Code, string? Place, string? Pointer, string Message);

/// <summary>What the lint of a data folder saw and found.</summary>
public sealed record LintWire(IReadOnlyList<CountWire> Counts, IReadOnlyList<FaultWire> Faults);

/// <summary>How many entries of one section there are.</summary>
public sealed record CountWire(string Section, int Entries);

/// <summary>One fault in a data file.</summary>
public sealed record FaultWire(string Code, string File, int? Line, string? Entry, string? Field, string Message);
