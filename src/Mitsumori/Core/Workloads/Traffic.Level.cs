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
            init
            {
                ArgumentOutOfRangeException.ThrowIfZero(value.Low, nameof(value));
                field = value;
            }
        }

        public sealed override ActiveHours Active { get; init; }

        public sealed override bool IsSingle => Requests.IsSingle && Tokens.IsSingle && Active.HoursPerDay.IsSingle;

        public sealed override bool IsRoundTheClock => Active.IsUnbroken(Active.HoursPerDay.Low);

        public sealed override bool Fits(BillingPeriod period) => true;

        public sealed override T Match<T>(Func<Level, T> level, Func<Week, T> week) => level(this);

        /// <summary>The answer for the way in which the requests are given.</summary>
        public abstract T Match<T>(Func<Rate, T> rate, Func<DayVolume, T> dayVolume, Func<MonthVolume, T> monthVolume);

        /// <summary>Requests of a period of so many active days, at a corner.</summary>
        public abstract Ratio RequestsAt(Corner corner, Ratio days);

        /// <summary>Requests of an active minute in a period of so many active days, at a corner.</summary>
        public abstract Ratio RequestsPerMinuteAt(Corner corner, Ratio days);

        // A volume spread over fewer hours is the higher rate, so the rate of a volume takes the other end of the hours.
        private protected Ratio OppositeMinutes(Corner corner) => 60m * Active.HoursAt(corner switch
        {
            Corner.Low => Corner.High,
            Corner.Typical => Corner.Typical,
            Corner.High => Corner.Low,
        });
    }

    /// <summary>Requests in each minute of the active hours.</summary>
    public sealed record Rate(QuantityRange Requests, RequestShape Tokens, ActiveHours Active) : Level(Requests, Tokens, Active)
    {
        /// <inheritdoc cref="Key"/>
        public const string PlanKey = "requestsPerMinute";

        public override string Key => PlanKey;

        public override bool GrowsWithHours => true;

        public override Ratio RequestsAt(Corner corner, Ratio days) => Ratio.Of(Requests.At(corner)) * 60m * Active.HoursAt(corner) * days;

        public override Ratio RequestsPerMinuteAt(Corner corner, Ratio days) => Requests.At(corner);

        public override T Match<T>(Func<Rate, T> rate, Func<DayVolume, T> dayVolume, Func<MonthVolume, T> monthVolume) => rate(this);
    }

    /// <summary>Requests on each active day, spread evenly over its hours.</summary>
    public sealed record DayVolume(QuantityRange Requests, RequestShape Tokens, ActiveHours Active) : Level(Requests, Tokens, Active)
    {
        /// <inheritdoc cref="Key"/>
        public const string PlanKey = "requestsPerDay";

        public override string Key => PlanKey;

        public override bool GrowsWithHours => false;

        public override Ratio RequestsAt(Corner corner, Ratio days) => Ratio.Of(Requests.At(corner)) * days;

        public override Ratio RequestsPerMinuteAt(Corner corner, Ratio days) => Ratio.Of(Requests.At(corner)) / OppositeMinutes(corner);

        public override T Match<T>(Func<Rate, T> rate, Func<DayVolume, T> dayVolume, Func<MonthVolume, T> monthVolume) => dayVolume(this);
    }

    /// <summary>Requests in the whole period, spread evenly over its active hours.</summary>
    public sealed record MonthVolume(QuantityRange Requests, RequestShape Tokens, ActiveHours Active) : Level(Requests, Tokens, Active)
    {
        /// <inheritdoc cref="Key"/>
        public const string PlanKey = "requestsPerMonth";

        public override string Key => PlanKey;

        public override bool GrowsWithHours => false;

        public override Ratio RequestsAt(Corner corner, Ratio days) => Requests.At(corner);

        public override Ratio RequestsPerMinuteAt(Corner corner, Ratio days) =>
            Ratio.Of(Requests.At(corner)) / (OppositeMinutes(corner) * days);

        public override T Match<T>(Func<Rate, T> rate, Func<DayVolume, T> dayVolume, Func<MonthVolume, T> monthVolume) => monthVolume(this);
    }
}
