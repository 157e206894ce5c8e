using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Capacity;

/// <summary>Reckons how many requests a minute quotas let through.</summary>
public static class Ceiling
{
    /// <param name="activeHours">Active hours of the busiest day, above 0; where hours differ, the requests of that day ÷ those of the
    /// fullest hour.</param>
    public static OptionCapacity.OfQuotas Of(QuotaLimits limits, CallShape call, Ratio activeHours)
    {
        OptionCapacity.OfQuotas ceiling = Bare(limits, call, activeHours);
        return ceiling with { Advice = AdviceFor(ceiling, call) };
    }

    /// <summary>Requests a minute that the limits of requests, minutes and days let through; null where none is set.</summary>
    /// <param name="tokens">What one request takes of the quota of tokens in the end.</param>
    /// <param name="activeHours">Active hours of the busiest day, above 0.</param>
    public static Ratio? Settled(QuotaLimits limits, Ratio tokens, Ratio activeHours) =>
        Least(Requests(limits), Least(Over(limits.TokensPerMinute, tokens), PerDay(limits, tokens, activeHours)));

    private static OptionCapacity.OfQuotas Bare(QuotaLimits limits, CallShape call, Ratio activeHours)
    {
        Ratio settled = call.Settled;
        Ratio? requests = Requests(limits), minute = Over(limits.TokensPerMinute, settled), day = PerDay(limits, settled, activeHours);
        Ratio? reserved = ReservedRateOf(limits.TokensPerMinute, call);
        return new(
            limits,
            Least(requests, Over(limits.TokensPerMinute, Ratio.Of(call.Input) + call.Output)),
            Least(requests, Least(minute, day)),
            reserved,
            call.Reserved is Ratio held ? Over(limits.TokensPerMinute, held)?.Floor() : null,
            BindingOf(requests, minute, day, reserved),
            call,
            activeHours);
    }

    // A reservation is held while the call runs, within a sliding minute; beyond a minute only reservations are left in it.
    private static Ratio? ReservedRateOf(QuotaFigure? tokensPerMinute, CallShape call)
    {
        if (call is not { LatencySeconds: decimal seconds, Reserved: Ratio reserved } || tokensPerMinute is null) return null;
        Ratio held = Ratio.Max(reserved, call.Settled);
        return seconds <= 60m
            ? Over(tokensPerMinute, call.Settled + ((held - call.Settled) * seconds / 60m))
            : Over(tokensPerMinute, held * seconds / 60m);
    }

    // The other limits let through S a minute. The reservation does too while r <= s + (TPM / S - s) * 60 / L, for a call of L seconds;
    // a call of more than a minute holds r alone: r <= 60 * TPM / (S * L). A reservation below s counts as s, so that nothing is gained
    // there.
    private static MaxTokensAdvice? AdviceFor(OptionCapacity.OfQuotas ceiling, CallShape call)
    {
        if (
            ceiling is not { Settled: Ratio settled, ReservedRate: Ratio before, Limits.TokensPerMinute: QuotaFigure tokensPerMinute }
            || before >= settled)
        {
            return null;
        }

        Ratio minutes = Ratio.Of(call.LatencySeconds!.Value, 60m), tokensOfCall = Ratio.Of(tokensPerMinute.Value) / settled;
        Ratio most =
            minutes <= 1m ? call.Settled + ((tokensOfCall - call.Settled) / minutes) : Ratio.Max(call.Settled, tokensOfCall / minutes);
        long least = Math.Max(1, Ratio.Of(call.Output).CeilingCount());
        CallShape lower = call with { MaxTokens = Math.Max(least, (most - call.Input - call.CacheWrite).FloorCount()) };
        if (lower.MaxTokens >= call.MaxTokens) return null;
        Ratio after = ReservedRateOf(tokensPerMinute, lower)!.Value;
        return new(lower.MaxTokens.Value, (after < settled ? after : settled) - before);
    }

    private static BindingLimit? BindingOf(Ratio? requests, Ratio? minute, Ratio? day, Ratio? reserved)
    {
        (Ratio? Rate, BindingLimit Limit)[] limits =
        [
            (requests, BindingLimit.RequestsPerMinute),
            (minute, BindingLimit.TokensPerMinute),
            (day, BindingLimit.TokensPerDay),
            (reserved, BindingLimit.Reservation),
        ];
        (Ratio? Rate, BindingLimit Limit)? lowest = null;
        foreach ((Ratio? Rate, BindingLimit Limit) limit in limits)
        {
            if (limit.Rate is Ratio rate && (lowest is null || rate < lowest.Value.Rate!.Value)) lowest = limit;
        }

        return lowest?.Limit;
    }

    private static Ratio? Requests(QuotaLimits limits) => limits.RequestsPerMinute is QuotaFigure rpm ? Ratio.Of(rpm.Value) : null;

    private static Ratio? PerDay(QuotaLimits limits, Ratio tokens, Ratio activeHours) =>
        Over(limits.TokensPerDay, tokens) is Ratio day ? day / (activeHours * 60m) : null;

    private static Ratio? Over(QuotaFigure? quota, Ratio tokens) => quota is null || tokens.IsZero ? null : Ratio.Of(quota.Value) / tokens;

    private static Ratio? Least(Ratio? left, Ratio? right) => (left, right) switch
    {
        (Ratio one, Ratio other) => one <= other ? one : other,
        _ => left ?? right,
    };
}
