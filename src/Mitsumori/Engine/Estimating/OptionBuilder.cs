using System.Diagnostics;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Capacity;
using Mitsumori.Engine.Loads;
using Mitsumori.Engine.Offering;

namespace Mitsumori.Engine.Estimating;

/// <summary>Builds the options of one row in one Region: one, or one for each commitment where units are sold.</summary>
/// <param name="year">Null where no first year is asked for.</param>
internal sealed class OptionBuilder(Case asked, Region region, FirstYear? year)
{
    // Training is the same for every candidate of a Region: charged once, it is a tenth of an estimate less.
    private Ledger? training;

    private ContextChoice? context;

    // All candidates of a plan are custom models, or all are imported ones.
    private Sequence<Warning>? limitsOfCount;

    private static readonly CommitmentTerm[] UnitTerms = [CommitmentTerm.None, CommitmentTerm.OneMonth, CommitmentTerm.SixMonths];

    public IEnumerable<Option> Build(OptionRow row)
    {
        if (row.Refused is Refusal refused) return [NotSold(row, Verdict.NotOffered, refused)];
        if (row.Mode == HostingMode.ProvisionedThroughput) return AllUnits(row);
        OfferAnswer answer = asked.OfferOf(row, region);
        if (answer.Verdict is Verdict.NotOffered or Verdict.NoLongerSold) return [UnsoldOption.Here(asked, row, region, answer)];
        if (!answer.IsOffered && CallLimits.Of(asked, row).Forbidden is Refusal forbidden)
            return [NotSold(row, Verdict.Infeasible, forbidden)];
        IEnumerable<Option> options = row.Mode switch
        {
            HostingMode.CustomModelImport => [Import(row)],
            HostingMode.CustomOnDemand or HostingMode.BaseOnDemand => [OnDemand(row, answer)],
            HostingMode.Batch => [Unlimited(row, answer, CommitmentTerm.None)],
            HostingMode.Reserved => ReservedTier.Terms.Select(term => Unlimited(row, answer, term)).DistinctBy(option => option.Id),
            HostingMode.ProvisionedThroughput => throw new UnreachableException(),
        };
        Warning[] remarks = [.. RoutingWarnings.Of(asked, row, region), .. answer.Warnings];
        return remarks.Length == 0 ? options : options.Select(option => option with { Warnings = [.. remarks, .. option.Warnings] });
    }

    // Terms that are not sold are one row, whatever their number.
    private IEnumerable<Option> AllUnits(OptionRow row)
    {
        bool isToldNotSold = false;
        foreach (CommitmentTerm term in UnitTerms)
        {
            OfferAnswer answer = asked.OfferOf(asked.Question(row, region) with { Term = term });
            if (answer.Verdict is Verdict.NotOffered or Verdict.NoLongerSold)
            {
                if (!isToldNotSold) yield return UnsoldOption.Here(asked, row, region, answer);
                isToldNotSold = true;
            }
            else
            {
                yield return Units(row, term, answer);
            }
        }
    }

    private Option OnDemand(OptionRow row, OfferAnswer answer)
    {
        Ledger monthly = MonthlyCharges.Of(asked, region, row, CommitmentTerm.None);
        List<Assumption> assumptions = [];
        bool isDayAssumed = row.Mode == HostingMode.CustomOnDemand && CustomizationDayIsOpen;
        if (isDayAssumed && asked.Judge.NotBefore(asked.Model.Id) is DateOnly notBefore)
            assumptions.Add(new Assumption.CustomizedLateEnough(notBefore));
        if (row.Mode == HostingMode.CustomOnDemand && asked.Plan.Customization?.Technique is null)
            assumptions.Add(asked.Plan.Customization?.TrainedWith is null ? new Assumption.LowRankInBedrock() : new Assumption.LowRank());

        if (asked.QuotaFor(row, region) is { IsOfCalls: true } own)
            assumptions.Add(new Assumption.OwnQuota(row.Mode, own.Source.Location, own.Source.Trust, own.EndsDaily));
        if (IsOutOfSight(answer, monthly)) return NotSold(row, answer.Verdict, answer.Reason!);
        QuotaJudgement judged = asked.JudgementOf(row, region);
        Option option = Undecided(
            answer,
            Priced(row, judged.Verdict, judged.Reasons, monthly, assumptions, [.. judged.Warnings, .. asked.Bands.Warnings()]));
        Total month = option.Monthly!;
        return option with
        {
            Tier = row.Tier,
            Routing = row.Routing,
            Capacity = judged.Capacity,
            Conditions = option.Verdict == Verdict.Unconfirmed ? judged.Conditions : [],
            Monthly = judged.Gaps.IsEmpty
                ? month
                : month with
                {
                    Gaps = [.. month.Gaps, .. judged.Gaps.Select(gap => new Gap(gap, Affects.Capacity))],
                },
        };
    }

