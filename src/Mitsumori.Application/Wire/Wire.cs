using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mitsumori.Reading;

namespace Mitsumori.Application.Wire;

/// <summary>
/// The JSON answer of an estimate, as every face gives it. Money, prices and ratios are strings in plain notation; unknown is null beside a
/// gap.
/// </summary>
public sealed record EstimateWire(
    string Mitsumori,
    PriceBookWire PriceBook,
    PlanWire Plan,
    string Sentence,
    AnswerWire Answer,
    IReadOnlyList<OptionWire> Options,
    string? Cheapest,
    string? CheapestAtLow,
    string? CheapestAtHigh,
    IReadOnlyList<RemarkWire> Assumptions,
    IReadOnlyList<RemarkWire> Warnings,
    IReadOnlyList<RemarkWire> NotIncluded);

/// <summary>The book an answer was reckoned from, and the day whose prices were taken.</summary>
public sealed record PriceBookWire(string Version, [Day] string AsOf);

/// <summary>What was asked, in short: the month or the hours, and the traffic that follows from it.</summary>
public sealed record PlanWire(
    string? Name,
    string Model,
    string? Month,
    decimal Hours,
    [Figure] string ActiveDays,
    [Figure] string ActiveHours,
    [Figure] string RequestsPerMonth);

/// <summary>One way of hosting in one Region.</summary>
public sealed record OptionWire(
    string Id,
    [Word(WireWords.Mode)] string Mode,
    [Word(WireWords.Commitment)] string? Commitment,
    [Word(WireWords.Tier)] string? Tier,
    [Word(WireWords.Routing)] string? Routing,
    string Model,
    string Region,
    [Word(WireWords.Role)] string Role,
    [Word(WireWords.Verdict)] string Verdict,
    IReadOnlyList<ReasonWire> Reasons,
    IReadOnlyList<ConditionWire> Conditions,
    long? Units,
    OneTimeWire? OneTime,
    TotalWire? Monthly,
    TotalWire? FirstYear,
    MoneyWire? Money,
    ElsewhereWire? Elsewhere,
    [Figure] string? PerRequest,
    [Figure] string? PerThousandTokens,
    IReadOnlyList<LineWire> Lines,
    IReadOnlyList<GapWire> Gaps,
    TermWire? Term,
    IReadOnlyList<RemarkWire> Warnings,
    CapacityWire? Capacity);

/// <summary>
/// How much traffic an option carries. Whole requests a minute are rounded down; null is not known, not set, or not of this mode.
/// </summary>
/// <param name="TokensSettled">Tokens of quota that one request takes in the end.</param>
/// <param name="TokensReserved">Tokens of quota that one request holds from its start until it ends.</param>
/// <param name="Limits">What the peak takes of every limit: the one that is met first, then the others by falling share.</param>
public sealed record CapacityWire(
    long? RequestsPerMinute,
    long? Simple,
    long? Settled,
    long? Reserved,
    long? InFlight,
    [Figure] string? UnitsInput,
    [Figure] string? UnitsOutput,
    [Figure] string? UnitsTokens,
    [Figure] string? TokensSettled,
    [Figure] string? TokensReserved,
    [Word(WireWords.Limit)] string? Binding,
    AdviceWire? Advice,
    IReadOnlyList<LimitWire> Limits,
    IReadOnlyList<QuotaWire> Quotas);

/// <summary>A limit and what the peak takes of it, at the high load: used ÷ value = share.</summary>
/// <param name="Used">Null where the plan does not tell it: calls in flight without a latency.</param>
/// <param name="Value">Null where the limit is not set or not recorded.</param>
/// <param name="Share">1 where the limit is just met; null where used or value is, or the value is 0.</param>
/// <param name="Formula">How used is reckoned; null where it is one number.</param>
/// <param name="ValueFormula">The same for the value.</param>
public sealed record LimitWire(
    [Word(WireWords.Limit)] string Limit,
    [Figure] string? Used,
    [Figure] string? Value,
    [Figure] string? Share,
    string? Formula,
    string? ValueFormula);

/// <summary>A lower max_tokens and the requests a minute that it gains.</summary>
public sealed record AdviceWire(long MaxTokens, [Figure] string Gain);

/// <summary>The JSON answer of <c>capacity</c>.</summary>
public sealed record CapacityAnswerWire(
    string Mitsumori,
    PriceBookWire PriceBook,
    PlanWire Plan,
    string Sentence,
    AnswerWire Answer,
    IReadOnlyList<OptionCapacityWire> Options,
    IReadOnlyList<RemarkWire> Assumptions,
    IReadOnlyList<RemarkWire> Warnings);

/// <summary>One way of hosting and what it carries.</summary>
public sealed record OptionCapacityWire(
    string Id,
    [Word(WireWords.Mode)] string Mode,
    [Word(WireWords.Commitment)] string? Commitment,
    [Word(WireWords.Tier)] string? Tier,
    [Word(WireWords.Routing)] string? Routing,
    string Model,
    string Region,
    [Word(WireWords.Role)] string Role,
    [Word(WireWords.Verdict)] string Verdict,
    IReadOnlyList<ReasonWire> Reasons,
    IReadOnlyList<ConditionWire> Conditions,
    long? Units,
    CapacityWire? Capacity,
    IReadOnlyList<GapWire> Gaps,
    IReadOnlyList<RemarkWire> Warnings);

