namespace Mitsumori.Application.Wire;

/// <summary>What a plan is answered with. Amounts are list totals of the month, before discount and tax.</summary>
/// <param name="Option">The id of the option whose amount it is; null where none may be named.</param>
/// <param name="Floor">True where part of the amount's cost is unknown.</param>
/// <param name="Conditions">What must be true for it to hold; where the answer is open, what each floor would have to carry.</param>
/// <param name="Floors">Where the answer is open: all that is left, none of it called cheap.</param>
/// <param name="MayBeCheaper">Unconfirmed candidates with a smaller amount.</param>
public sealed record AnswerWire(
    [Word(WireWords.Answer)] string Kind,
    string? Option,
    [Figure] string? Amount,
    bool Floor,
    IReadOnlyList<ConditionWire> Conditions,
    IReadOnlyList<FloorWire> Floors,
    IReadOnlyList<CheaperWire> MayBeCheaper);

/// <summary>What must be true, with its numbers; a condition without a number of its own has none.</summary>
/// <param name="Copies">Of so many copies each.</param>
public sealed record ConditionWire(
    string Code,
    string Message,
    [Figure] string? RequestsPerMinute,
    [Figure] string? TokensPerMinute,
    [Figure] string? InputTpm,
    [Figure] string? OutputTpm,
    int? Copies);

/// <summary>An option that is left open, and what of its cost is known.</summary>
public sealed record FloorWire(string Option, [Figure] string? Amount, IReadOnlyList<ConditionWire> Conditions);

/// <summary>An option that would cost less if its conditions hold.</summary>
public sealed record CheaperWire(string Option, [Figure] string? Amount, bool Floor, IReadOnlyList<ConditionWire> Conditions);
