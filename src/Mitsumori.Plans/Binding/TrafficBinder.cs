using Mitsumori.Core.Charges;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Workloads;
using Mitsumori.Plans.Names;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;
using NodaTime;

namespace Mitsumori.Plans.Binding;

/// <summary>Turns the traffic of a checked tree into values.</summary>
internal static class TrafficBinder
{
    private static readonly string[] HoursAndDays = ["hoursPerDay", "from", "to", "daysPerWeek", "weekdays"];

    private static readonly (string Key, Func<QuantityRange, RequestShape, ActiveHours, Traffic> Made)[] Levels =
    [
        (Traffic.Rate.PlanKey, (requests, tokens, active) => new Traffic.Rate(requests, tokens, active)),
        (Traffic.DayVolume.PlanKey, (requests, tokens, active) => new Traffic.DayVolume(requests, tokens, active)),
        (Traffic.MonthVolume.PlanKey, (requests, tokens, active) => new Traffic.MonthVolume(requests, tokens, active)),
    ];

    /// <summary>The traffic; null if a part of it that must be there is missing or refused.</summary>
    public static Traffic? Read(PlanCursor traffic, BillingPeriod period, Sequence<HolidayCalendar> calendars)
    {
        (string key, Func<QuantityRange, RequestShape, ActiveHours, Traffic>? made) = Levels.FirstOrDefault(way => traffic.Has(way.Key));
        HourlyMeans? week = made is null && traffic.Has(Traffic.Week.PlanKey) ? ReadHours(traffic, period) : null;
        QuantityRange? requests = made is null ? null : traffic.Range(key);
        RequestShape? tokens = ReadTokens(traffic.Below("tokens"));
        ActiveHours active = ReadActive(traffic.Below("active"), period) with
        {
            Holidays = ReadHolidays(traffic.Below("active"), period, calendars),
        };
        active = active with { Clock = LocalClocks.Of(active.TimeZone, period) };
        if (tokens is null) return null;
        if (requests is not null) return WithCalls(made!(requests, tokens, active), traffic);
        if (week is null) return null;
        ActiveHours whole = ActiveHours.Always with { TimeZone = active.TimeZone, Holidays = active.Holidays, Clock = active.Clock };
        return WithCalls(new Traffic.Week(week, tokens, whole), traffic);
    }

    private static Traffic WithCalls(Traffic read, PlanCursor traffic) => read with
    {
        PeakFactor = traffic.Number("peakFactor") ?? 1m,
        IsInteractive = traffic.Text("interactive") != "false",
        LatencySeconds = traffic.Number("latencySeconds"),
    };

    // Hours and days of their own would say a second time when requests come.
    private static HourlyMeans? ReadHours(PlanCursor traffic, BillingPeriod period)
    {
        RefuseWithHours(traffic, Traffic.Week.PlanKey, period);
        PlanCursor active = traffic.Below("active");
        foreach (MappingEntry entry in HoursAndDays.Select(active.Entry).OfType<MappingEntry>())
        {
            active.Report(
                FaultKind.Contradiction, entry.KeyPlace, active.Path.To(entry.Key), ("key", entry.Key), ("other", Traffic.Week.PlanKey));
        }

        decimal[] requests = [.. traffic.Texts(Traffic.Week.PlanKey).Select(text => NumberText.ValueOf(text.Value.Text))];
        if (requests.Length != HourlyMeans.Count) return null;
        if (requests.Max() == 0m)
        {
            const string key = Traffic.Week.PlanKey;
            traffic.Report(PlanFault.NoneAboveZero, traffic.Node(key)!.Place, traffic.Path.To(key), ("key", key));
            return null;
        }

        string timeZone = active.Text("timeZone") ?? ActiveHours.Always.TimeZone;
        traffic.Assume(new Assumption.RequestsPerHour(timeZone));
        bool changesClock =
            period is BillingPeriod.CalendarMonth calendar
            && DateTimeZoneProviders.Tzdb.Ids.Contains(timeZone)
            && ChangesClock(timeZone, calendar.Month);
        if (changesClock) traffic.Assume(new Assumption.ClockChangesIgnored(timeZone));
        return new(requests.ToSequence());
    }

    private static RequestShape? ReadTokens(PlanCursor tokens)
    {
        bool isByLives = WritesByLives(tokens);
        QuantityRange?[] given =
        [
            .. RequestParts.All.Select(part =>
                part.IsOfLongerLife || (isByLives && part.Input == Input.CacheWriteTokens) ? null : tokens.Range(part.Key)),
        ];
        CacheLife? life = isByLives ? ReadWrites(tokens, given) : tokens.Word("cacheLife", PriceCodes.CacheLives);
        if (RequestParts.All.Any(part => part.IsRequired && given[RequestParts.PlaceOf(part.Input)] is null)) return null;
        return new(part => given[RequestParts.PlaceOf(part.Input)] ?? QuantityRange.Of(0m))
        {
            MaxTokens = tokens.Whole("maxTokens"),
            CacheLife = life,
        };
    }

