using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;

namespace Mitsumori.Engine.Estimating;

/// <summary>Whether the model takes one call of the plan at all, before any rate: its context window, and the most it writes.</summary>
/// <param name="Forbidden">What an official source forbids; null where nothing is.</param>
/// <param name="Doubts">What a lesser source forbids, or what only longer calls of the provider would take.</param>
/// <param name="Conditions">What must be true for the call to be taken, one for each doubt.</param>
internal sealed record CallLimits(Refusal? Forbidden, Sequence<Refusal> Doubts, Sequence<Condition> Conditions, Sequence<Warning> Warnings)
{
    private static readonly CallLimits Nothing = new(null, [], [], []);

    /// <param name="row">An import's weights are the user's own: the limits of the base model are not theirs.</param>
    /// <param name="checksWindow">False where a context variant of units has a length of its own.</param>
    public static CallLimits Of(Case asked, OptionRow row, bool checksWindow = true)
    {
        ModelFacts model = asked.Model;
        if (model.BilledBy is not (ModelBilling.Tokens or ModelBilling.InputTokens)) return Nothing;
        if (row.Mode == HostingMode.CustomModelImport || (checksWindow && model.ContextWindow is null))
            return Nothing with { Warnings = [new Warning.CallLimitsNotRecorded(model.Id)] };
        CallLimits window = checksWindow ? Window(model, asked.LongestCall) : Nothing;
        return window.Forbidden is not null ? window : window.And(Output(model, asked.LongestOutput));
    }

    private CallLimits And(CallLimits other) => new(
        other.Forbidden,
        [.. Doubts, .. other.Doubts],
        [.. Conditions, .. other.Conditions],
        [.. Warnings, .. other.Warnings]);

    private static CallLimits Window(ModelFacts model, decimal tokens)
    {
        TokenLimit window = model.ContextWindow!;
        if (tokens <= window.Tokens) return Nothing;

        // An edge of price at the window or beyond it means that the provider takes longer calls, on terms of their own.
        foreach (ContextBand band in model.ContextBands)
        {
            if (band.OverInputTokens < window.Tokens) continue;
            return new(
                null,
                [new Refusal.LongContext(model.Id, tokens, window.Tokens, window.Source.Location)],
                [new Condition.LongContext(tokens)],
                []);
        }

        return Judged(model, window, tokens, new Refusal.OverContextWindow(model.Id.Value, tokens, window.Tokens, window.Source.Location));
    }

    private static CallLimits Output(ModelFacts model, decimal tokens) => model.MaxOutput is TokenLimit most && tokens > most.Tokens
        ? Judged(model, most, tokens, new Refusal.OverMaxOutput(model.Id, tokens, most.Tokens, most.Source.Location))
        : Nothing;

    // A limit printed in two readings forbids above the larger only; one that no official source prints forbids nothing.
    private static CallLimits Judged(ModelFacts model, TokenLimit limit, decimal tokens, Refusal forbidden)
    {
        if (tokens <= limit.TokensIfBinary)
            return Nothing with { Warnings = [new Warning.LimitTwoReadings(model.Id, tokens, limit.Tokens, limit.TokensIfBinary)] };
        return limit.Source.Trust == Trust.Official
            ? Nothing with { Forbidden = forbidden }
            : new(
                null,
                [new Refusal.CallLimitSecondary(model.Id, tokens, limit.Tokens, limit.Source.Location)],
                [new Condition.CallLimitSecondary(tokens)],
                []);
    }
}
