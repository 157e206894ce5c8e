using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Application.Sentences;

/// <summary>What a budget carries, in words.</summary>
public sealed class AffordSentences(AffordAnswer answer, RemarkTexts remarks)
{
    private readonly TextResource texts = TextResource.Load("afford", remarks.Language);
    private readonly TextResource table = TextResource.Load("table", remarks.Language);
    private readonly OptionNames names = new(remarks.Language);

    /// <summary>The answer in one sentence.</summary>
    public string Answer() => Answer(static mode => mode, static rate => rate);

    /// <summary>The same for a face that makes two parts of it stand out.</summary>
    /// <param name="mark">Marks what is named.</param>
    /// <param name="set">Marks the rate, of which nothing is open but a condition.</param>
    public string Answer(Func<string, string> mark, Func<string, string> set)
    {
        if (answer.Best is AffordedOption best)
        {
            return best.Rate is Ratio rate
                ? texts.Fill(
                    best.IsConfirmed ? "answer" : best.CostGaps.IsEmpty ? "answer.unconfirmed" : "answer.at-most",
                    ("budget", Budget()),
                    ("mode", mark(NameOf(best))),
                    ("rate", best.CostGaps.IsEmpty ? set(Rate(rate)) : mark(Rate(rate))))
                : texts.Fill("answer.units", ("budget", Budget()), ("mode", mark(NameOf(best))), ("units", mark(UnitsOf(best))));
        }

        return answer.Cheapest is AffordedOption { LeastBudget: AmountDue least } cheapest
            ? texts.Fill(
                "answer.too-small",
                ("budget", Budget()),
                ("mode", mark(NameOf(cheapest))),
                ("least", mark(Figures.Cents(least.Total))))
            : texts["answer.none"];
    }

    /// <summary>The budget as it was read, with its currency.</summary>
    public string Budget() => answer.Budget.Currency is Currency currency
        ? $"{Figures.Of(currency, answer.Budget.Amount)} {currency.Code}"
        : $"{Figures.Count(answer.Budget.Amount)} {answer.Budget.Code}";

    /// <summary>What holds of every row: tokens, hours, the period, and that training is not in it.</summary>
    public string Conditions()
    {
        Plan plan = answer.Plans[0];
        RequestShape tokens = plan.Traffic.Tokens;
        return texts.Fill(
            "conditions",
            ("input", Figures.Count(tokens.Input.Typical)),
            ("output", Figures.Count(tokens.Output.Typical)),
            ("period", Period(plan)),
            ("basis", texts[plan is { Discount: null, TaxPercent: null } ? "basis.list" : "basis.due"]));
    }

    /// <summary>The model, with its Region where there are several, and the way of hosting.</summary>
    public string NameOf(AffordedOption option) => texts.Fill(
        answer.HasSeveralRegions ? "name.region" : "name",
        ("model", ModelOf(option)),
        ("mode", names.Full(option.Option)),
        ("region", option.Option.Region.Code));

    /// <summary>What the model is called.</summary>
    public string ModelOf(AffordedOption option) => option.Plan.Own?.Name ?? remarks.NameOf(option.Plan.Model);

    /// <summary>What ends the rate, and what else there is to know of it.</summary>
    public string EndOf(AffordedOption option)
    {
        List<string> said = [];
        if (option.LeastBudget is AmountDue least)
            said.Add(texts.Fill(LeastKey(option), ("least", Figures.Cents(least.Total))));
        else if (option.EndedBy is RateEnd end)
            said.Add(End(option, end));
        if (option.Needs is NeededOfOne needs) said.Add(Need(needs));
        else if (option.Rate is null && option.LeastBudget is null)
            said.Add(texts["end.unpriced"]);
        if (option is
            { Rate: not null, Carried: null, LeastBudget: null, EndedBy: RateEnd.Budget, Option.Verdict: Verdict.Unconfirmed })
            said.Add(texts["end.limit-unknown"]);
        return string.Join(texts["end.and"], said);
    }

