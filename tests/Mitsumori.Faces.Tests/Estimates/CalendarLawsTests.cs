using CsCheck;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>A month is the sum of its days: weekdays, holidays and the hours of each.</summary>
public sealed class CalendarLawsTests
{
    private static readonly HolidayCalendar Japan = ShippedPlanGen.Book.Holidays.Single();

    private static readonly Gen<BillingMonth> Months = Gen.Int[0, 47].Select(months => new BillingMonth(2025, 1).Plus(months));

    private static readonly Gen<Traffic> Traffics =
        from requests in Gen.Int[1, 10_000]
        from way in Gen.Int[0, 2]
        from week in Gen.Int[-500, 500].Array[HourlyMeans.Count]
        from isClock in Gen.Bool
        from minutes in Gen.Select(Gen.Int[0, 1_439], Gen.Int[0, 1_439])
        from quarters in Gen.Int[1, 96]
        from weekdays in Gen.Int[1, 127]
        from hasHolidays in Gen.Bool
        let between = isClock ? new TimeSpanOfDay(Clock(minutes.Item1), Clock(minutes.Item2)) : null
        let days = Weekdays.Of(Enum.GetValues<DayOfWeek>().Where(day => (weekdays & (1 << (int)day)) != 0))
        let holidays = hasHolidays ? Japan : null
        let active = new ActiveHours(QuantityRange.Of(between?.Hours ?? quarters / 4m), between, days, null, "Asia/Tokyo")
        {
            Holidays = holidays,
        }
        select way switch
        {
            0 when week.Any(hour => hour > 0) => new Traffic.Week(
                new(week.Select(hour => Math.Max(0, hour) / 10m).ToSequence()),
                RequestShape.Of(1m, 1m),
                ActiveHours.Always with
                {
                    Holidays = holidays,
                }),
            1 => new Traffic.DayVolume(QuantityRange.Of(requests / 10m), RequestShape.Of(1m, 1m), active),
            _ => (Traffic)new Traffic.Rate(QuantityRange.Of(requests / 10m), RequestShape.Of(1m, 1m), active),
        };

    [Fact]
    public void Estimate_AnyMonth_IsTheSumOfItsDays() =>
        Gen.Select(Months, Traffics, Gen.Int[1, 40])
            .Holds(
                (month, traffic, unitTokens, bites) =>
                {
                    Plan plan = new(
                        null,
                        new("amazon.nova-pro-v1:0"),
                        null,
                        [new("us-east-1")],
                        new BillingPeriod.CalendarMonth(month),
                        null,
                        traffic,
                        null,
                        Enum.GetValues<Holding>().ToSequence(),
                        Hosting.Everything with
                        {
                            Modes = [HostingMode.ProvisionedThroughput],
                            UnitsWhileActive = true,
                        },
                        new(
                            new(null, null, QuantityRange.Of(unitTokens * 100m), User),
                            [new(CommitmentTerm.None, new(1m, 1), User)],
                            null,
                            null),
                        Core.Prices.Acceptance.Nothing,
                        null,
                        []);
                    Estimate estimate = EstimateCost.Run(plan, ShippedPlanGen.Book);
                    Option units = estimate.Options.Single(option => option.Commitment == CommitmentTerm.None);
                    DayByDay judge = DayByDay.Walk(traffic, month, units.Units ?? 1);
                    Assert.Equal(
                        (Ratio.Of(judge.ActiveDays), judge.ActiveHours, judge.Requests),
                        (estimate.ActiveDays, estimate.ActiveHours, estimate.Requests));
                    bites.Count(traffic.Key);
                    bites.CountIf(traffic.Active.Holidays is not null, "holidays");
                    bites.CountIf(traffic.Active.Between is not null, "clock times");
                    if (units.Monthly is not Total monthly)
                        return;
                    bites.CountIf(monthly.Lines.Any(line => line.Charge == Charge.ModelUnitHours), "unit hours");
                    Assert.Equal(
                        judge.UnitHours,
                        Ratio.Of(monthly.Lines.Where(line => line.Charge == Charge.ModelUnitHours).Sum(line => line.Quantity)));
                },
                ["requestsPerMinute", "requestsPerDay", "hourly", "holidays", "clock times", "unit hours"]);

    private static readonly Core.Sources.Source User = new(
        "known",
        "load test",
        null,
        null,
        Core.Sources.DateBasis.None,
        Core.Sources.Trust.Measured);

    private static TimeOnly Clock(int minutes) => new(minutes / 60, minutes % 60);
}
