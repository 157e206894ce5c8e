using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Sentences;

/// <summary>The answer in one sentence, the same for every face, and what may be cheaper beside it.</summary>
public sealed class AnswerSentence
{
    private readonly Estimate estimate;
    private readonly RemarkTexts remarks;
    private readonly TextResource texts;
    private readonly OptionNames names;

    private AnswerSentence(Estimate estimate, RemarkTexts remarks)
    {
        (this.estimate, this.remarks) = (estimate, remarks);
        texts = TextResource.Load("table", remarks.Language);
        names = new(remarks.Language);
    }

    public static string Of(Estimate estimate, RemarkTexts remarks)
    {
        AnswerSentence words = new(estimate, remarks);
        return estimate.Answer.Match(
            cheapest => words.WithCheaper(words.Say(words.LeadOf(cheapest))),
            conditional => words.WithCheaper(Capital(words.Say(words.LeadOf(conditional)))),
            open => words.And(words.texts["answer.open"], words.WhyOpen(open)),
            _ => words.SayNone());
    }

    /// <summary>What is said of the option that is named, for a face that sets its amount apart; null where none is.</summary>
    public static AnswerLead? Lead(Estimate estimate, RemarkTexts remarks)
    {
        AnswerSentence words = new(estimate, remarks);
        return estimate.Answer.Match<AnswerLead?>(words.LeadOf, words.LeadOf, _ => null, _ => null);
    }

    /// <summary>What may be cheaper than the option that is named: a sentence for each condition, and its option.</summary>
    public static IEnumerable<(Option Option, string Sentence)> Cheaper(Estimate estimate, RemarkTexts remarks) =>
        new AnswerSentence(estimate, remarks).Cheaper();

    /// <summary>
    /// Where the answer is open: the amounts that are floors, those on one condition together; none where nothing is priced.
    /// </summary>
    public static IEnumerable<string> Floors(Estimate estimate, RemarkTexts remarks)
    {
        AnswerSentence words = new(estimate, remarks);
        return estimate.Answer.LeftOpen.Where(option => option.Monthly is { IsUnknown: false })
            .GroupBy(option => option.Conditions)
            .Select(floors => words.texts.Fill(
                floors.Key.IsEmpty ? "floors" : "floors.if",
                ("period", PeriodWords.Of(estimate.Plan.Period, words.texts)),
                ("condition", ConditionWords.Of(floors.Key, remarks)),
                ("floors", string.Join("; ", floors.Select(words.Floor)))));
    }

    private AnswerLead LeadOf(Answer.Cheapest answer)
    {
        Option cheapest = answer.Option;
        Total total = cheapest.Monthly!;
        Option[] feasible = [.. estimate.Options.Where(option => option.IsFeasibleCandidate)];
        Option? tied = feasible.FirstOrDefault(option =>
            option != cheapest && option.Monthly!.Amount == total.Amount && option.Monthly.CostGaps.SequenceEqual(total.CostGaps));
        if (tied is not null && total.IsComplete) return new("answer.tie", Name(cheapest), Name(tied), "", total, Period);
        bool leavesSomeOut = estimate.Warnings.OfType<Warning.UnpricedAlternatives>().Any();
        bool isOnly = !estimate.Options.Any(option =>
            option != cheapest
            && option.Role == OptionRole.Candidate
            && option.Verdict is Verdict.Feasible or Verdict.Unconfirmed or Verdict.Unknown);
        string key = (isOnly, total.IsComplete, leavesSomeOut) switch
        {
            (true, true, _) => "answer.only",
            (true, false, _) => "answer.only-floor",
            (_, false, _) => "answer.floor",
            (_, true, true) => "answer.known",
            (_, true, false) => "answer.complete",
        };
        return new(key, Name(cheapest), "", "", total, Period);
    }

    private AnswerLead LeadOf(Answer.Conditional answer) => new(
        answer.Option.Monthly!.IsComplete ? "answer.conditional" : "answer.conditional-floor",
        Name(answer.Option),
        "",
        ConditionWords.Of(answer.Conditions, remarks),
        answer.Option.Monthly,
        Period);

