namespace Mitsumori.Application.Wire;

/// <summary>
/// The JSON answer of <c>breakeven</c>. Money and points are strings in plain notation; quotients have at most 20 significant digits.
/// </summary>
public sealed record BreakEvenWire(
    string Mitsumori,
    PriceBookWire PriceBook,
    PlanWire Plan,
    string Sentence,
    AnswerWire Answer,
    string? Cheapest,
    IReadOnlyList<CrossingWire> Crossings,
    IReadOnlyList<ThresholdWire> Thresholds,
    IReadOnlyList<QuestionWire> Questions,
    IReadOnlyList<FlipWire> Flips,
    IReadOnlyList<RegretWire> Regrets,
    IReadOnlyList<RemarkWire> Assumptions,
    IReadOnlyList<RemarkWire> Warnings);

/// <summary>A point where the cheaper of two options changes.</summary>
public sealed record CrossingWire(
    string A,
    string B,
    [Word(WireWords.Axis)] string Axis,
    [Word(WireWords.Crossing)] string Kind,
    [Figure] string At,
    [Figure] string TokensPerMinute,
    string CheaperBelow,
    string CheaperAbove,
    [Figure] string CostA,
    [Figure] string CostB,
    [Figure] string? CostAAfter,
    [Figure] string? CostBAfter,
    bool? BeyondQuota,
    RemarkWire? Condition,
    string Message);

/// <summary>What an unpublished number would have to be for an option to pay.</summary>
public sealed record ThresholdWire(
    string Option,
    [Word(WireWords.Unpublished)] string Unknown,
    string Rival,
    bool RivalIsReference,
    IReadOnlyList<ConditionWire> RivalConditions,
    long? Units,
    [Figure] string? NeedsInputTpm,
    [Figure] string? NeedsOutputTpm,
    [Figure] string? NeedsRequestsPerMinute,
    [Figure] string? AtMostPerHour,
    IReadOnlyList<ThresholdPairWire> Curve,
    IReadOnlyList<RemarkWire> NotCounted,
    string Message,
    string? Ask);

/// <summary>So many units pay at this price, if each carries so much.</summary>
public sealed record ThresholdPairWire(
    long Units,
    [Figure] string NeedsInputTpm,
    [Figure] string NeedsOutputTpm,
    [Figure] string AtMostPerHour);

/// <summary>A text that is ready to be sent: to the account manager, or into the form of a quota increase.</summary>
public sealed record QuestionWire(string About, string? Option, string Text);

/// <summary>The value of a ranged input at which the cheapest option changes.</summary>
public sealed record FlipWire(
    string Input,
    [Figure] string Low,
    [Figure] string Typical,
    [Figure] string High,
    [Figure] string At,
    string From,
    string To,
    bool WithinRange,
    [Figure] string Distance,
    bool? BeyondQuota,
    string Message);

/// <summary>What a choice costs in each case, and how much more than the best.</summary>
public sealed record RegretWire(string Option, RegretCaseWire Low, RegretCaseWire Typical, RegretCaseWire High);

/// <summary>One case of a choice.</summary>
public sealed record RegretCaseWire([Figure] string Amount, [Figure] string More);
