using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Answers.Estimates;

/// <summary>The few figures that stand below the answer of a page, always in the same places.</summary>
public static class KeyFigures
{
    /// <returns>
    /// Monthly, once, the first year, a thousand tokens, and what is carried, all of the option that is named in the answer. Where the
    /// answer is open, what is paid once is known all the same; null where nothing runs the plan.
    /// </returns>
    public static Block.Figures? Of(Estimate estimate, RemarkTexts remarks)
    {
        TextResource texts = TextResource.Load("web", remarks.Language), table = TextResource.Load("table", remarks.Language);
        if (estimate.Answer is Answer.Open open)
        {
            return new([
                new(PeriodWords.Say(estimate.Plan.Period, texts, "figure.monthly"), texts["figure.unknown"], texts["figure.open"]),
                Once(open.Floors.FirstOrDefault(option => option.OneTime is not null)?.OneTime),
                new(texts["figure.year"], texts["figure.unknown"], ""),
                new(texts["figure.thousand"], texts["figure.unknown"], ""),
                new(
                    texts["figure.carries"],
                    texts["figure.unknown"],
                    texts.Fill("figure.asked", ("rate", Figures.Count(estimate.PeakRequestsPerMinute)))),
            ]);
        }

        if (estimate.Chosen is not { Monthly: Total monthly } chosen) return null;
        bool isAtMost = chosen.Warnings.Any(warning => warning is Warning.ReservationNotJudged);
        return new([
            new(
                PeriodWords.Say(estimate.Plan.Period, texts, "figure.monthly"),
                Dollars(Figures.Cents(monthly.Amount), monthly.IsComplete),
                string.Join(" / ", new PlanSentences(estimate, remarks).Due())),
            Once(chosen.OneTime),
            chosen.FirstYear is YearTotal year
                ? new(
                    texts["figure.year"],
                    Dollars(Figures.Cents(year.Amount), year.IsComplete),
                    texts.Fill("figure.year-note", ("month", MonthOf(estimate.Plan))))
                : new(texts["figure.year"], texts["figure.unknown"], ""),
            new(
                texts["figure.thousand"],
                chosen.PerThousandTokens is Ratio each ? texts.Fill("usd", ("amount", Figures.Point(each))) : texts["figure.unknown"],
                chosen.PerRequest is Ratio request ? texts.Fill("figure.request", ("amount", Figures.Point(request))) : ""),
            new(
                texts["figure.carries"],
                OptionCells.Ceiling(chosen) is { Length: > 0 } most
                    ? texts.Fill(isAtMost ? "figure.rate-at-most" : "figure.rate", ("rate", most))
                    : texts["figure.unknown"],
                texts.Fill("figure.asked", ("rate", Figures.Count(estimate.PeakRequestsPerMinute)))
                    + (
                        new OptionCells(remarks.Language).Binding(chosen) is { Length: > 0 } limit
                            ? texts.Fill("figure.binding", ("limit", limit))
                            : "")
                    + (isAtMost ? texts["figure.at-most"] : "")
                    + (
                        chosen is { Capacity: OptionCapacity.OfCopies copies, Units: long units } && units < copies.Copies
                            ? texts.Fill("figure.copies", ("units", Figures.Count(units)), ("most", Figures.Count(copies.Copies)))
                            : "")),
        ]);

        KeyFigure Once(Total? total) => total switch
        {
            null or { Lines.IsEmpty: true, IsComplete: true } => new(texts["figure.once"], texts["figure.nothing"], ""),
            { IsUnknown: true } => new(texts["figure.once"], table["unpublished"], ""),
            { } once => new(texts["figure.once"], Dollars(Figures.Cents(once.Amount), once.IsComplete), ""),
        };

        static string MonthOf(Plan plan) => ((BillingPeriod.CalendarMonth)plan.Period).Month.ToString();

        Wording Dollars(string amount, bool isComplete) => Wording.OfAmount(texts.Fill("usd", ("amount", amount)), !isComplete);
    }
}
