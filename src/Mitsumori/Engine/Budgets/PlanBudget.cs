using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Workloads;
using Mitsumori.Engine.BreakEven;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Engine.Budgets;

/// <summary>One plan held against a budget: every way of hosting that is sold.</summary>
internal sealed class PlanBudget
{
    // A rate that no limit forbids, so that the limits themselves are seen; all of it grows from here.
    private const decimal Trickle = 0.001m;

    private readonly Plan plan;
    private readonly Budget budget;
    private readonly FactBook book;
    private readonly bool hasRate;
    private readonly Case least;
    private readonly Ratio ofOne;
    private readonly CostCurves curves;

    public PlanBudget(Plan plan, Budget budget, FactBook book, bool hasRate)
        : this(plan, budget, book, hasRate, Trickle)
    {
    }

    private PlanBudget(Plan plan, Budget budget, FactBook book, bool hasRate, decimal times)
    {
        (this.plan, this.budget, this.book, this.hasRate) = (plan, budget, book, hasRate);
        least = Case.Of(Scaled(plan, times), book);
        ofOne = Scenario.At(least.Inputs.Typical, Axis.RequestsPerMinute) / least.Loads.Typical.Requests;
        curves = new(Scenario.Along(least.Inputs.Typical, Axis.RequestsPerMinute).Variation, ofOne * BudgetCurve.MostRequests);
    }

    // The plan at its own rate.
    private Case Asked => field ??= Case.Of(plan, book);

    // Requests a minute of one request in the period, over all active minutes.
    private Ratio RateOfOne => Ratio.Of(1m) / (least.Loads.Typical.ActiveHours * 60m);

    /// <summary>Each option of the plan; null for one that is not sold.</summary>
    public IEnumerable<AffordedOption?> All()
    {
        IReadOnlyList<Option> options = Estimator.OptionsOf(least);
        HashSet<string> known = [.. options.Select(option => option.Id)];
        foreach (Option option in options)
        {
            if (option.Monthly is null && option.Verdict != Verdict.Infeasible)
            {
                yield return null;
                continue;
            }

            AffordedOption afforded = Of(option);
            yield return afforded;
            if (!MayBeCalledOtherwise(afforded)) continue;
            PlanBudget more = At(afforded.Rate!.Value + RateOfOne);
            foreach (Option other in Estimator.OptionsOf(more.least).Where(other => other.Region == option.Region && known.Add(other.Id)))
                yield return more.Of(other);
        }
    }

    private static bool IsHosting(CostLine line) => ChargeCodes.GroupOf(line.Charge) == ChargeGroup.Hosts;

    private AffordedOption Of(Option option)
    {
        AffordedOption bare = new(plan, option, null, null, null, null, null, null, null, null, null);
        if (option.Verdict == Verdict.Infeasible)
        {
            return bare with
            {
                Rate = 0m,
                EndedBy = option.Reasons.FirstOrDefault() is Refusal reason ? new RateEnd.Refused(reason) : null,
            };
        }

        if (!CostCurves.HasCurve(option)) return bare;
        BudgetCurve curve = new(curves.Of(option), ofOne, budget, plan);
        return option.Monthly!.CostGaps.Any(OpenPrices.IsThroughput)
            ? OfSoMany(bare, option, curve)
            : WithRate(bare, curve, LimitOf(option));
    }

    private AffordedOption WithRate(AffordedOption bare, BudgetCurve curve, (Ratio? Rate, RateEnd? End) limit)
    {
        long? paid = curve.Most();
        long? carried = limit.Rate is Ratio rate ? BudgetCurve.WholeOf(rate / RateOfOne) : null;
        if (paid is null && carried is null && curve.Last >= BudgetCurve.MostRequests) return bare;
        long requests = Math.Min(Math.Min(paid ?? long.MaxValue, carried ?? long.MaxValue), curve.Last);
        bool isOfMoney = paid is long most && most <= requests;
        return bare with
        {
            Rate = RateOfOne * requests,
            PaidFor = paid is long all ? RateOfOne * all : null,
            Carried = limit.Rate,
            EndedBy = isOfMoney ? new RateEnd.Budget() : limit.End,
            Monthly = requests > 0 ? curve.At(requests) : null,
            LeastBudget = paid == 0 ? AmountDue.Of(curve.At(1), plan) : null,
            Units = UnitsAt(bare.Option, requests),
            Peak = least.Loads.Typical.Hourly is null ? null : ofOne * requests,
        };
    }

