using Mitsumori.Core.Decisions;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Budgets;

/// <summary>What a budget carries as bars on one scale from 0; faces draw it.</summary>
/// <param name="UpTo">Requests a minute at the end of the scale; 0 where nothing is carried.</param>
/// <param name="Ticks">Round rates on the scale, 0 first; empty where nothing is carried.</param>
/// <param name="Bars">In the order of the options.</param>
public sealed record AffordBars(decimal UpTo, Sequence<decimal> Ticks, Sequence<AffordBar> Bars)
{
    /// <param name="options">One for each row.</param>
    public static AffordBars Of(IReadOnlyList<AffordedOption> options)
    {
        decimal upTo = BarScale.EndOf(options.Select(option => option.Rate?.ToDecimal() ?? 0m));
        return new(
            upTo,
            BarScale.TicksTo(upTo).ToSequence(),
            options.Select(option => new AffordBar(option) { UpTo = upTo }).ToSequence());
    }
}

/// <summary>One way of hosting on the scale. All lengths are parts of it: 0 at its start, 1 at its end.</summary>
public sealed record AffordBar(AffordedOption Option)
{
    /// <summary>Requests a minute at the end of the scale.</summary>
    public decimal UpTo { get; init; }

    /// <summary>What is carried, with nothing open.</summary>
    public decimal Solid => Option.IsConfirmed ? PartOf(Option.Rate) : 0m;

    /// <summary>What is paid for: beyond what is carried a limit forbids it, or nobody knows that one allows it.</summary>
    public decimal Hollow => Longest > 0m && PartOf(Longest) is decimal whole && whole > Solid ? whole : 0m;

    /// <summary>Where the limits end it; null where none is known, or it lies beyond the scale.</summary>
    public decimal? Limit => UpTo > 0m && Option.Carried is Ratio carried && carried.ToDecimal() is decimal most && most <= UpTo
        ? most / UpTo
        : null;

    /// <summary>The rate at the end of the bar, where that lies beyond the scale; null where it does not.</summary>
    public Ratio? Beyond => UpTo > 0m && Longest > UpTo ? (Option.PaidFor ?? Option.Rate) : null;

    // A budget may pay for more than the limits let through.
    private decimal Longest => (Option.PaidFor ?? Option.Rate)?.ToDecimal() ?? 0m;

    private decimal PartOf(Ratio? rate) => PartOf(rate?.ToDecimal() ?? 0m);

    private decimal PartOf(decimal rate) => UpTo > 0m ? Math.Min(rate / UpTo, 1m) : 0m;
}