    private static bool WritesByLives(PlanCursor tokens) =>
        tokens.Node("cacheWrite") is TextNode.Mapping writes
        && writes.Entries.Any(entry => PriceCodes.CacheLives.Codes.Contains(entry.Key));

    /// <summary>Reads what is written for each life; what is 0 is not written.</summary>
    /// <param name="given">What a request takes of each part, which this fills in.</param>
    /// <returns>The shortest life; null if nothing is written.</returns>
    private static CacheLife? ReadWrites(PlanCursor tokens, QuantityRange?[] given)
    {
        if (tokens.Entry("cacheLife") is { } entry)
        {
            tokens.Report(
                FaultKind.Contradiction, entry.KeyPlace, tokens.Path.To(entry.Key), ("key", entry.Key), ("other", "cacheWrite"));
        }

        PlanCursor writes = tokens.Below("cacheWrite");
        CacheLife? shortest = null;
        foreach (CacheLife life in PriceCodes.CacheLives.Values)
        {
            if (writes.Range(PriceCodes.CacheLives.CodeOf(life)) is not { IsZero: false } written) continue;
            Input part = shortest is null ? Input.CacheWriteTokens : RequestShape.PartOf(life);
            shortest ??= life;
            given[RequestParts.PlaceOf(part)] = written;
        }

        return shortest;
    }

    private static ActiveHours ReadActive(PlanCursor active, BillingPeriod period)
    {
        string timeZone = ReadTimeZone(active);
        TimeSpanOfDay? between =
            active.Text("from") is { } from
            && active.Text("to") is { } to
            && TextForms.TryClock(from, out TimeOnly start)
            && TextForms.TryClock(to, out TimeOnly end)
                ? new(start, end)
                : null;
        RefuseWithHours(active, "weekdays", period);
        if (between is not null && period is BillingPeriod.CalendarMonth calendar && ChangesClock(timeZone, calendar.Month))
            active.Assume(new Assumption.ClockChangesIgnored(timeZone));
        QuantityRange hours = between is null
            ? active.Range("hoursPerDay") ?? ActiveHours.Always.HoursPerDay
            : QuantityRange.Of(between.Hours);
        if (ReadWeekdays(active) is { } weekdays) return new(hours, between, weekdays, null, timeZone);
        int days = (int?)active.Whole("daysPerWeek") ?? 7;
        return new(hours, between, Weekdays.FirstFromMonday(days), days, timeZone);
    }

    private static Weekdays? ReadWeekdays(PlanCursor active)
    {
        Weekdays[] parts =
        [
            .. active
                .Texts("weekdays")
                .Where(text => TextForms.TryWeekdays(text.Value.Text, out _))
                .Select(text => TextForms.TryWeekdays(text.Value.Text, out Weekdays days) ? days : default),
        ];
        return parts.Length == 0 ? null : Weekdays.Of(parts.SelectMany(days => days.Days()));
    }

    private static HolidayCalendar? ReadHolidays(PlanCursor active, BillingPeriod period, Sequence<HolidayCalendar> calendars)
    {
        RefuseWithHours(active, "holidays", period);
        if (
            active.Node("holidays") is not TextNode.Scalar country
            || period is not BillingPeriod.CalendarMonth { Month: BillingMonth month })
        {
            return null;
        }

        HolidayCalendar calendar = calendars.First(calendar => calendar.Country == country.Text);
        if (calendar.Covers(month)) return calendar;
        active.Report(
            PlanFault.HolidaysUnknown,
            country.Place,
            active.Path.To("holidays"),
            ("country", calendar.Country),
            ("first", $"{calendar.FirstYear}"),
            ("last", $"{calendar.LastYear}"),
            ("month", $"{month}"));
        return null;
    }

    private static void RefuseWithHours(PlanCursor around, string key, BillingPeriod period)
    {
        if (period is BillingPeriod.ExplicitHours && around.Entry(key) is { } entry)
            around.Report(PlanFault.NotWithHours, entry.KeyPlace, around.Path.To(key), ("key", key));
    }

    private static string ReadTimeZone(PlanCursor active)
    {
        if (active.Node("timeZone") is not TextNode.Scalar name) return ActiveHours.Always.TimeZone;
        if (TimeZoneNames.Id(name.Text) is string id) return id;
        string names = Closest.Names(name.Text, DateTimeZoneProviders.Tzdb.Ids);
        active.Report(
            PlanFault.TimeZoneUnknown,
            name.Place,
            active.Path.To("timeZone"),
            ("value", Problem.Shown(name.Text)),
            ("names", names));
        return ActiveHours.Always.TimeZone;
    }

    private static bool ChangesClock(string timeZone, BillingMonth month)
    {
        if (timeZone == ActiveHours.Always.TimeZone) return false;
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[timeZone];
        BillingMonth next = month.Plus(1);
        Interval span = new(
            zone.AtStartOfDay(new(month.Year, month.Month, 1)).ToInstant(),
            zone.AtStartOfDay(new(next.Year, next.Month, 1)).ToInstant());
        return zone.GetZoneIntervals(span).Skip(1).Any();
    }
}
