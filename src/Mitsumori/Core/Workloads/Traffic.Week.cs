using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Workloads;

/// <content>Traffic by the hours of a week.</content>
public abstract partial record Traffic
{
    /// <summary>Requests in each hour of a week, laid over the calendar; hours of 0 are not active.</summary>
    public sealed record Week : Traffic
    {
        /// <inheritdoc cref="Key"/>
        public const string PlanKey = "hourly";

        /// <exception cref="ArgumentException">The active hours leave out an hour of the day or a day of the week.</exception>
        public Week(HourlyMeans hours, RequestShape tokens, ActiveHours active)
            : base(tokens)
        {
            Hours = hours;
            Active = active;
        }

        public HourlyMeans Hours
        {
            get;
            init => field = Bounds.Given(value, nameof(Hours));
        }

        /// <summary>Round the clock, in a time zone, but for holidays.</summary>
        public override ActiveHours Active
        {
            get;
            init => field = value is { Between: null, HoursPerDay.Low: 24m, Weekdays.Count: 7 }
                ? value
                : throw new ArgumentException("A week of hours says itself which of them are active.", nameof(value));
        }

        /// <summary>Requests of a minute in the fullest hour.</summary>
        public Ratio FullestRequestsPerMinute => Ratio.Of(Hours.Largest, 60m);

        public override string Key => PlanKey;

        public override bool IsSingle => Tokens.IsSingle;

        public override bool IsRoundTheClock => false;

        public override bool GrowsWithHours => false;

        /// <summary>The month that the hours are laid over.</summary>
        /// <exception cref="ArgumentException">The period has no calendar.</exception>
        public static BillingMonth MonthOf(BillingPeriod period) => period.Match(
            month => month,
            hours => throw new ArgumentException("The hours of a week need the days of a calendar.", nameof(period)));

        public override bool Fits(BillingPeriod period) => period is BillingPeriod.CalendarMonth && KnowsHolidaysOf(period);

        public override T Match<T>(Func<Level, T> level, Func<Week, T> week) => week(this);
    }
}