    // Batch and the Reserved tier have no ceiling of their own: the offer decides.
    private Option Unlimited(OptionRow row, OfferAnswer answer, CommitmentTerm term)
    {
        Ledger monthly = MonthlyCharges.Of(asked, region, row, term);
        CommitmentTerm? commitment = term == CommitmentTerm.None ? null : term;

        // A row for each term, whether a price is known or not: prices say nothing of offers.
        if (IsOutOfSight(answer, monthly)) return NotSold(row, answer.Verdict, answer.Reason!) with { Commitment = commitment };
        List<Warning> warnings = [];
        CommittedTerm? committed = Bind(term, monthly, monthly.LacksOnly<Refusal.TermExceedsPeriod>(), warnings);
        List<Assumption> assumptions = row.Mode == HostingMode.Reserved ? [.. ReservedTier.Assumptions(asked, region)] : [];
        CallLimits call = CallLimits.Of(asked, row);
        CacheUse cache = CacheUse.Of(asked, row, region);
        Refusal? forbidden = call.Forbidden ?? cache.Forbidden;
        Option option = Priced(
            row,
            forbidden is not null ? Verdict.Infeasible : call.Doubts.IsEmpty ? Verdict.Feasible : Verdict.Unconfirmed,
            [
                .. forbidden is not null ? (Refusal[])[forbidden] : [.. call.Doubts],
                .. row.Remarked is Refusal remark ? (Refusal[])[remark] : [],
            ],
            monthly,
            assumptions,
            [
                .. warnings,
                .. row.Mode == HostingMode.Batch ? asked.Bands.Warnings() : [],
                .. cache.Warnings,
                .. call.Warnings,
            ],
            committed,
            term);
        Option decided = Undecided(answer, option);
        return decided with
        {
            Routing = row.Routing,
            Commitment = commitment,
            Conditions = decided.Verdict == Verdict.Unconfirmed ? call.Conditions : [],
        };
    }

    // What a term binds to. Without a calendar its end has no day, and its whole is told as the least that it comes to.
    /// <param name="isWholeKnown">False where the number of units, or a price, is open.</param>
    private CommittedTerm? Bind(CommitmentTerm term, Ledger monthly, bool isWholeKnown, List<Warning> warnings)
    {
        if (term == CommitmentTerm.None) return null;
        Usd? whole = isWholeKnown ? TermCharge.WholeOf(asked.Plan.Period, term, monthly.ToTotal()) : null;
        DateOnly? end =
            asked.Plan.Period is BillingPeriod.CalendarMonth first ? first.Month.Plus(BedrockCodes.MonthsOf(term)).FirstDay : null;
        if (whole is Usd amount) warnings.Add(new Warning.Commitment(term, amount, end));
        return new(term, end is null ? null : whole, end);
    }

    // An offer that no table decides is shown with its amount where a price is known, and never ranked.
    private static bool IsOutOfSight(OfferAnswer answer, Ledger monthly) =>
        !answer.IsOffered && !monthly.HasLines && !monthly.Lacks<Refusal.PriceRegionUnrecorded>();

    // What a limit forbids anyway is no open question.
    private static Option Undecided(OfferAnswer answer, Option option) => answer.IsOffered || option.Verdict == Verdict.Infeasible
        ? option
        : option with { Verdict = answer.Verdict, Reasons = [answer.Reason!, .. option.Reasons], Conditions = [] };

    private bool CustomizationDayIsOpen =>
        asked.Plan.Customization is not { TrainedOn: not null } and not { TrainingTokens: not null } and not { TrainingHours: not null };

