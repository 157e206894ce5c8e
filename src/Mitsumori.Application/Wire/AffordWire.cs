namespace Mitsumori.Application.Wire;

/// <summary>
/// The JSON answer of <c>afford</c>, the best rate first. Money and rates are strings in plain notation; quotients have at most 20
/// significant digits.
/// </summary>
/// <param name="Budget">A month, after discount and tax.</param>
/// <param name="Currency">Of ISO 4217.</param>
/// <param name="Best">The place in <paramref name="Options"/> of the candidate that carries most; null where the budget pays for none.
/// </param>
/// <param name="NotOffered">Ways of hosting that are not sold, which the list leaves out.</param>
public sealed record AffordWire(
    string Mitsumori,
    PriceBookWire PriceBook,
    [Figure] string Budget,
    string Currency,
    string Sentence,
    int? Best,
    IReadOnlyList<AffordedWire> Options,
    int NotOffered,
    IReadOnlyList<RemarkWire> Assumptions);

/// <summary>What the budget carries in one way of hosting.</summary>
/// <param name="Id">Of the option, unique among those of its model.</param>
/// <param name="RequestsPerMinute">The greatest rate within money and limits; an upper bound where there are gaps.</param>
/// <param name="PaidFor">The same by money alone.</param>
/// <param name="Carried">The same by the limits alone; null where none is known.</param>
/// <param name="PeakRequestsPerMinute">Of the fullest hour at that rate; null where all hours are alike.</param>
/// <param name="EndedBy">budget, the code of a limit, or of what refuses every call.</param>
/// <param name="Monthly">The list total at that rate, or of so many units.</param>
/// <param name="Due">The same after discount and tax.</param>
/// <param name="LeastBudget">What is due for the least that can be bought, where the budget does not pay for it.</param>
/// <param name="Units">Units or copies at that rate; where what one carries is not known, how many the budget buys.</param>
/// <param name="NeedsInputTpm">Tokens a minute that each unit would have to carry for the plan's rate.</param>
/// <param name="NeedsRequestsPerMinute">Requests a minute that each copy would have to carry for it.</param>
public sealed record AffordedWire(
    string Id,
    string Model,
    string Region,
    [Word(WireWords.Mode)] string Mode,
    [Word(WireWords.Commitment)] string? Commitment,
    [Word(WireWords.Tier)] string? Tier,
    [Word(WireWords.Routing)] string? Routing,
    [Word(WireWords.Role)] string Role,
    [Word(WireWords.Verdict)] string Verdict,
    [Figure] string? RequestsPerMinute,
    [Figure] string? PaidFor,
    [Figure] string? Carried,
    [Figure] string? PeakRequestsPerMinute,
    string? EndedBy,
    [Figure] string? Monthly,
    [Figure] string? Due,
    [Figure] string? OneTime,
    [Figure] string? LeastBudget,
    long? Units,
    [Figure] string? NeedsInputTpm,
    [Figure] string? NeedsOutputTpm,
    [Figure] string? NeedsRequestsPerMinute,
    IReadOnlyList<ReasonWire> Reasons,
    IReadOnlyList<GapWire> Gaps);
