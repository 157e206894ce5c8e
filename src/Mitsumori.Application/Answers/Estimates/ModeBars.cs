using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Answers.Estimates;

/// <summary>What all modes cost as bars on one scale from 0, each beside its limit; faces draw it.</summary>
/// <param name="UpTo">Dollars at the end of the scale; 0 where no mode has an amount.</param>
/// <param name="Ticks">Round amounts on the scale, 0 first; empty where no mode has an amount.</param>
/// <param name="Bars">Candidates by <see cref="ComparedOption.Group"/> and amount, then references in the same order.</param>
public sealed record ModeBars(decimal UpTo, Sequence<decimal> Ticks, Sequence<ModeBar> Bars)
{
    /// <summary>Where the plan takes any Region, each mode stands once, in the Region that is cheapest for it.</summary>
    public static ModeBars Of(Estimate estimate)
    {
        Option[] options = [.. Comparison.Of([estimate]).Rows.Select(row => row.Option)];
        (Option Option, int More)[] shown = estimate.Plan.Regions.IsEmpty
            ?
            [
                .. options.GroupBy(option => (option.Role, option.Mode, option.Commitment, option.Tier, option.Routing))
                    .Select(mode => (mode.First(), mode.Count() - 1)),
            ]
            : [.. options.Select(option => (option, 0))];
        decimal[] amounts = [.. shown.Select(row => AmountOf(row.Option)).OfType<decimal>()];
        decimal upTo = BarScale.EndOf(amounts);
        return new(
            upTo,
            BarScale.TicksTo(upTo).ToSequence(),
            shown.Select(row => BarOf(row.Option, row.More, estimate, upTo)).ToSequence());
    }

    private static ModeBar BarOf(Option option, int more, Estimate estimate, decimal upTo)
    {
        decimal? amount = AmountOf(option);
        BarKind kind = (option.Monthly, amount) switch
        {
            (_, null) => BarKind.None,
            ({ IsComplete: false }, _) => BarKind.Floor,
            _ => option.Verdict == Verdict.Feasible ? BarKind.Solid : BarKind.Hollow,
        };
        Ratio? limit = option.Capacity?.RequestsPerMinute;
        return new(option, kind, amount)
        {
            Length = amount is decimal dollars && upTo > 0m ? Math.Min(dollars / upTo, 1m) : 0m,
            IsCut = amount > upTo,
            Limit = limit,
            ShareOfLimit = limit is Ratio most && !most.IsZero ? estimate.PeakRequestsPerMinute / most : null,
            IsCheapest = estimate.Answer is Answer.Cheapest && option == estimate.Chosen && kind == BarKind.Solid,
            More = more,
        };
    }

    // Where the hosting itself has no price, what is left of the amount is storage: no picture of it.
    private static decimal? AmountOf(Option option) => option.Monthly switch
    {
        null or { IsUnknown: true } => null,
        { } total when total.CostGaps.Any(gap => gap is Refusal.UnitPriceUnpublished) => null,
        { } total => total.Amount.Dollars,
    };
}

/// <summary>One mode: its amount as a part of the scale, and its limit.</summary>
/// <param name="Amount">Dollars; a floor where the kind says so, null where there is none.</param>
public sealed record ModeBar(Option Option, BarKind Kind, decimal? Amount)
{
    /// <summary>From 0 to 1, the end of the scale.</summary>
    public decimal Length { get; init; }

    /// <summary>True where the amount lies beyond the end of the scale: the bar leaves with an arrow and its figure.</summary>
    public bool IsCut { get; init; }

    /// <summary>Requests a minute that it carries; null where that is not known or not limited.</summary>
    public Ratio? Limit { get; init; }

    /// <summary>What the peak takes of the limit: 1 is all of it. Null without a limit, or with one of 0.</summary>
    public Ratio? ShareOfLimit { get; init; }

    /// <summary>True for at most one, and only where its whole amount is known and nothing else must hold.</summary>
    public bool IsCheapest { get; init; }

    /// <summary>How many other Regions there are for the same mode, of a plan for any.</summary>
    public int More { get; init; }

    public bool IsReference => Option.Role == OptionRole.Reference;
}

/// <summary>How much an amount says.</summary>
public enum BarKind
{
    /// <summary>No amount: no bar.</summary>
    None,

    /// <summary>The whole amount, and nothing else must hold.</summary>
    Solid,

    /// <summary>The whole amount, on a condition or beyond a limit.</summary>
    Hollow,

    /// <summary>At least so much.</summary>
    Floor,
}
