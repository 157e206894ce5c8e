using Mitsumori.Application.Texts;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Sentences;

/// <summary>What an amount is for: a month, or the hours that a plan gives instead of one.</summary>
public static class PeriodWords
{
    /// <param name="texts">The table resource.</param>
    public static string Of(BillingPeriod period, TextResource texts) => period is BillingPeriod.ExplicitHours hours
        ? texts.Fill("period.hours", ("hours", Figures.Count(hours.Hours)))
        : texts["period.month"];

    /// <summary>The head of a column of such amounts.</summary>
    /// <param name="monthly">Its head where they are for a month.</param>
    /// <param name="texts">The table resource.</param>
    public static string Head(BillingPeriod period, string monthly, TextResource texts) => period is BillingPeriod.ExplicitHours hours
        ? texts.Fill("head.hours", ("hours", Figures.Count(hours.Hours)))
        : monthly;
}
