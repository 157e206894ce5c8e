using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Capacity;

namespace Mitsumori.Engine.Estimating;

/// <summary>Whether the quotas of an on-demand option let the high load through, and which of them does not.</summary>
internal sealed record QuotaJudgement(
    Verdict Verdict,
    Sequence<Refusal> Reasons,
    OptionCapacity.OfQuotas? Capacity,
    Sequence<Refusal> Gaps,
    Sequence<Warning> Warnings)
{
    /// <summary>What the quotas would have to let through; empty where they are known.</summary>
    public Sequence<Condition> Conditions { get; private init; } = [];

    public static QuotaJudgement Of(Case asked, OptionRow row, Region region)
    {
        // The account's own quotas are those of the model that the plan hosts, not of a reference beside it.
        bool isHosted = row.Role == OptionRole.Candidate;
        QuotaLimits limits = QuotaChoice.Find(
            asked.Book, asked.Model.Id, row.Mode, row.Routing, row.Tier, region, isHosted ? asked.Plan.Known.Quota : null);
        Load load = asked.Loads.High;
        long? maxTokens = asked.Plan.Traffic.Tokens.MaxTokens ?? asked.Model.MaxOutput?.Tokens;
        CallShape call = new(
            load.Input,
            load.Output,
            load.CacheWrite,
            asked.Burndown,
            maxTokens,
            asked.Plan.Traffic.LatencySeconds);
        if (!limits.IsKnown)
        {
            Refusal.QuotaUnknown unknown = new(asked.Model.Id, row.Mode, region);
            Ratio peak = load.PeakRequestsPerMinute;
            return new(Verdict.Unconfirmed, [unknown], null, [unknown], [])
            {
                Conditions = [new Condition.QuotaAllows(peak, peak * call.Settled)],
            };
        }

        OptionCapacity.OfQuotas capacity = Ceiling.Of(limits, call, asked.BusiestDayHours);
        Sequence<Refusal> gaps = maxTokens is null ? [new Refusal.MaxOutputUnknown(asked.Model.Id)] : [];
        bool isCarried = capacity.RequestsPerMinute is not Ratio most || load.PeakRequestsPerMinute <= most;
        Sequence<Refusal> reasons = isCarried ? [] : [ReasonOf(capacity, load.PeakRequestsPerMinute, maxTokens)];
        return new(isCarried ? Verdict.Feasible : Verdict.Infeasible, reasons, capacity, gaps, WarningsOf(asked, limits));
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

    private static Sequence<Warning> WarningsOf(Case asked, QuotaLimits limits)
    {
        List<Warning> warnings = [];
        if (asked.Plan.Traffic.LatencySeconds is null && limits.TokensPerMinute is not null)
            warnings.Add(new Warning.ReservationNotJudged());
        if (asked.Model.OutputBurndownDisputed) warnings.Add(new Warning.BurndownDisputed(asked.Model.Id, asked.Burndown));
        return warnings.ToSequence();
    }
}
