using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;

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
        (Requests, Steady, WholeActiveHours, WindowsOfOneCopy) = traffic.Match(
            level => AddLevel(level, estimate),
            week => AddWeek(week, estimate));

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

    private (Term Requests, Term Steady, Term WholeActiveHours, Term? WindowsOfOneCopy) AddLevel(Traffic.Level level, Estimate estimate)
    {
        ActiveHours active = level.Active;
        Ratio hours = active.HoursAt(Corner.Typical);
        Term days = page.Given(texts["input.days"], estimate.ActiveDays, texts["unit.day"], "", "traffic.active");
        string range = Shown(active.HoursPerDay, table);
        Term hoursPerDay = page.Given(texts["input.hours-per-day"], hours, texts["unit.hour-day"], range, "traffic.active.hoursPerDay");
        (Term requests, Term steady) = AddRate(level, days, hoursPerDay);
        Term standing = active.IsUnbroken(hours) ? Term.RoundUp(PeriodHours * 12m) : days * Term.RoundUp(hoursPerDay * 12m);
        return (requests, steady, days * Term.RoundUp(hoursPerDay), Term.IfBelow(steady, CallsAMinuteOfAWindow, requests, standing));
    }

    private (Term Requests, Term Steady, Term WholeActiveHours, Term? WindowsOfOneCopy) AddWeek(Traffic.Week week, Estimate estimate) => (
        FromHours("input.requests", estimate.Requests, "unit.request", week),
        FromHours("input.fullest-hour", week.FullestRequestsPerMinute, "unit.request-minute", week),
        FromHours("input.active-hours", estimate.ActiveHours, "unit.hour", week),
        null);

    private Term FromHours(string label, Ratio value, string unit, Traffic.Week week) =>
        page.Given(texts[label], value, texts[unit], texts["inputs.from-hours"], $"traffic.{week.Key}");

    private (Term Requests, Term Steady) AddRate(Traffic.Level level, Term days, Term hoursPerDay)
    {
        (string label, string unit) = level.Match(
            rate => ("input.requests-per-minute", "unit.request-minute"),
            dayVolume => ("input.requests-per-day", "unit.request-day"),
            monthVolume => ("input.requests-per-month", "unit.request"));
        Term asked = page.Given(texts[label], level.Requests.Typical, texts[unit], Shown(level.Requests, table), $"traffic.{level.Key}");
        Term Month(Term requests) => page.Derived(texts["input.requests"], requests, texts["unit.request"]);
        Term Minute(Term rate) => page.Derived(texts["input.steady"], rate, texts["unit.request-minute"]);
        return level.Match(
            rate => (Month(asked * 60m * hoursPerDay * days), asked),
            dayVolume => (Month(asked * days), Minute(asked / (hoursPerDay * 60m))),
            monthVolume => (asked, Minute(asked / (hoursPerDay * 60m * days))));
    }

    private Term Token(string key, QuantityRange range) =>
        page.Given(texts["input.tokens-" + key], range.Typical, texts["unit.token-request"], Shown(range, table), "traffic.tokens." + key);

    private static Term Plus(Term tokens, Term? more) => more is Term given ? tokens + given : tokens;
}