    /// <summary>What a row says is carried: a rate, or units of which nobody knows what one carries.</summary>
    /// <param name="atMost">The mark of an upper bound.</param>
    public string CarriedBy(AffordedOption option, string atMost) => option switch
    {
        { Rate: Ratio rate, CostGaps.IsEmpty: false } when !rate.IsZero => atMost + Rate(rate),
        { Rate: Ratio rate } => Rate(rate),
        { Units: not null } => UnitsOf(option),
        _ => "-",
    };

    /// <summary>How a rate is to be read, what the rows leave out, and what was assumed.</summary>
    public IEnumerable<string> Notes() =>
    [
        texts["note.floor"],
        .. answer.NotOffered > 0
            ? [texts.Fill("note.not-offered", ("count", Figures.Count((decimal)answer.NotOffered)))]
            : Array.Empty<string>(),
        .. answer.Options.Any(option => option is { Rate.IsZero: false, CostGaps.IsEmpty: false })
            ? [texts["note.at-most"]]
            : Array.Empty<string>(),
        .. answer.Assumptions.Select(remarks.Say),
    ];

    /// <summary>The price book, and the day whose prices were taken.</summary>
    public string Book() => table.Fill("book", ("version", answer.BookVersion), ("day", Figures.Day(answer.PriceDay)));

    /// <summary>A rate, cut off: what is printed is paid for.</summary>
    public static string Rate(Ratio rate)
    {
        if (rate.IsZero) return "0";
        decimal scale = 1m;
        for (int decimals = rate.PrintedDecimals(); decimals > 0; decimals--) scale *= 10m;
        return Figures.Count((decimal)(rate * scale).Floor() / scale);
    }

    /// <summary>How many units or copies.</summary>
    public string UnitsOf(AffordedOption option) =>
        texts.Fill("units." + KindOf(option), ("units", Figures.Count(option.Units ?? 0)));

    private static string LeastKey(AffordedOption option) => option.Units is null ? "end.least" : "end.least-unit." + KindOf(option);

    private static string KindOf(AffordedOption option) =>
        option.Option.Mode == Core.Bedrock.HostingMode.CustomModelImport ? "copies" : "units";

    private string End(AffordedOption option, RateEnd end) => end switch
    {
        RateEnd.Budget => option.Carried is Ratio carried
            ? texts.Fill("end.budget-of", ("carried", Rate(carried)))
            : texts["end.budget"],
        RateEnd.Limit limit when option.PaidFor is Ratio paid => texts.Fill(
            "end.limit-of",
            ("limit", table["limit." + CapacityCodes.Limits.CodeOf(limit.Of)]),
            ("paid", Rate(paid))),
        RateEnd.Limit limit => texts.Fill("end.limit", ("limit", table["limit." + CapacityCodes.Limits.CodeOf(limit.Of)])),
        RateEnd.Granted granted => texts.Fill("end.granted", ("units", Figures.Count(granted.Units))),
        RateEnd.Refused refused => remarks.Say(refused.Reason),
        _ => throw new System.Diagnostics.UnreachableException(end.Code),
    };

    private string Need(NeededOfOne needs) => needs switch
    {
        NeededOfOne.Tokens tokens =>
            texts.Fill("needs.tokens", ("input", Figures.Whole(tokens.Input)), ("output", Figures.Whole(tokens.Output))),
        NeededOfOne.Requests requests => texts.Fill("needs.requests", ("rate", Figures.Point(requests.PerMinute))),
        _ => throw new System.Diagnostics.UnreachableException(needs.GetType().Name),
    };

    private string Period(Plan plan) => plan.Period is BillingPeriod.CalendarMonth calendar
        ? texts.Fill("period.month", ("month", $"{calendar.Month}"), ("hours", Figures.Count(plan.Period.Hours)), ("active", Active(plan)))
        : texts.Fill("period.hours", ("hours", Figures.Count(plan.Period.Hours)));

    private string Active(Plan plan) =>
        ScheduleWords.Of(plan.Traffic.Active, TextResource.Load("sheet", remarks.Language)) ?? texts["active.always"];
}