    private string Say(AnswerLead lead) => texts.Fill(
        lead.Key,
        ("mode", lead.Mode),
        ("other", lead.Other),
        ("amount", Figures.Cents(lead.Total.Amount)),
        ("period", lead.Period),
        ("condition", lead.Condition));

    private string WithCheaper(string sentence) => Cheaper().Aggregate(sentence, (said, cheaper) => And(said, cheaper.Sentence));

    // One for each condition: of the terms of units the cheapest that is priced; the others stand in the table.
    private IEnumerable<(Option Option, string Sentence)> Cheaper() => estimate.Answer.Cheaper
        .GroupBy(option => option.Conditions)
        .Select(options => options.OrderBy(IsUnpriced).First())
        .Select(option => (option, Capital(texts.Fill(
            IsUnpriced(option) ? "answer.may-be-cheaper-unpriced" : "answer.may-be-cheaper",
            ("mode", Name(option)),
            ("condition", ConditionWords.Of(option.Conditions, remarks))))));

    private static bool IsUnpriced(Option option) => option.Monthly!.CostGaps.Any(gap => gap is Refusal.UnitPriceUnpublished);

    private string WhyOpen(Answer.Open answer) =>
        answer.Floors.SelectMany(WhyOpen).Distinct().Select(key => texts["answer.open." + key]).Aggregate(And);

    private string And(string sentence, string next) => texts.Fill("answer.and", ("sentence", sentence), ("next", next));

    // What decides the verdict, where there is something; else what decides the amount.
    private static IEnumerable<string> WhyOpen(Option option)
    {
        string[] deciding =
        [
            .. option.Reasons
                .Where(reason => reason is Refusal.UnitThroughputUnpublished or Refusal.CopyThroughputUnknown or Refusal.QuotaUnknown
                    or Refusal.LongContext or Refusal.CallLimitSecondary or Refusal.BurndownNotRecorded)
                .Select(reason => reason.Code),
        ];
        return option.Verdict == Verdict.Unknown ? ["offer"] : deciding.Length > 0 ? deciding : option.Monthly!.CostGaps.Select(WhyAFloor);
    }

    // A price that is printed, or a term that binds for longer than the plan, is no price that nobody knows.
    private static string WhyAFloor(Refusal gap) => gap switch
    {
        Refusal.PriceRegionUnrecorded => "region",
        Refusal.TermExceedsPeriod => "term",
        _ => "price",
    };

    private string SayNone()
    {
        Option[] forbidden =
            [.. estimate.Options.Where(option => option is { Role: OptionRole.Candidate, Verdict: Verdict.Infeasible })];
        bool isTooMuch = forbidden.Any(option => !option.Reasons.Any(reason => reason is Refusal.CacheLifeNotOffered));
        if (isTooMuch && forbidden.All(option => option.Reasons.Any(IsOfOneCall))) return texts["answer.none-takes-call"];
        return isTooMuch
            ? texts.Fill("answer.none-carries", ("rate", Figures.Count(estimate.PeakRequestsPerMinute)))
            : texts["answer.none"];
    }

    private static bool IsOfOneCall(Refusal reason) =>
        reason is Refusal.OverContextWindow or Refusal.OverMaxOutput or Refusal.CallExceedsQuota;

    private string Period => PeriodWords.Of(estimate.Plan.Period, texts);

    private string Floor(Option option) =>
        texts.Fill("floors.one", ("mode", ShortName(option)), ("amount", Figures.Cents(option.Monthly!.Amount)));

    // Where there was a choice of Regions, the one it fell on is named as people know it.
    private string Name(Option option) =>
        estimate.HasSeveralRegions || estimate.Plan.Regions.IsEmpty ? names.InRegion(option, remarks) : names.Full(option);

    private string ShortName(Option option) => estimate.HasSeveralRegions
        ? texts.Fill("answer.in-region-code", ("mode", names.Full(option)), ("region", option.Region.Code))
        : names.Full(option);

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}

/// <summary>What a sentence says of the option that the answer names.</summary>
/// <param name="Key">Which sentence it is: <c>answer.complete</c>.</param>
/// <param name="Other">The option of the same amount; empty where there is none.</param>
/// <param name="Condition">What must be true; empty where nothing must.</param>
public sealed record AnswerLead(string Key, string Mode, string Other, string Condition, Total Total, string Period);
