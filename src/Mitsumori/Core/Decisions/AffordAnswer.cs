using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Core.Decisions;

/// <summary>What a monthly budget carries: of every model, Region and way of hosting the greatest rate.</summary>
/// <param name="Plans">The plans asked, one for each model.</param>
/// <param name="BookVersion">The price book.</param>
/// <param name="PriceDay">The day whose prices were taken.</param>
/// <param name="Options">Candidates that are confirmed and known in full first, the greatest rate first; then those on a condition or with
/// gaps, those that the budget does not pay for, and references in the same order.</param>
/// <param name="NotOffered">Ways that are not sold, which the list leaves out.</param>
/// <param name="Assumptions">What was taken for granted in the plans, and whose prices they count with.</param>
public sealed record AffordAnswer(
    Budget Budget,
    Sequence<Plan> Plans,
    string BookVersion,
    DateOnly PriceDay,
    Sequence<AffordedOption> Options,
    int NotOffered,
    Sequence<Assumption> Assumptions)
{
    /// <summary>The candidate that carries most; null where the budget pays for none.</summary>
    public AffordedOption? Best => Options.FirstOrDefault(option => option is { IsReference: false, CarriesNothing: false });

    /// <summary>How complete the answer is.</summary>
    public AnswerState State => Best switch
    {
        null => AnswerState.NothingFeasible,
        { IsConfirmed: true } => AnswerState.Complete,
        _ => AnswerState.Floor,
    };

    /// <summary>The least budget that would pay for a candidate; null where one is paid for, or none has a price.</summary>
    public AffordedOption? Cheapest => Best is not null
        ? null
        : Options.Where(option => option is { IsReference: false, LeastBudget: not null })
            .MinBy(option => option.LeastBudget!.Total.Dollars);

    /// <summary>True where the name of an option needs its Region, or its model, beside it.</summary>
    public bool HasSeveralRegions => Options.Select(option => option.Option.Region).Distinct().Skip(1).Any();
}

/// <summary>What the budget carries in one way of hosting.</summary>
/// <param name="Plan">The plan that it hosts.</param>
/// <param name="Option">The way, with its prices and limits, at a rate close to none.</param>
/// <param name="Rate">
/// The greatest whole number of requests of the period ÷ its active minutes, within money and limits; an upper bound where the cost has
/// gaps. Null where what one unit or copy carries is not known, or no price is.
/// </param>
/// <param name="PaidFor">The same by money alone; null where it is not known, or money never ends it.</param>
/// <param name="Carried">Requests a minute that the limits let through, exact; null where no limit is known.</param>
/// <param name="EndedBy">What ends the rate; null where nothing is known to.</param>
/// <param name="Monthly">The list total at that rate, or of so many units.</param>
/// <param name="LeastBudget">What is due for the least that can be bought, where the budget does not pay for it.</param>
/// <param name="Units">Units or copies at that rate; where what one carries is not known, how many the budget buys.</param>
/// <param name="Needs">What each would have to carry for the plan's rate; null where the plan has none, or it is known.</param>
/// <param name="Peak">Requests a minute of the fullest hour at that rate, before the peak factor; null where all hours are alike.</param>
public sealed record AffordedOption(
    Plan Plan,
    Option Option,
    Ratio? Rate,
    Ratio? PaidFor,
    Ratio? Carried,
    RateEnd? EndedBy,
    Usd? Monthly,
    AmountDue? LeastBudget,
    long? Units,
    NeededOfOne? Needs,
    Ratio? Peak)
{
    public bool IsReference => Option.Role == OptionRole.Reference;

    /// <summary>True for what is feasible and known in full.</summary>
    public bool IsConfirmed => Option.Verdict == Verdict.Feasible && Rate is not null && CostGaps.IsEmpty;

    /// <summary>True where the budget buys nothing, or a limit forbids every call.</summary>
    public bool CarriesNothing => Rate is Ratio rate ? rate.IsZero : Units is null or 0;

    /// <summary>What of the cost is open: the rate is then an upper bound.</summary>
    public Sequence<Refusal> CostGaps => [.. Option.Monthly?.CostGaps ?? []];

    /// <summary>What is due in a month, after discount and tax; null where nothing is bought.</summary>
    public AmountDue? Due => Monthly is Usd amount ? AmountDue.Of(amount, Plan) : null;
}

/// <summary>What one unit or copy would have to carry at the peak.</summary>
public abstract record NeededOfOne
{
    private NeededOfOne()
    {
    }

    /// <summary>Tokens a minute of a model unit.</summary>
    public sealed record Tokens(Ratio Input, Ratio Output) : NeededOfOne;

    /// <summary>Requests a minute of a copy.</summary>
    public sealed record Requests(Ratio PerMinute) : NeededOfOne;
}

/// <summary>What ends a rate.</summary>
public abstract record RateEnd
{
    private RateEnd()
    {
    }

    /// <summary>As JSON names it.</summary>
    public abstract string Code { get; }

    /// <summary>One request more costs more than the budget.</summary>
    public sealed record Budget : RateEnd
    {
        public override string Code => "budget";
    }

    /// <summary>One request more is beyond a limit.</summary>
    public sealed record Limit(BindingLimit Of) : RateEnd
    {
        public override string Code => CapacityCodes.Limits.CodeOf(Of);
    }

    /// <summary>One request more takes more model units than the account is granted.</summary>
    public sealed record Granted(long Units) : RateEnd
    {
        public override string Code => "model-unit-quota";
    }

    /// <summary>A single call is refused.</summary>
    public sealed record Refused(Refusal Reason) : RateEnd
    {
        public override string Code => Reason.Code;
    }
}
