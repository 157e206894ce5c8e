using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Capacity;
using Mitsumori.Engine.Loads;

namespace Mitsumori.Engine.Estimating;

/// <summary>Whether the quotas of an on-demand option let the high load through, and which of them does not.</summary>
internal sealed record QuotaJudgement(
    Verdict Verdict,
    Sequence<Refusal> Reasons,
    OptionCapacity.OfQuotas? Capacity,
    Sequence<Refusal> Gaps,
    Sequence<Warning> Warnings)
{
    private const int DaysUntilOld = 180;

    /// <summary>What the quotas would have to let through; empty where they are known.</summary>
    public Sequence<Condition> Conditions { get; private init; } = [];

    public static QuotaJudgement Of(Case asked, OptionRow row, Region region)
    {
        QuotaLimits limits =
            QuotaChoice.Find(asked.Book, asked.Model.Id, row.Mode, row.Routing, row.Tier, region, asked.QuotaFor(row, region));

        // AWS raises no quota of a Legacy model, whatever its row says.
        if (asked.Model.Lifecycle.IsLegacy(asked.Days.First)) limits = limits.NotAdjustable();
        CacheUse cache = CacheUse.Of(asked, row, region);
        CallLimits limitsOfCall = CallLimits.Of(asked, row);
        CallShape call = ShapeOf(asked, cache);
        QuotaJudgement judged = limits.IsKnown ? ByQuotas(asked, limits, call, row.Routing) : Unknown(asked, row, region, call);
        judged = judged.With(limitsOfCall);
        return judged with
        {
            Verdict = cache.Forbidden is null ? judged.Verdict : Verdict.Infeasible,
            Reasons = cache.Forbidden is Refusal forbidden ? [forbidden, .. judged.Reasons] : judged.Reasons,
            Conditions = cache.Forbidden is null ? judged.Conditions : [],
            Warnings = judged.Warnings.And(cache.Warnings).And(limitsOfCall.Warnings),
        };
    }

    private QuotaJudgement With(CallLimits call)
    {
        if (call.Forbidden is Refusal forbidden)
            return this with { Verdict = Verdict.Infeasible, Reasons = [forbidden, .. Reasons.Where(IsOfALimit)], Conditions = [] };
        if (call.Doubts.IsEmpty || Verdict == Verdict.Infeasible) return this;
        return this with
        {
            Verdict = Verdict.Unconfirmed,
            Reasons = [.. call.Doubts, .. Reasons],
            Conditions = [.. call.Conditions, .. Conditions],
        };
    }

    // Beside what forbids, what is not known no longer matters.
    private static bool IsOfALimit(Refusal reason) => reason is not (Refusal.QuotaUnknown or Refusal.BurndownNotRecorded);

    private static CallShape ShapeOf(Case asked, CacheUse cache)
    {
        // What has no output tokens reserves none.
        long? maxTokens = asked.Model.BilledBy == ModelBilling.InputTokens
            ? 0L
            : asked.Plan.Traffic.Tokens.MaxTokens ?? asked.Model.MaxOutput?.Tokens;
        Load load = asked.Loads.High;
        return new(
            cache.IsCached ? load.Input : load.InputWithoutCache,
            load.Output,
            cache.IsCached ? load.CacheWrite : 0m,
            asked.Burndown,
            maxTokens,
            asked.Plan.Traffic.LatencySeconds);
    }

    private static QuotaJudgement Unknown(Case asked, OptionRow row, Region region, CallShape call)
    {
        Refusal.QuotaUnknown unknown = new(asked.Model.Id, row.Mode, region);
        Ratio peak = asked.Loads.High.PeakRequestsPerMinute;
        return new(Verdict.Unconfirmed, [unknown], null, [unknown], [])
        {
            Conditions = [new Condition.QuotaAllows(peak, peak * call.Settled)],
        };
    }

    private static QuotaJudgement ByQuotas(Case asked, QuotaLimits limits, CallShape call, Routing routing)
    {
        OptionCapacity.OfQuotas capacity = Ceiling.Of(limits, call, asked.BusiestDayHours);
        Sequence<Refusal> gaps = call.MaxTokens is null ? [new Refusal.MaxOutputUnknown(asked.Model.Id)] : [];
        Sequence<Warning> warnings = WarningsOf(asked, limits, call, capacity.Binding, routing);
        if (NeverAdmitted(limits, call) is Refusal.CallExceedsQuota never)
        {
            OptionCapacity.OfQuotas none = capacity with { ReservedRate = Ratio.Of(0m), First = BindingLimit.Reservation, Advice = null };
            return new(Verdict.Infeasible, [never], none, gaps, warnings);
        }

        Ratio peak = asked.Loads.High.PeakRequestsPerMinute;
        if (Carries(capacity, peak)) return new(Verdict.Feasible, [], capacity, gaps, warnings);
        if (asked.Model.OutputBurndown is null && Carries(Ceiling.Of(limits, call with { Burndown = 1 }, asked.BusiestDayHours), peak))
        {
            return new(Verdict.Unconfirmed, [new Refusal.BurndownNotRecorded(asked.Model.Id, call.Burndown)], capacity, gaps, warnings)
            {
                Conditions = [new Condition.BurndownNotRecorded(BurndownThatPasses(limits, call, peak, asked.BusiestDayHours))],
            };
        }

        return new(Verdict.Infeasible, [ReasonOf(capacity, peak, call.MaxTokens)], capacity, gaps, warnings);
    }

    private static bool Carries(OptionCapacity.OfQuotas capacity, Ratio peak) =>
        capacity.RequestsPerMinute is not Ratio most || peak <= most;

    // A call that reserves more than the quota holds is refused at its start, whatever the rate.
    private static Refusal.CallExceedsQuota? NeverAdmitted(QuotaLimits limits, CallShape call)
    {
        if (call.Reserved is not Ratio reserved) return null;
        foreach (QuotaFigure? limit in (QuotaFigure?[])[limits.TokensPerMinute, limits.TokensPerDay])
        {
            if (limit is null || reserved <= limit.Value) continue;
            decimal left = decimal.Floor(limit.Value - call.Input - call.CacheWrite);
            return new(reserved.ToDecimal(), limit.Value, left >= Math.Max(1m, call.Output) ? (long)left : null);
        }

        return null;
    }

    // The most tokens of quota that an output token may take, for the peak to pass the quotas of tokens.
    private static Ratio BurndownThatPasses(QuotaLimits limits, CallShape call, Ratio peak, Ratio busiestDayHours)
    {
        Ratio? most = null;
        foreach (Ratio perMinute in PerMinute())
        {
            Ratio burndown = ((perMinute / peak) - call.Input - call.CacheWrite) / call.Output;
            if (most is null || burndown < most) most = burndown;
        }

        return most!.Value;

        IEnumerable<Ratio> PerMinute()
        {
            if (limits.TokensPerMinute is QuotaFigure minute) yield return Ratio.Of(minute.Value);
            if (limits.TokensPerDay is QuotaFigure day) yield return Ratio.Of(day.Value) / (busiestDayHours * 60m);
        }
    }

    private static Refusal ReasonOf(OptionCapacity.OfQuotas capacity, Ratio peak, long? maxTokens)
    {
        string allowed = Ledger.Number(capacity.RequestsPerMinute!.Value.FloorCount()), needed = peak.ToSignificantDigits(6);
        return capacity.Binding switch
        {
            BindingLimit.RequestsPerMinute => new Refusal.QuotaRpm(
                capacity.Limits.RequestsPerMinute!.Value,
                needed,
                capacity.Limits.RequestsPerMinute.IsAdjustable),
            BindingLimit.TokensPerMinute => new Refusal.QuotaTpm(
                allowed,
                needed,
                capacity.Limits.TokensPerMinute!.Value,
                capacity.Limits.TokensPerMinute.IsAdjustable),
            BindingLimit.TokensPerDay => new Refusal.QuotaTpd(
                allowed,
                needed,
                capacity.Limits.TokensPerDay!.Value,
                capacity.Limits.TokensPerDay.IsAdjustable),
            _ => new Refusal.QuotaReservation(allowed, needed, maxTokens!.Value),
        };
    }

    // What the account may do today is told by Service Quotas; a row that old is no more than a hint.
    private static Warning.QuotaOld? Old(Case asked, QuotaLimits limits, BindingLimit? binding, Routing routing)
    {
        (QuotaFigure? figure, string key) = binding switch
        {
            BindingLimit.RequestsPerMinute => (limits.RequestsPerMinute, "rpm"),
            BindingLimit.TokensPerMinute or BindingLimit.Reservation => (limits.TokensPerMinute, "tpm"),
            BindingLimit.TokensPerDay => (limits.TokensPerDay, "tpd"),
            _ => (null, ""),
        };
        return figure?.Source.AsOf is DateOnly day && day.AddDays(DaysUntilOld) < asked.Days.First
            ? new Warning.QuotaOld(day, figure.LookUp, "known.quota." + key, routing)
            : null;
    }

    private static Sequence<Warning> WarningsOf(
        Case asked, QuotaLimits limits, CallShape call, BindingLimit? binding, Routing routing)
    {
        List<Warning> warnings = [];
        if (asked.Plan.Traffic.LatencySeconds is null && limits.TokensPerMinute is not null)
            warnings.Add(new Warning.ReservationNotJudged());
        if (asked.Model is { OutputBurndownDisputed: true, OutputBurndown: not null })
            warnings.Add(new Warning.BurndownDisputed(asked.Model.Id, asked.Burndown));
        decimal reads = asked.Loads.High.CacheRead;
        bool isDisputed = reads > 0m
            && limits.TokensPerMinute is QuotaFigure minute
            && call.Reserved is Ratio reserved
            && reserved <= minute.Value
            && reserved + reads > minute.Value;
        if (isDisputed)
            warnings.Add(new Warning.ReservationDisputed((call.Reserved!.Value + reads).ToDecimal(), limits.TokensPerMinute!.Value));
        if (Old(asked, limits, binding, routing) is Warning.QuotaOld old) warnings.Add(old);
        return warnings.ToSequence();
    }
}
