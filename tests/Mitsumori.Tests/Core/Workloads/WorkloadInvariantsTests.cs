using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using static Mitsumori.Tests.Core.Plans.PlanValues;

namespace Mitsumori.Tests.Core.Workloads;

/// <summary>What traffic, hours and requests refuse that are made from values.</summary>
public sealed class WorkloadInvariantsTests
{
    [Fact]
    public void ActiveHours_NoneOrMoreThanADayHas_AreRefused()
    {
        Refuses.Each(
            nameof(ActiveHours.HoursPerDay),
            () => new ActiveHours(QuantityRange.Of(25m), null, Weekdays.All, 7, "UTC"),
            () => ActiveHours.Always with { HoursPerDay = QuantityRange.Between(23m, 25m) },
            () => ActiveHours.Always with { HoursPerDay = QuantityRange.Between(0m, 8m) });
        Refuses.Each(
            nameof(ActiveHours.Weekdays),
            () => new ActiveHours(QuantityRange.Of(8m), null, default, null, "UTC"),
            () => ActiveHours.Always with { Weekdays = Weekdays.Of([]) });
        Refuses.Each(
            nameof(ActiveHours.DaysPerWeekGiven),
            () => ActiveHours.Always with { DaysPerWeekGiven = 0 },
            () => ActiveHours.Always with { DaysPerWeekGiven = 8 });
    }

    [Fact]
    public void Traffic_OutsideItsRanges_IsRefused()
    {
        Refuses.Each(
            nameof(Traffic.PeakFactor),
            () => Rate with { PeakFactor = 0.99m },
            () => Week with { PeakFactor = Traffic.GreatestPeakFactor + 1m });
        Refuses.Each(
            nameof(Traffic.LatencySeconds),
            () => Rate with { LatencySeconds = 0m },
            () => Rate with { LatencySeconds = Traffic.LongestLatencySeconds + 1m });
        Refuses.Each(nameof(Traffic.Level.Requests), () => new Traffic.DayVolume(QuantityRange.Of(0m), Tokens, Active));
        Refuses.Each(
            nameof(RequestShape.MaxTokens),
            () => Tokens with { MaxTokens = 0 },
            () => Tokens with { MaxTokens = RequestShape.GreatestMaxTokens + 1 });
    }

    [Fact]
    public void Clocks_NoMinuteOrOutOfOrder_AreRefused()
    {
        Refuses.Each(nameof(TimeSpanOfDay.From), () => new TimeSpanOfDay(new(9, 0, 1), new(18, 0)));
        Refuses.Each(nameof(TimeSpanOfDay.To), () => Active.Between! with { To = new(18, 0, 0, 1) });
        Refuses.Each(
            nameof(LocalClock.Offsets),
            () => new LocalClock([new(5, 0), new(5, 3_600)]),
            () => LocalClock.Utc with { Offsets = [new(6, 0), new(5, 0)] });
        Refuses.Each(
            nameof(ClockOffset.AheadSeconds),
            () => new ClockOffset(0, 86_400),
            () => default(ClockOffset) with { AheadSeconds = -86_400 });
    }
}
