using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Workloads;

/// <content>Traffic at one rate.</content>
public abstract partial record Traffic
{
    /// <summary>One rate in all active hours, given as that rate or as a volume.</summary>
    public abstract record Level : Traffic
    {
        private protected Level(QuantityRange requests, RequestShape tokens, ActiveHours active)
            : base(tokens)
        {
            Requests = requests;
            Active = active;
        }

        /// <summary>Requests as they are given, above 0: of an active minute, of an active day or of the period.</summary>
        /// <exception cref="ArgumentOutOfRangeException">They may be 0.</exception>
        public QuantityRange Requests
        {
            get;
            init => field = Bounds.Above0(Bounds.Given(value, nameof(Requests)), nameof(Requests))!;
        }

        public sealed override ActiveHours Active
        {
            get;
            init => field = Bounds.Given(value, nameof(Active));
        }

        public sealed override bool IsSingle => Requests.IsSingle && Tokens.IsSingle && Active.HoursPerDay.IsSingle;

        public sealed override bool IsRoundTheClock => Active.IsUnbroken(Active.HoursPerDay.Low);

        public sealed override bool Fits(BillingPeriod period) => KnowsHolidaysOf(period);

        public sealed override T Match<T>(Func<Level, T> level, Func<Week, T> week) => level(this);

        /// <summary>The answer for the way in which the requests are given.</summary>
        public abstract T Match<T>(Func<Rate, T> rate, Func<DayVolume, T> dayVolume, Func<MonthVolume, T> monthVolume);
    }

    /// <summary>Requests in each minute of the active hours.</summary>
    public sealed record Rate(QuantityRange Requests, RequestShape Tokens, ActiveHours Active) : Level(Requests, Tokens, Active)
    {
        /// <inheritdoc cref="Key"/>
        public const string PlanKey = "requestsPerMinute";

        public override string Key => PlanKey;

        public override bool GrowsWithHours => true;

        public override T Match<T>(Func<Rate, T> rate, Func<DayVolume, T> dayVolume, Func<MonthVolume, T> monthVolume) => rate(this);
    }

    /// <summary>Requests on each active day, spread evenly over its hours.</summary>
    public sealed record DayVolume(QuantityRange Requests, RequestShape Tokens, ActiveHours Active) : Level(Requests, Tokens, Active)
    {
        /// <inheritdoc cref="Key"/>
        public const string PlanKey = "requestsPerDay";

        public override string Key => PlanKey;

        public override bool GrowsWithHours => false;

        public override T Match<T>(Func<Rate, T> rate, Func<DayVolume, T> dayVolume, Func<MonthVolume, T> monthVolume) => dayVolume(this);
    }

    /// <summary>Requests in the whole period, spread evenly over its active hours.</summary>
    public sealed record MonthVolume(QuantityRange Requests, RequestShape Tokens, ActiveHours Active) : Level(Requests, Tokens, Active)
    {
        /// <inheritdoc cref="Key"/>
        public const string PlanKey = "requestsPerMonth";

        public override string Key => PlanKey;

        public override bool GrowsWithHours => false;

        public override T Match<T>(Func<Rate, T> rate, Func<DayVolume, T> dayVolume, Func<MonthVolume, T> monthVolume) => monthVolume(this);
    }
}