    // Of what carries an unknown load only whole units or copies are bought.
    private AffordedOption OfSoMany(AffordedOption bare, Option option, BudgetCurve curve)
    {
        bool isOfCopies = option.Mode == HostingMode.CustomModelImport;
        if (!option.Monthly!.Lines.Any(IsHosting)) return bare;
        long requests = hasRate ? BudgetCurve.WholeOf(Asked.Loads.Typical.Requests) : BudgetCurve.MostRequests;
        Usd month = curve.At(Math.Max(1, Math.Min(requests, curve.Last)));
        Usd rest = option.Monthly.SumOf(line => !IsHosting(line)), each = month - rest;
        if (each.Dollars <= 0m) return bare;
        long most = isOfCopies ? plan.Hosting.MaxCopies : plan.Known.Quota?.ModelUnits ?? BudgetCurve.MostRequests;
        long units = Halving.Greatest(Pays, budget.AboutDollars(plan.Exchange) / each.Dollars * 2m, most);
        return bare with
        {
            EndedBy = units < most ? new RateEnd.Budget() : isOfCopies ? new RateEnd.Limit(BindingLimit.Copies) : new RateEnd.Granted(most),
            Rate = units == 0 && !isOfCopies ? 0m : null,
            Units = units,
            Monthly = units == 0 ? null : AmountOf(units),
            LeastBudget = units == 0 ? AmountDue.Of(AmountOf(1), plan) : null,
            Needs = hasRate && units > 0 ? NeedsOf(isOfCopies, units) : null,
        };

        Usd AmountOf(long count) => rest + new Usd(each.Dollars * count);
        bool Pays(long count) => budget.Covers(AmountDue.Of(AmountOf(count), plan), plan.Exchange);
    }

    private NeededOfOne NeedsOf(bool isOfCopies, long units)
    {
        Ratio peak = Asked.Loads.High.PeakRequestsPerMinute / units;
        return isOfCopies
            ? new NeededOfOne.Requests(peak)
            : new NeededOfOne.Tokens(peak * Asked.Loads.High.InputWithoutCache, peak * Asked.Loads.High.Output);
    }

    private long? UnitsAt(Option option, long requests) => option.Capacity switch
    {
        OptionCapacity.OfUnits units => units.UnitsAt(PeakOf(requests)),
        OptionCapacity.OfCopies copies => copies.CopiesAt(PeakOf(requests)),
        _ => null,
    };

    private Ratio PeakOf(long requests) => least.Loads.High.PeakRequestsPerMinute / least.Loads.Typical.Requests * requests;

    // Requests a minute, meaned over the active minutes, that the limits let through.
    private (Ratio? Rate, RateEnd? End) LimitOf(Option option)
    {
        if (option.Mode == HostingMode.ProvisionedThroughput)
        {
            return plan.Known.Quota?.ModelUnits is long granted && option.Capacity is OptionCapacity.OfUnits units
                ? (Mean((units with { Units = granted }).RequestsPerMinute), new RateEnd.Granted(granted))
                : (null, null);
        }

        return option.Capacity is { RequestsPerMinute: Ratio most, Binding: BindingLimit binding }
            ? (Mean(most), new RateEnd.Limit(binding))
            : (null, null);
    }

    // The peak of the high load is what a limit is held against.
    private Ratio? Mean(Ratio? limit) =>
        limit is Ratio most ? most / least.Loads.High.PeakRequestsPerMinute * (RateOfOne * least.Loads.Typical.Requests) : null;

    // Where a plan names no routing, calls that its Region's quota does not carry go through the profile.
    private bool MayBeCalledOtherwise(AffordedOption option) =>
        option.Option.Mode is HostingMode.BaseOnDemand
        && plan.Hosting.Routings.IsEmpty
        && option is { PaidFor: Ratio paid, Carried: Ratio carried }
        && carried < paid;

    // The same where the plan stands at another rate: what is called how hangs on it.
    private PlanBudget At(Ratio rate)
    {
        Ratio times = rate / RateOfOne / least.Loads.Typical.Requests;
        return new(plan, budget, book, hasRate, (times * Trickle).ToDecimal());
    }

    private static Plan Scaled(Plan plan, decimal times) => plan with
    {
        Traffic = plan.Traffic.Match<Traffic>(
            level => level with { Requests = QuantityRange.Of(times) },
            week => week with { Hours = new([.. week.Hours.Requests.Select(requests => requests * times)]) }),
    };
}
