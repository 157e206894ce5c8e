using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Offering;

namespace Mitsumori.Engine.Estimating;

/// <summary>Builds the options of one row in one Region: one, or one for each commitment where units are sold.</summary>
internal sealed class OptionBuilder(Case plan, Region region)
{
    private static readonly CommitmentTerm[] UnitTerms = [CommitmentTerm.None, CommitmentTerm.OneMonth, CommitmentTerm.SixMonths];

    public IEnumerable<Option> Build(OptionRow row)
    {
        if (row.Refused is Refusal refused) return [NotSold(row, Verdict.NotOffered, refused)];
        OfferAnswer answer = plan.Judge.Judge(plan.Question(row.Mode, region));
        if (answer.Verdict is Verdict.NotOffered or Verdict.NoLongerSold) return [NotSold(row, answer.Verdict, answer.Reason!)];
        return row.Mode switch
        {
            HostingMode.ProvisionedThroughput when answer.IsOffered => UnitTerms.Select(term => Units(row, term)),
            HostingMode.CustomModelImport => [Import(row)],
            HostingMode.CustomOnDemand or HostingMode.BaseOnDemand => [OnDemand(row, answer)],
            _ => [NotSold(row, answer.Verdict, answer.Reason!)],
        };
    }

    private Option OnDemand(OptionRow row, OfferAnswer answer)
    {
        Ledger monthly = plan.NewLedger();
        List<Assumption> assumptions = [new Assumption.QuotasNotJudged()];
        if (row.Mode == HostingMode.CustomOnDemand)
        {
            OnDemandTokens.ChargeCustom(plan, region, monthly);
            ModelStorage.Charge(plan, region, monthly);
            if (plan.Judge.NotBefore(plan.Model.Id) is DateOnly notBefore && CustomizationDayIsOpen) assumptions.Add(new Assumption.CustomizedLateEnough(notBefore));
        }
        else
        {
            OnDemandTokens.ChargeBase(plan, region, monthly);
        }

        // A price that an accepted row names for this Region proves the offer as well as a table does.
        bool isProven = answer.IsOffered || !monthly.ToTotal().Lines.IsEmpty;
        if (!isProven) return NotSold(row, answer.Verdict, answer.Reason!);
        return Priced(row, Verdict.Feasible, [], monthly, assumptions) with { Tier = ServiceTier.Standard, Routing = Routing.InRegion };
    }

    private bool CustomizationDayIsOpen =>
        plan.Plan.Customization is not { TrainedOn: not null } and not { TrainingTokens: not null } and not { TrainingHours: not null };

    private Option Units(OptionRow row, CommitmentTerm term)
    {
        bool isBaseRefused = plan.Plan.Method == CustomizationMethod.None && term == CommitmentTerm.None && BaseNeedsCommitment;
        if (isBaseRefused) return NotSold(row, Verdict.NotOffered, new Refusal.CommitmentRequired(plan.Model.Id)) with { Commitment = term };
        Ledger monthly = plan.NewLedger();
        List<Assumption> assumptions = [];
        if (plan.Plan.Hosting.UnitsWhileActive && term == CommitmentTerm.None) assumptions.Add(new Assumption.PartialUnitHours());
        Corners<long>? needed = ModelUnits.Needed(plan);
        CommittedTerm? committed = ModelUnits.Charge(plan, region, term, needed, monthly);
        ModelStorage.Charge(plan, region, monthly);

        long? granted = plan.Plan.Known.Quota?.ModelUnits;
        long least = needed?.High ?? 1L;
        bool isBeyondQuota = granted < least;
        List<Warning> warnings = [];
        if (granted is null) warnings.Add(new Warning.AskForModelUnits());
        if (committed is { WholeAmount: Usd whole, EndsOn: DateOnly endsOn }) warnings.Add(new Warning.Commitment(term, whole, endsOn));
        if (term != CommitmentTerm.None) warnings.Add(new Warning.RenewalNotDocumented(term));
        if (CacheTokens > 0m) warnings.Add(new Warning.CacheNotSold(row.Mode));
        Sequence<Refusal> reasons = isBeyondQuota ? [new Refusal.ModelUnitQuota(least, granted!.Value)] : [];
        Option option = Priced(row, isBeyondQuota ? Verdict.Infeasible : Verdict.Feasible, reasons, monthly, assumptions, warnings, committed);
        return option with { Commitment = term, ContextVariant = plan.Plan.ContextVariant, Units = needed?.High };
    }

