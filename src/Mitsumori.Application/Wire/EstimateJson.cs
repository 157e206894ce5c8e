using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;

namespace Mitsumori.Application.Wire;

/// <summary>An estimate as the JSON answer: values become words here, and nothing is computed anew.</summary>
public static class EstimateJson
{
    public static string ToJson(Estimate estimate, RemarkTexts texts) => ToJson(Of(estimate, texts));

    public static string ToJson(EstimateWire estimate) => WireJson.Write(estimate);

    public static EstimateWire Of(Estimate estimate, RemarkTexts texts) => new(
        ProgramVersion.Current,
        new(estimate.BookVersion, Plain.Of(estimate.PriceDay)),
        PlanOf(estimate),
        AnswerSentence.Of(estimate, texts),
        AnswerJson.Of(estimate.Answer, texts),
        [.. estimate.Options.Select(option => OptionOf(option, estimate, texts))],
        estimate.Cheapest.Typical,
        estimate.Cheapest.Low,
        estimate.Cheapest.High,
        Remarks(estimate.Assumptions, texts),
        Remarks(estimate.Warnings, texts),
        [.. NotIncluded.CodesOf(estimate.Plan).Select(code => new RemarkWire(code, texts.Term("not-included." + code)))]);

    private static PlanWire PlanOf(Estimate estimate)
    {
        Plan plan = estimate.Plan;
        return new(
            plan.Name,
            plan.Model.Value,
            plan.Period is BillingPeriod.CalendarMonth calendar ? calendar.Month.ToString() : null,
            Exact.Trim(plan.Period.Hours),
            Plain.Of(estimate.ActiveDays),
            Plain.Of(estimate.ActiveHours),
            Plain.Of(estimate.Requests));
    }

    private static OptionWire OptionOf(Option option, Estimate estimate, RemarkTexts texts) => new(
        option.Id,
        BedrockCodes.Modes.CodeOf(option.Mode),
        option.Commitment is CommitmentTerm term ? BedrockCodes.Commitments.CodeOf(term) : null,
        option.Tier is ServiceTier tier ? BedrockCodes.Tiers.CodeOf(tier) : null,
        option.Routing is Routing routing ? BedrockCodes.Routings.CodeOf(routing) : null,
        option.ContextVariant ?? option.Model.Value,
        option.Region.Code,
        EstimateCodes.Roles.CodeOf(option.Role),
        EstimateCodes.Verdicts.CodeOf(option.Verdict),
        Reasons(option, texts),
        AnswerJson.Conditions(option.Conditions, texts),
        option.Units,
        option.OneTime is Total oneTime ? OneTimeOf(oneTime, texts) : null,
        option.Monthly is Total monthly ? TotalOf(monthly) : null,
        option.FirstYear is YearTotal year ? TotalOf(year) : null,
        option.Monthly is null ? null : MoneyOf(option, estimate.Plan),
        option.Elsewhere is ElsewhereAmount there
            ? new(there.Region.Code, there.Kilometres, there.Amount is Usd amount ? Plain.Of(amount) : null)
            : null,
        option.PerRequest is Ratio each ? Plain.Quotient(each) : null,
        option.PerThousandTokens is Ratio thousand ? Plain.Quotient(thousand) : null,
        Lines(option.Monthly),
        Gaps(option.Monthly, texts),
        option.Committed is CommittedTerm committed ? TermOf(committed) : null,
        Remarks(option.Warnings, texts),
        option.Capacity is OptionCapacity capacity ? CapacityJson.Of(capacity, estimate.PeakRequestsPerMinute) : null);

    private static TotalWire TotalOf(Total total) =>
        TotalOf(new YearTotal(total.Amount, total.Low, total.High, total.IsComplete, total.IsUnknown));

    private static TotalWire TotalOf(YearTotal total) => new(
        total.IsUnknown ? null : Plain.Of(total.Amount),
        total.IsUnknown ? null : Plain.Of(total.Low),
        total.IsComplete ? Plain.Of(total.High) : null,
        total.IsComplete);

    private static OneTimeWire OneTimeOf(Total total, RemarkTexts texts)
    {
        TotalWire sums = TotalOf(total);
        return new(sums.Amount, sums.Low, sums.High, sums.Complete, Lines(total), Gaps(total, texts));
    }

    private static MoneyWire MoneyOf(Option option, Plan plan)
    {
        string? oneTime = option.OneTime is { IsUnknown: false } once ? Plain.Of(AmountDue.Of(once.Amount, plan).Total) : null;
        string? firstYear = option.FirstYear is { IsUnknown: false } year ? Plain.Of(AmountDue.Of(year.Amount, plan).Total) : null;
        if (option.Monthly!.IsUnknown) return new(null, null, null, oneTime, firstYear, null, null);
        AmountDue due = AmountDue.Of(option.Monthly.Amount, plan);
        OtherCurrencyWire? other = due.In(plan.Exchange) is decimal amount
            ? new(plan.Exchange!.Currency.Code, Plain.Of(amount), Plain.Of(plan.Exchange.PerUsd), Plain.Of(plan.Exchange.On))
            : null;
        return new(
            due.Discount is Usd discount ? Plain.Of(discount) : null,
            due.Tax is Usd tax ? Plain.Of(tax) : null,
            Plain.Of(due.Total),
            oneTime,
            firstYear,
            other is not null && plan.Exchange!.Currency.IsYen ? new(other.Amount, other.Rate, other.AsOf) : null,
            other);
    }

    private static IReadOnlyList<LineWire> Lines(Total? total) => total is null ? [] :
    [
        .. total.Lines.Select(line => new LineWire(
            ChargeCodes.Charges.CodeOf(line.Charge),
            Plain.Of(line.Quantity),
            ChargeCodes.UnitOf(line.Charge),
            Plain.Of(line.UnitPrice.Amount),
            Plain.Of(line.UnitPrice.Per),
            Plain.Of(line.Amount),
            line.Formula,
            new(
                line.Price.Id,
                line.Price.Source.Location,
                line.Price.Source.AsOf is DateOnly day ? Plain.Of(day) : null,
                SourceCodes.Trusts.CodeOf(line.Price.Source.Trust),
                line.Price.Source.IsOwn,
                line.Price.Source.File?.Name,
                line.Price.Source.File?.Hash))),
    ];

    internal static IReadOnlyList<ReasonWire> Reasons(Option option, RemarkTexts texts) =>
        [.. option.Reasons.Select(reason => new ReasonWire(reason.Code, texts.Say(reason), reason.SourceLocation))];

    internal static IReadOnlyList<GapWire> Gaps(Total? total, RemarkTexts texts) => total is null ? [] :
    [
        .. total.Gaps.Select(gap => new GapWire(
            gap.Refusal.Code, gap.Affects == Affects.Cost ? "cost" : "capacity", texts.Say(gap.Refusal), texts.Ask(gap.Refusal))),
    ];

    private static TermWire TermOf(CommittedTerm committed)
    {
        string? endsOn = committed.EndsOn is DateOnly day ? Plain.Of(day) : null;
        return new(
            BedrockCodes.Commitments.CodeOf(committed.Term),
            committed.WholeAmount is Usd whole ? Plain.Of(whole) : null,
            endsOn,
            endsOn);
    }

    internal static IReadOnlyList<RemarkWire> Remarks(IEnumerable<Remark> remarks, RemarkTexts texts) =>
        [.. remarks.Select(remark => new RemarkWire(remark.Code, texts.Say(remark)))];
}