/// <summary>A limit with its source.</summary>
/// <param name="Own">True for a quota that the plan gives.</param>
public sealed record QuotaWire(
    [Word(WireWords.Limit)] string Limit,
    long Value,
    string Id,
    string Source,
    [Day] string? AsOf,
    [Word(WireWords.Trust)] string Kind,
    bool Own,
    bool? Adjustable);

/// <summary>A total: the amount at the typical values and both ends; high is null when part of the cost is unknown.</summary>
public sealed record TotalWire([Figure] string? Amount, [Figure] string? Low, [Figure] string? High, bool Complete);

/// <summary>The one-time total with its lines and gaps.</summary>
public sealed record OneTimeWire(
    [Figure] string? Amount,
    [Figure] string? Low,
    [Figure] string? High,
    bool Complete,
    IReadOnlyList<LineWire> Lines,
    IReadOnlyList<GapWire> Gaps);

/// <summary>A month where the option is sold: the nearest Region of the partition. The amount is null where it is not known in full.</summary>
public sealed record ElsewhereWire(string Region, int Kilometres, [Figure] string? Amount);

/// <summary>What stands after the list total.</summary>
public sealed record MoneyWire(
    [Figure] string? Discount,
    [Figure] string? Tax,
    [Figure] string? Total,
    [Figure] string? OneTime,
    [Figure] string? FirstYear,
    YenWire? Yen,
    OtherCurrencyWire? Other);

/// <summary>The total in yen, rounded to whole yen, at a rate of a day.</summary>
public sealed record YenWire([Figure] string Amount, [Figure] string Rate, [Day] string AsOf);

/// <summary>The total in the currency that is asked for, yen too, rounded to its smallest unit, at a rate of a day.</summary>
/// <param name="Code">Of ISO 4217.</param>
public sealed record OtherCurrencyWire(string Code, [Figure] string Amount, [Figure] string Rate, [Day] string AsOf);

/// <summary>A line: quantity × unit price ÷ per = amount.</summary>
public sealed record LineWire(
    [Word(WireWords.Charge)] string Charge,
    [Figure] string Quantity,
    string Unit,
    [Figure] string UnitPrice,
    [Figure] string Per,
    [Figure] string Amount,
    string Formula,
    LinePriceWire Price);

/// <summary>Where a price comes from.</summary>
/// <param name="Own">True for a price of the user's own.</param>
/// <param name="File">The name of the user's price file that it stands in; null for the book and for a plan.</param>
/// <param name="FileSha256">The first 12 hexadecimal digits of the SHA-256 of that file.</param>
public sealed record LinePriceWire(
    string Id, string Source, [Day] string? AsOf, [Word(WireWords.Trust)] string Kind, bool Own, string? File, string? FileSha256);

/// <summary>What a commitment binds to.</summary>
public sealed record TermWire(
    [Word(WireWords.Commitment)] string Commitment,
    [Figure] string? WholeAmount,
    [Day] string? EndsOn,
    [Day] string? CannotDeleteBefore);

/// <summary>Something an answer says beside its numbers.</summary>
public sealed record RemarkWire(string Code, string Message);

/// <summary>Why an option is out.</summary>
public sealed record ReasonWire(string Code, string Message, string? Source);

/// <summary>A number that is open: what it leaves open, and what to ask.</summary>
public sealed record GapWire(string Code, [Word(WireWords.Affects)] string Affects, string Message, string? Ask);

/// <summary>Writes wire shapes as JSON: camel case, Japanese as it is.</summary>
[JsonSerializable(typeof(EstimateWire))]
[JsonSerializable(typeof(CapacityAnswerWire))]
[JsonSerializable(typeof(ComparisonWire))]
[JsonSerializable(typeof(BreakEvenWire))]
[JsonSerializable(typeof(AffordWire))]
[JsonSerializable(typeof(PlansWire<CapacityAnswerWire>))]
[JsonSerializable(typeof(PlansWire<BreakEvenWire>))]
[JsonSerializable(typeof(SheetWire))]
[JsonSerializable(typeof(ModelsWire))]
[JsonSerializable(typeof(PricesWire))]
[JsonSerializable(typeof(PriceWire))]
[JsonSerializable(typeof(ProblemsWire))]
[JsonSerializable(typeof(ProblemDetailsWire))]
[JsonSerializable(typeof(LintWire))]
internal sealed partial class WireJson : JsonSerializerContext
{
    private static readonly WireJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The way in which shapes become JSON.</summary>
    public static JsonSerializerOptions Shapes => Readable.Options;

    /// <summary>The JSON of a wire record. What is not shown by itself, in texts alone, stands there by its number.</summary>
    public static string Write<T>(T value) => Shown(JsonSerializer.Serialize(value, typeof(T), Readable));

    // Most answers have nothing of the kind, and are looked through beyond ASCII alone.
    private static string Shown(string json)
    {
        ReadOnlySpan<char> left = json;
        for (int at; (at = left.IndexOfAnyExceptInRange('\0', '~')) >= 0; left = left[(at + 1)..])
        {
            if (IsHidden(left[at])) return string.Concat(json.Select(letter => IsHidden(letter) ? $"\\u{(int)letter:X4}" : $"{letter}"));
        }

        return json;
    }

    private static bool IsHidden(char letter) => letter > '~' && Rune.TryCreate(letter, out Rune rune) && !CleanText.IsShownAlone(rune);
}
