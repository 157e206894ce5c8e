using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Answers.Estimates;

/// <summary>
/// The four figures that stand beside the answer of a page, always in the same places: what is due, the first year, one request, the share
/// of the limit. One that does not exist says why.
/// </summary>
public sealed class KeyFigures
{
    private readonly Estimate estimate;
    private readonly Plan plan;
    private readonly TextResource texts;

    private KeyFigures(Estimate estimate, Language language)
    {
        (this.estimate, plan, texts) = (estimate, estimate.Plan, TextResource.Load("web", language));
    }

    /// <returns>All of the option that is named in the answer; null where nothing runs the plan.</returns>
    public static Block.Figures? Of(Estimate estimate, Language language) =>
        estimate.Answer is Answer.None ? null : new(new KeyFigures(estimate, language).All().ToSequence());

    private IEnumerable<KeyFigure> All()
    {
        Option? chosen = estimate.Chosen;
        Option? asked = chosen ?? estimate.Answer.LeftOpen.FirstOrDefault(option => option.OneTime is not null);
        return
        [
            Due(chosen?.Monthly),
            Year(chosen, asked?.OneTime),
            chosen?.PerRequest is Ratio each
                ? new(
                    texts["figure.request"],
                    Dollars(Figures.Point(each), isComplete: true),
                    chosen.PerThousandTokens is Ratio thousand ? texts.Fill("figure.thousand", ("amount", Figures.Point(thousand))) : "")
                : new(texts["figure.request"], texts["figure.unknown"], texts[chosen is null ? "figure.open" : "figure.request.open"]),
            Share(chosen),
        ];
    }

    private KeyFigure Due(Total? monthly)
    {
        bool isList = plan is { Discount: null, TaxPercent: null };
        string key = isList ? "figure.list" : plan.TaxPercent is null ? "figure.due-untaxed" : "figure.due";
        string name = PeriodWords.Say(plan.Period, texts, key);
        if (monthly is null) return new(name, texts["figure.unknown"], texts["figure.open"]);
        AmountDue due = AmountDue.Of(monthly.Amount, plan);
        string dollars = Figures.Cents(due.Total);
        if (due.In(plan.Exchange) is decimal other)
        {
            Currency currency = plan.Exchange!.Currency;
            string said = Figures.Of(currency, other);
            return new(
                name,
                Wording.OfAmount(currency.IsYen ? $"¥{said}" : $"{currency.Code} {said}", !monthly.IsComplete),
                $"US$ {dollars} × {Figures.Count(plan.Exchange.PerUsd)}");
        }

        string steps = string.Concat(
            Figures.Cents(due.List),
            due.Discount is Usd less ? $" − {Figures.Cents(less)}" : "",
            due.Tax is Usd tax ? $" + {Figures.Cents(tax)}" : "");
        return new(name, Dollars(dollars, monthly.IsComplete), isList ? texts["figure.list.note"] : steps);
    }

    private KeyFigure Year(Option? chosen, Total? once)
    {
        string name = texts["figure.year"];
        if (once is { Lines.IsEmpty: false })
        {
            Wording paid = Wording.OfAmount(Figures.Cents(once.Amount), !once.IsComplete);
            name = texts.Fill("figure.year-once", ("amount", paid.With(Wording.FloorSign)));
        }

        if (chosen?.FirstYear is { IsUnknown: false } year && plan.Period is BillingPeriod.CalendarMonth calendar)
        {
            string month = $"{calendar.Month}";
            return new(name, Dollars(Figures.Cents(year.Amount), year.IsComplete), texts.Fill("figure.year-note", ("month", month)));
        }

        bool ends = chosen is not null
            && estimate.Warnings.Concat(chosen.Warnings).Any(warning => warning is Warning.EndsOn or Warning.EndsWithinPlan);
        string why = chosen is null ? "figure.open"
            : plan.Period is BillingPeriod.ExplicitHours ? "figure.year.hours"
            : ends ? "figure.year.ends"
            : "figure.year.none";
        return new(name, texts["figure.unknown"], texts[why]);
    }

    private KeyFigure Share(Option? chosen)
    {
        string asked = Figures.Count(estimate.PeakRequestsPerMinute);
        if (chosen?.Capacity?.RequestsPerMinute is not Ratio most || most.IsZero)
            return new(texts["figure.share"], texts["figure.unknown"], texts.Fill("figure.share.none", ("rate", asked)));
        bool isAtMost = chosen.Warnings.Any(warning => warning is Warning.ReservationNotJudged);
        string note = texts.Fill(isAtMost ? "figure.rate-at-most" : "figure.rate", ("rate", asked), ("most", OptionCells.Ceiling(chosen)))
            + (isAtMost ? texts["figure.at-most"] : "")
            + (chosen is { Capacity: OptionCapacity.OfCopies copies, Units: long units } && units < copies.Copies
                ? texts.Fill("figure.copies", ("units", Figures.Count(units)), ("most", Figures.Count(copies.Copies)))
                : "");
        return new(
            texts["figure.share"], texts.Fill("figure.percent", ("percent", Figures.Percent(estimate.PeakRequestsPerMinute / most))), note);
    }

    private Wording Dollars(string amount, bool isComplete) =>
        Wording.OfAmount(texts.Fill("usd", ("amount", amount)), !isComplete);
}
