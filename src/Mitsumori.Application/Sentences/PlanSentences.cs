using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Application.Sentences;

/// <summary>
/// What stands around the tables of an estimate: what was asked, the first year, and what is due after the list total. Figures are for the
/// eye.
/// </summary>
public sealed class PlanSentences(Estimate estimate, RemarkTexts remarks)
{
    private readonly TextResource texts = TextResource.Load("table", remarks.Language);
    private readonly OptionNames names = new(remarks.Language);

    /// <summary>Three lines: the subject, the period, the traffic.</summary>
    public IReadOnlyList<string> Title() => [Subject(), Period(), Traffic()];

    /// <summary>The first year of the cheapest option, one-time cost included; null where it is not known.</summary>
    public string? FirstYear() =>
        estimate.Chosen is { FirstYear: YearTotal year } cheapest
            ? texts.Fill(
                year.IsComplete ? "first-year" : "first-year-floor",
                ("mode", names.Full(cheapest)),
                ("amount", Figures.Cents(year.Amount))) + Due(year)
            : null;

    /// <summary>Why the first year is not twelve times the month and the one-time cost; null where it is.</summary>
    public string? FirstYearNote() => estimate.Chosen is { FirstYear: YearTotal year, Monthly: Total month } chosen
        && year.Amount.Dollars != (12m * month.Amount.Dollars) + (chosen.OneTime?.Amount.Dollars ?? 0m)
            ? texts["first-year.note"]
            : null;

    /// <summary>What one request and a thousand tokens of the answer's option cost; null where that is not known in full.</summary>
    public string? PerRequest() => estimate.Chosen is { PerRequest: Ratio each, PerThousandTokens: Ratio thousand }
        ? texts.Fill("per-request", ("request", Figures.Point(each)), ("thousand", Figures.Point(thousand)))
        : null;

    private string Due(YearTotal year) => SumDue(year.Amount) is string sum ? texts.Fill("first-year.due", ("sum", sum)) : "";

    // List - discount + tax = due = the same in another currency, of printed figures; null where the plan asks for none of it.
    private string? SumDue(Usd list)
    {
        Plan plan = estimate.Plan;
        if (plan is { Exchange: null, Discount: null, TaxPercent: null }) return null;
        AmountDue due = AmountDue.Of(list, plan);
        string discount = due.Discount is Usd less ? $" − {Figures.Cents(less)}" : "";
        string tax = due.Tax is Usd more ? $" + {Figures.Cents(more)}" : "";
        string total = discount.Length + tax.Length == 0
            ? $"{Figures.Cents(due.List)} USD"
            : $"{Figures.Cents(due.List)}{discount}{tax} = {Figures.Cents(due.Total)} USD";
        return due.In(plan.Exchange) is decimal other
            ? $"{total} = {plan.Exchange!.Currency.Code} {Figures.Of(plan.Exchange.Currency, other)}"
            : total;
    }

    /// <summary>What a sheet is about: a customized model, or one as it is.</summary>
    /// <param name="sheet">The sheet resource.</param>
    public static string KindOf(Plan plan, TextResource sheet) => sheet[plan.Method == CustomizationMethod.None ? "kind.base" : "kind"];

    /// <summary>
    /// After the list total of the cheapest: the discount, the tax on what is left, what is due, and yen; nothing where the plan asks for
    /// none of them.
    /// </summary>
    public IEnumerable<string> Due()
    {
        Plan plan = estimate.Plan;
        if (plan is { Exchange: null, Discount: null, TaxPercent: null } || estimate.Chosen is not { Monthly: Total list }) yield break;
        AmountDue due = AmountDue.Of(list.Amount, plan);
        if (due.Discount is Usd discount)
        {
            yield return texts.Fill(
                "due.discount",
                ("percent", Figures.Count(plan.Discount!.Percent)),
                ("source", plan.Discount.Source),
                ("amount", Figures.Cents(discount)));
        }

        if (due.Tax is Usd tax)
            yield return texts.Fill("due.tax", ("percent", Figures.Count(plan.TaxPercent!.Value)), ("amount", Figures.Cents(tax)));
        if (due.Discount is not null || due.Tax is not null)
        {
            string total = due.Tax is null ? "due.total" : "due.total.tax";
            yield return PeriodWords.Say(plan.Period, texts, total, ("amount", Figures.Cents(due.Total)));
        }

        string key = list.IsComplete ? "in-currency" : "in-currency.floor";
        if (CurrencyWords.Of(due, plan.Exchange, texts, key) is string other) yield return other;
        if (estimate.Chosen.OneTime is { Lines.IsEmpty: false } once && SumDue(once.Amount) is string sum)
            yield return texts.Fill("due.once", ("sum", sum));
    }

    private string Subject()
    {
        Plan plan = estimate.Plan;
        string model = remarks.NameOf(plan.Model);
        string subject = plan switch
        {
            { Customization: null } => texts.Fill("subject.tuned", ("model", model)),
            { Method: CustomizationMethod.None } => texts.Fill("subject.none", ("model", model)),
            _ => texts.Fill("subject", ("model", model), ("method", remarks.Term("method." + BedrockCodes.Methods.CodeOf(plan.Method)))),
        };
        string region = plan.Regions.IsEmpty ? texts["any-region"] : plan.Regions.ToString();
        return plan.Name is string name
            ? texts.Fill("title", ("name", name), ("subject", subject), ("region", region))
            : texts.Fill("title-without-name", ("subject", subject), ("region", region));
    }

    private string Period()
    {
        BillingPeriod period = estimate.Plan.Period;
        (string, string) hours = ("hours", Figures.Count(period.Hours)), active = ("activeHours", Figures.Count(estimate.ActiveHours));
        return period is BillingPeriod.CalendarMonth calendar
            ? texts.Fill(
                "period-month",
                ("month", texts.Fill($"month.{calendar.Month.Month}", ("year", $"{calendar.Month.Year}"))),
                hours,
                ("activeDays", Figures.Count(estimate.ActiveDays)),
                active)
            : texts.Fill("period-hours", hours, active);
    }

    private string Traffic()
    {
        RequestShape tokens = estimate.Plan.Traffic.Tokens;
        return texts.Fill(
            "traffic",
            ("requests", Figures.Count(estimate.Requests)),
            ("input", Range(tokens.Input)),
            ("output", Range(tokens.Output)));
    }

    private string Range(QuantityRange range) => range.IsSingle
        ? Figures.Count(range.Typical)
        : texts.Fill("range", ("low", Figures.Count(range.Low)), ("high", Figures.Count(range.High)));
}