    private Option Units(OptionRow row, CommitmentTerm term, OfferAnswer answer)
    {
        if (ModelUnits.NeedCommitment(asked, region, term))
            return NotSold(row, Verdict.NotOffered, new Refusal.CommitmentRequired(asked.Model.Id)) with { Commitment = term };
        Ledger monthly = MonthlyCharges.Of(asked, region, row, term);
        List<Assumption> assumptions = [];
        if (asked.Plan.Hosting.UnitsWhileActive && term == CommitmentTerm.None) assumptions.Add(new Assumption.PartialUnitHours());
        Corners<long>? needed = asked.Units;

        long? granted = asked.Plan.Known.Quota?.ModelUnits;
        long least = needed?.High ?? 1L;
        string? code = QuotaChoice.CodeOfUnits(asked.Book, asked.Model.Id, region);
        bool isBeyondQuota = granted < least;
        List<Warning> warnings = [];
        if (granted is null) warnings.Add(new Warning.AskForModelUnits(code));
        CommittedTerm? committed = Bind(term, monthly, needed is not null, warnings);
        if (term != CommitmentTerm.None) warnings.Add(new Warning.RenewalNotDocumented(term));
        warnings.AddRange(CacheUse.Of(asked, row, region).Warnings);
        context ??= ContextChoice.Of(asked, region);
        CallLimits call = CallLimits.Of(asked, row, checksWindow: !context.HasLength);
        warnings.AddRange(context.Warnings);
        warnings.AddRange(call.Warnings);
        bool isForbidden = isBeyondQuota || context.TooLong is not null || call.Forbidden is not null;
        bool isConfirmed = needed is not null && call.Doubts.IsEmpty;
        Sequence<Refusal> reasons =
        [
            .. isBeyondQuota ? (Refusal[])[new Refusal.ModelUnitQuota(least, granted!.Value, code)] : [],
            .. call.Forbidden is Refusal forbidden ? (Refusal[])[forbidden] : [],
            .. isForbidden || isConfirmed ? [] : call.Doubts,
            .. isForbidden || needed is not null ? [] : (Refusal[])[new Refusal.UnitThroughputUnpublished(asked.Model.Id)],
            .. context.Reasons,
        ];
        Option option = Priced(
            row,
            isForbidden ? Verdict.Infeasible : isConfirmed ? Verdict.Feasible : Verdict.Unconfirmed,
            reasons,
            monthly,
            assumptions,
            warnings,
            committed,
            term);
        Option decided = Undecided(answer, option);
        return decided with
        {
            Commitment = term,
            ContextVariant = context.Variant,
            Units = needed?.High,
            Capacity = ModelUnits.CapacityOf(asked, needed),
            Conditions = decided.Verdict != Verdict.Unconfirmed
                ? []
                : [.. call.Conditions, .. needed is null ? (Condition[])[ModelUnits.ConditionOf(asked)] : []],
        };
    }

    private Option Import(OptionRow row)
    {
        Ledger monthly = MonthlyCharges.Of(asked, region, row, CommitmentTerm.None);
        List<Assumption> assumptions = [.. ImportedModel.Assumptions(asked)];
        Corners<long>? needed = ImportedModel.Needed(asked);
        List<Warning> warnings = [.. CacheUse.Of(asked, row, region).Warnings, .. CallLimits.Of(asked, row).Warnings];
        if (ColdStarts.WarningOf(asked) is { } coldStarts) warnings.Add(coldStarts);
        int maximum = asked.Plan.Hosting.MaxCopies;
        Option option = needed switch
        {
            null => Priced(
                row,
                Verdict.Unconfirmed,
                [new Refusal.CopyThroughputUnknown(asked.Model.Id)],
                monthly,
                assumptions,
                warnings
            ) with
            {
                Conditions = ImportedModel.ConditionsOf(asked).ToSequence(),
            },
            _ when needed.High > maximum => Priced(
                row,
                Verdict.Infeasible,
                [new Refusal.Copies(needed.High, maximum)],
                monthly,
                assumptions,
                warnings
            ) with
            {
                Units = needed.High,
            },
            _ => Priced(row, Verdict.Feasible, [], monthly, assumptions, warnings) with { Units = needed.High },
        };
        return option with { Capacity = ImportedModel.CapacityOf(asked) };
    }

    private Option Priced(
        OptionRow row,
        Verdict verdict,
        Sequence<Refusal> reasons,
        Ledger monthly,
        List<Assumption> assumptions,
        List<Warning>? warnings = null,
        CommittedTerm? committed = null,
        CommitmentTerm term = CommitmentTerm.None)
    {
        Ledger? oneTime = row.Role == OptionRole.Candidate ? training ??= Training.ChargeFor(asked, region) : null;
        bool runsStoredModel = row.Role == OptionRole.Candidate && asked.Plan.ModelsKept > 0;
        if (runsStoredModel) assumptions.Add(new Assumption.WholeStorageMonths());
        Sequence<Warning> limits = runsStoredModel ? limitsOfCount ??= CountLimits.WarningsOf(asked, row, region).ToSequence() : [];
        return UnsoldOption.Bare(asked, row, region, verdict, reasons) with
        {
            OneTime = oneTime?.ToTotal() ?? Total.Nothing,
            Monthly = monthly.ToTotal(),
            FirstYear = year?.Of(region, row, term, oneTime, monthly),
            Committed = committed,
            Warnings =
            [
                .. monthly.Warnings,
                .. oneTime?.Warnings ?? [],
                .. warnings ?? [],
                .. limits,
                .. LifeWarnings.Of(asked, row.Mode, committed),
            ],
            Assumptions = assumptions.ToSequence(),
        };
    }

    private Option NotSold(OptionRow row, Verdict verdict, Refusal reason) => UnsoldOption.Of(asked, row, region, verdict, reason);
}
