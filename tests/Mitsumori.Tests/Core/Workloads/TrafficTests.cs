using CsCheck;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Engine.Loads;
using Mitsumori.Tests.Engine.Estimating;

namespace Mitsumori.Tests.Core.Workloads;

/// <summary>
/// The closed family of traffic: what it refuses, what each case answers, and how the cases agree where they say the same.
/// </summary>
public sealed class TrafficTests
{
    private static readonly RequestShape Tokens = RequestShape.Of(1_000m, 100m);

    private static readonly BillingPeriod January = new BillingPeriod.CalendarMonth(new(2027, 1));

    private static readonly Traffic.Rate OneAMinute = new(QuantityRange.Of(1m), Tokens, ActiveHours.Always);

    private static readonly Traffic.Week Level = new(Hours(60m), Tokens, ActiveHours.Always);

    private static readonly Traffic[] Cases =
    [
        OneAMinute,
        new Traffic.DayVolume(QuantityRange.Of(1_440m), Tokens, ActiveHours.Always),
        new Traffic.MonthVolume(QuantityRange.Of(44_640m), Tokens, ActiveHours.Always),
        Level,
    ];

    [Fact]
    public void Cases_OfTheFamily_AreAllHere() =>
        Assert.Equal(
            typeof(Traffic)
                .GetNestedTypes()
                .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(Traffic)))
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal),
            Cases.Select(traffic => traffic.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Match_EachCase_AnswersForThatCase() => Assert.All(Cases, traffic => Assert.Same(traffic, traffic.Match<Traffic>(
        level => level.Match<Traffic>(rate => rate, dayVolume => dayVolume, monthVolume => monthVolume),
        week => week)));

    [Fact]
    public void Questions_EachCase_HaveOneAnswer() =>
        Assert.Equal(
            [
                ("requestsPerMinute", true, true, true, true, true),
                ("requestsPerDay", true, true, true, false, true),
                ("requestsPerMonth", true, true, true, false, true),
                ("hourly", false, true, false, false, false),
            ],
            Cases.Select(traffic =>
                (
                    traffic.Key,
                    traffic.IsLevel,
                    traffic.IsSingle,
                    traffic.IsRoundTheClock,
                    traffic.GrowsWithHours,
                    traffic.Fits(new BillingPeriod.ExplicitHours(744m)))));

    // 31 days of 1,440 minutes, given in each way, are one load: what differs is the hours it is told by.
    [Fact]
    public void Load_TheSameTrafficInEachWay_IsTheSame() =>
        Assert.All(
            Cases,
            traffic =>
            {
                Load load = Load.Of(traffic, January, Corner.Typical);
                Assert.Equal(
                    (31m, 744m, 44_640m, 1m),
                    (load.Days.ToDecimal(), load.ActiveHours.ToDecimal(), load.Requests.ToDecimal(), load.RequestsPerMinute.ToDecimal()));
            });

    [Fact]
    public void Plan_WeekOfHoursWithoutACalendar_IsRefused()
    {
        BillingPeriod hours = new BillingPeriod.ExplicitHours(744m);
        Plan week = SmallWorld.Plain with { Traffic = Level }, withoutCalendar = SmallWorld.Plain with { Period = hours };
        Assert.Throws<ArgumentException>(() => week with { Period = hours });
        Assert.Throws<ArgumentException>(() => withoutCalendar with { Traffic = Level });
        Assert.Throws<ArgumentException>(() => new Plan(
            null, week.Model, null, week.Regions, hours, null, Level, null, [], week.Hosting, week.Known, week.Accepted, null, []));
        Assert.Throws<ArgumentException>(() => Load.Of(Level, hours, Corner.Typical));
        Assert.Equal(hours, (week with { Traffic = OneAMinute, Period = hours }).Period);
    }

    [Fact]
    public void Week_HoursOrDaysOfItsOwn_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Level with { Active = ActiveHours.Always with { HoursPerDay = QuantityRange.Of(8m) } });
        Assert.Throws<ArgumentException>(() => Level with { Active = ActiveHours.Always with { Between = new(new(9, 0), new(18, 0)) } });
        Assert.Throws<ArgumentException>(() =>
            new Traffic.Week(Hours(60m), Tokens, ActiveHours.Always with { Weekdays = Weekdays.FirstFromMonday(5) }));
        Assert.Equal("Asia/Tokyo", (Level with { Active = ActiveHours.Always with { TimeZone = "Asia/Tokyo" } }).Active.TimeZone);
    }

    [Fact]
    public void HourlyMeans_NoWeekOrNothingInIt_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new HourlyMeans(Enumerable.Repeat(1m, 167).ToSequence()));
        Assert.Throws<ArgumentException>(() => Hours(0m));
        Assert.Throws<ArgumentException>(() => Hours(-1m));
    }

    [Fact]
    public void Requests_OfNone_AreRefused()
    {
        QuantityRange none = QuantityRange.Of(0m, 1m, 2m);
        Assert.All(TrafficForms.Levels, level => Assert.Throws<ArgumentOutOfRangeException>(() => level(none, Tokens, ActiveHours.Always)));
        Assert.Throws<ArgumentOutOfRangeException>(() => OneAMinute with { Requests = none });
    }

    [Fact]
    public void PeakFactor_BelowOne_IsRefused() =>
        Assert.All(Cases, traffic => Assert.Throws<ArgumentOutOfRangeException>(() => traffic with { PeakFactor = 0.99m }));

    // Law: a volume given for a day or for the month is the rate that it makes in its active minutes, in any schedule.
    [Fact]
    public void Load_OfAVolume_IsThatOfItsRate() => Gen.Select(Gen.Int[1, 100_000], Gen.Int[1, 48], Gen.Int[1, 7], Gen.Int[0, 47]).Holds(
        (requests, halves, weekdays, month, bites) =>
        {
            ActiveHours active = new(QuantityRange.Of(halves / 2m), null, Weekdays.FirstFromMonday(weekdays), weekdays, "UTC");
            BillingPeriod period = new BillingPeriod.CalendarMonth(new BillingMonth(2025, 1).Plus(month));
            Ratio minutes = Ratio.Of(halves * 30m), days = active.DaysIn(period);
            foreach (Traffic.Level volume in TrafficForms.Levels.Skip(1).Select(level => level(QuantityRange.Of(requests), Tokens, active)))
            {
                Load load = Load.Of(volume, period, Corner.Typical);
                Assert.Equal(load.Requests, load.RequestsPerMinute * minutes * days);
                if (!load.RequestsPerMinute.TryToExact(out decimal rate)) continue;
                bites.Count(volume.Key);
                Assert.Equal(load, Load.Of(new Traffic.Rate(QuantityRange.Of(rate), Tokens, active), period, Corner.Typical));
            }
        },
        ["requestsPerDay", "requestsPerMonth"],
        Tries.Exactly(500));

    // Law: at the low corner the most hours make the lowest rate of a volume, and at the high corner the fewest hours the highest.
    [Fact]
    public void RequestsPerMinute_RangeOfHours_AscendsWithTheCorner() =>
        Gen.Select(Gen.Int[1, 47].Array[3], Gen.Int[1, 1_000].Array[3])
            .HoldsOfEach(
                (hours, requests) =>
                {
                    ActiveHours active = ActiveHours.Always with { HoursPerDay = Range(hours, 2m) };
                    foreach (Traffic.Level level in TrafficForms.Levels.Select(level => level(Range(requests, 1m), Tokens, active)))
                    {
                        TrafficFormulas formulas = TrafficFormulas.Of(level);
                        Ratio[] rates =
                        [
                            .. Enum.GetValues<Corner>()
                                .Select(corner => formulas.RequestsPerMinute.At(formulas.InputsAt(level, corner, 31m))),
                        ];
                        Ratio[] volumes =
                        [
                            .. Enum.GetValues<Corner>().Select(corner => formulas.Requests.At(formulas.InputsAt(level, corner, 31m))),
                        ];
                        Assert.True(
                            rates[0] <= rates[1] && rates[1] <= rates[2] && volumes[0] <= volumes[1] && volumes[1] <= volumes[2],
                            $"{string.Join(' ', rates)}; {string.Join(' ', volumes)}");
                    }
                },
                Tries.Exactly(500));

    private static HourlyMeans Hours(decimal each) => new(Enumerable.Repeat(each, HourlyMeans.Count).ToSequence());

    private static QuantityRange Range(int[] values, decimal parts)
    {
        decimal[] sorted = [.. values.Order().Select(value => value / parts)];
        return QuantityRange.Of(sorted[0], sorted[1], sorted[2]);
    }
}