    private bool BaseNeedsCommitment =>
        plan.Book.Offers.Tables.Units.Any(unit => unit.Model == plan.Model.Id && unit.Regions.Contains(region) && unit.BaseWithoutCommitment == false);

    private Option Import(OptionRow row)
    {
        Ledger monthly = plan.NewLedger();
        List<Assumption> assumptions = [];
        Corners<long>? needed = ImportedModel.Needed(plan);
        ImportedModel.Charge(plan, region, needed, monthly, assumptions);
        List<Warning> warnings = CacheTokens > 0m ? [new Warning.CacheNotSold(row.Mode)] : [];
        int maximum = plan.Plan.Hosting.MaxCopies;
        return needed switch
        {
            null => Priced(row, Verdict.Unknown, [new Refusal.CopyThroughputUnknown(plan.Model.Id)], monthly, assumptions, warnings),
            _ when needed.High > maximum => Priced(row, Verdict.Infeasible, [new Refusal.Copies(needed.High, maximum)], monthly, assumptions, warnings) with { Units = needed.High },
            _ => Priced(row, Verdict.Feasible, [], monthly, assumptions, warnings) with { Units = needed.High },
        };
    }

    private decimal CacheTokens => plan.Loads.High.CacheRead + plan.Loads.High.CacheWrite;

    private Option Priced(
        OptionRow row, Verdict verdict, Sequence<Refusal> reasons, Ledger monthly, List<Assumption> assumptions, List<Warning>? warnings = null, CommittedTerm? committed = null)
    {
        Ledger oneTime = plan.NewLedger();
        if (row.Role == OptionRole.Candidate) Training.Charge(plan, region, oneTime);
        bool runsStoredModel = row.Role == OptionRole.Candidate && plan.Plan.ModelsKept > 0;
        if (runsStoredModel) assumptions.Add(new Assumption.WholeStorageMonths());
        return NotSold(row, verdict, null) with
        {
            Reasons = reasons,
            OneTime = oneTime.ToTotal(),
            Monthly = monthly.ToTotal(),
            Committed = committed,
            Warnings = [.. monthly.Warnings, .. oneTime.Warnings, .. warnings ?? [], .. LifecycleWarnings(row.Mode, committed)],
            Assumptions = assumptions.ToSequence(),
        };
    }

    private IEnumerable<Warning> LifecycleWarnings(HostingMode mode, CommittedTerm? committed)
    {
        // Imported weights are the user's own: the life of the Bedrock model does not end them.
        if (mode == HostingMode.CustomModelImport) yield break;
        DateOnly last = committed?.EndsOn ?? plan.Days.Last;
        if (plan.Model.Lifecycle.EndOfLife is DateOnly end && end > plan.Days.First && end <= last) yield return new Warning.EndsWithinPlan(plan.Model.Id, end);
    }

    private Option NotSold(OptionRow row, Verdict verdict, Refusal? reason) => new(
        row.Mode, Commitment: null, Tier: null, Routing: null, plan.Model.Id, ContextVariant: null, region, row.Role, verdict,
        Reasons: reason is null ? [] : [reason], OneTime: null, Monthly: null, Units: null, Committed: null,
        plan.Loads.Typical.Requests, plan.Loads.Typical.Tokens, Warnings: [], Assumptions: []);
}
