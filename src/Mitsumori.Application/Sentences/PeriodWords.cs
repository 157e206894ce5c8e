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

    /// <summary>Words that speak of a month, in those of hours where the amounts are for hours.</summary>
    /// <param name="texts">Has them under the key, and those of hours, where they differ, under the key with <c>.hours</c>.</param>
    public static string Say(
        BillingPeriod period, TextResource texts, string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        period is BillingPeriod.ExplicitHours hours && texts.Has(key + ".hours")
            ? texts.Fill(key + ".hours", [.. values, ("hours", Figures.Count(hours.Hours))])
            : texts.Fill(key, values);

    /// <summary>The head of a column of such amounts.</summary>
    /// <param name="monthly">Its head where they are for a month.</param>
    /// <param name="texts">The table resource.</param>
    public static string Head(BillingPeriod period, string monthly, TextResource texts) => period is BillingPeriod.ExplicitHours hours
        ? texts.Fill("head.hours", ("hours", Figures.Count(hours.Hours)))
        : monthly;
}
