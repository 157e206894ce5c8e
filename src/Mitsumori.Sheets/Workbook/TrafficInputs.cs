using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Sheets.Workbook;

/// <summary>The inputs of period and traffic, and what follows from them: requests of the month, the steady rate and the peak.</summary>
internal sealed class TrafficInputs
{
    // Below one call in five minutes each call wakes a copy and pays for one window.
    public const decimal CallsAMinuteOfAWindow = 0.2m;

    private readonly InputsPage page;
    private readonly TextResource texts;
    private readonly TextResource table;
    private readonly Traffic traffic;

    public TrafficInputs(Estimate estimate, InputsPage page, Language language)
    {
        this.page = page;
        texts = TextResource.Load("workbook", language);
        table = TextResource.Load("table", language);
        traffic = estimate.Plan.Traffic;
        page.Section("section.traffic");
        PeriodHours = page.Given(texts["input.period-hours"], estimate.Plan.Period.Hours, texts["unit.hour"], texts["inputs.with-days"], estimate.Plan.Period is BillingPeriod.CalendarMonth ? "month" : "hours");
        bool isLevel = traffic.Hourly is null;
        if (isLevel)
        {
            Ratio hours = traffic.Active.Between is TimeSpanOfDay between ? Ratio.Of(between.Minutes, 60m) : traffic.Active.HoursPerDay.Typical;
            Term days = page.Given(texts["input.days"], estimate.ActiveDays, texts["unit.day"], "", "traffic.active");
            Term hoursPerDay = page.Given(texts["input.hours-per-day"], hours, texts["unit.hour-day"], Shown(traffic.Active.HoursPerDay, table), "traffic.active.hoursPerDay");
            (Requests, Steady) = AddRate(days, hoursPerDay);
            WholeActiveHours = days * Term.RoundUp(hoursPerDay);
            bool isUnbroken = hours == 24m && traffic.Active is { Weekdays.Count: 7, Holidays: null };
            WindowsOfOneCopy = Term.IfBelow(Steady, CallsAMinuteOfAWindow, Requests, isUnbroken ? Term.RoundUp(PeriodHours * 12m) : days * Term.RoundUp(hoursPerDay * 12m));
        }
        else
        {
            Requests = page.Given(texts["input.requests"], estimate.Requests, texts["unit.request"], texts["inputs.from-hours"], "traffic.hourly");
            Steady = page.Given(texts["input.fullest-hour"], Ratio.Of(traffic.Hourly!.Largest, 60m), texts["unit.request-minute"], texts["inputs.from-hours"], "traffic.hourly");
            WholeActiveHours = page.Given(texts["input.active-hours"], estimate.ActiveHours, texts["unit.hour"], texts["inputs.from-hours"], "traffic.hourly");
        }

        Peak = page.Derived(texts["input.peak"], Steady * page.Given(texts["input.peak-factor"], traffic.PeakFactor, "", "", "traffic.peakFactor"), texts["unit.request-minute"]);
        Term input = Token("input", traffic.Tokens.Input), output = Token("output", traffic.Tokens.Output);
        Term? read = traffic.Tokens.CacheRead.IsZero ? null : Token("cacheRead", traffic.Tokens.CacheRead), written = traffic.Tokens.CacheWrite.IsZero ? null : Token("cacheWrite", traffic.Tokens.CacheWrite);
        Output = output;
        InputAndWritten = Plus(input, written);
        InputWithoutCache = Plus(Plus(input, read), written);
        Tokens = [(Charge.InputTokens, input), (Charge.OutputTokens, output), (Charge.CacheReadTokens, read), (Charge.CacheWriteTokens, written)];
    }

    public Term PeriodHours { get; }

    /// <summary>Requests of the period.</summary>
    public Term Requests { get; }

    /// <summary>Requests a minute while there is traffic.</summary>
    public Term Steady { get; }

    /// <summary>The rate that units and copies must carry.</summary>
    public Term Peak { get; }

    public Term Output { get; }

    public Term InputAndWritten { get; }

    /// <summary>Tokens that a host without a prompt cache reads for one request.</summary>
    public Term InputWithoutCache { get; }

    /// <summary>Hours of the period in which a unit that is deleted between them stands.</summary>
    public Term WholeActiveHours { get; }

    /// <summary>Windows of five minutes that one copy pays for; null where hours differ.</summary>
    public Term? WindowsOfOneCopy { get; }

    /// <summary>Tokens of a request by what they are charged as; null for kinds that do not come.</summary>
    public IReadOnlyList<(Charge Charge, Term? Tokens)> Tokens { get; }

    public static string Shown(QuantityRange range, TextResource table) =>
        range.IsSingle ? "" : table.Fill("range", ("low", Figures.Count(range.Low)), ("high", Figures.Count(range.High)));

    private (Term Requests, Term Steady) AddRate(Term days, Term hoursPerDay)
    {
        (string label, string key, string unit) = traffic.Rate switch
        {
            RequestRate.PerDay => ("input.requests-per-day", "traffic.requestsPerDay", "unit.request-day"),
            RequestRate.PerMonth => ("input.requests-per-month", "traffic.requestsPerMonth", "unit.request"),
            _ => ("input.requests-per-minute", "traffic.requestsPerMinute", "unit.request-minute"),
        };
        Term asked = page.Given(texts[label], traffic.Requests.Typical, texts[unit], Shown(traffic.Requests, table), key);
        Term Month(Term requests) => page.Derived(texts["input.requests"], requests, texts["unit.request"]);
        Term Minute(Term rate) => page.Derived(texts["input.steady"], rate, texts["unit.request-minute"]);
        return traffic.Rate switch
        {
            RequestRate.PerDay => (Month(asked * days), Minute(asked / (hoursPerDay * 60m))),
            RequestRate.PerMonth => (asked, Minute(asked / (hoursPerDay * 60m * days))),
            _ => (Month(asked * 60m * hoursPerDay * days), asked),
        };
    }

    private Term Token(string key, QuantityRange range) =>
        page.Given(texts["input.tokens-" + key], range.Typical, texts["unit.token-request"], Shown(range, table), "traffic.tokens." + key);

    private static Term Plus(Term tokens, Term? more) => more is Term given ? tokens + given : tokens;
}
