using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Decisions;

/// <summary>Reckons what the peak takes of every limit of an option. It is asked for where it is shown, not with every estimate.</summary>
public static class LimitUses
{
    /// <param name="peak">Requests a minute that capacity must carry, at the high load.</param>
    /// <returns>The limit that is met first, then the others by falling share, those without one last.</returns>
    public static Sequence<LimitUse> Of(OptionCapacity capacity, Ratio peak)
    {
        IEnumerable<LimitUse> uses = capacity.Match<IEnumerable<LimitUse>>(
            quotas => OfQuotas(quotas, peak),
            units => units.Sides.Select(side => OfSide(side, units.Units, peak)),
            copies => [OfCopies(copies, peak)]);
        return uses.OrderBy(use => use.Limit != capacity.Binding).ThenByDescending(use => use.Share ?? -1m).ToSequence();
    }

    private static IEnumerable<LimitUse> OfQuotas(OptionCapacity.OfQuotas quotas, Ratio peak)
    {
        (CallShape call, Ratio hours) = (quotas.Call, quotas.ActiveHours);
        Ratio tokens = peak * call.Settled;
        yield return new(BindingLimit.RequestsPerMinute, peak, ValueOf(quotas.Limits.RequestsPerMinute));
        yield return new(BindingLimit.TokensPerMinute, tokens, ValueOf(quotas.Limits.TokensPerMinute))
        {
            Formula = number => $"{number(peak)} × ({Settled(call, number)})",
        };
        yield return new(BindingLimit.TokensPerDay, tokens * 60m * hours, ValueOf(quotas.Limits.TokensPerDay))
        {
            Formula = number => $"{number(peak)} × ({Settled(call, number)}) × 60 × {number(hours)}",
        };
        if (quotas.Limits.TokensPerMinute is not QuotaFigure minute || call.Reserved is not Ratio reserved || reserved.IsZero) yield break;
        if (call.LatencySeconds is decimal seconds)
            yield return OfReservation(call, Ratio.Max(reserved, call.Settled), seconds, peak, minute.Value);
        yield return new(
            BindingLimit.InFlight,
            call.LatencySeconds is decimal latency ? peak * latency / 60m : null,
            Ratio.Of(minute.Value) / reserved)
        {
            Formula = call.LatencySeconds is decimal running ? number => $"{number(peak)} × {number(running)} ÷ 60" : null,
            ValueFormula = number => $"{number(minute.Value)} ÷ {number(reserved)}",
        };
    }

    // What running calls hold within a sliding minute beyond what settles in it, as the ceiling has it.
    private static LimitUse OfReservation(CallShape call, Ratio held, decimal seconds, Ratio peak, long tokensPerMinute)
    {
        Ratio settled = call.Settled;
        return seconds <= 60m
            ? new(BindingLimit.Reservation, peak * (settled + ((held - settled) * seconds / 60m)), tokensPerMinute)
            {
                Formula = number => $"{number(peak)} × ({number(settled)} + ({number(held)} − {number(settled)}) × {number(seconds)} ÷ 60)",
            }
            : new(BindingLimit.Reservation, peak * held * seconds / 60m, tokensPerMinute)
            {
                Formula = number => $"{number(peak)} × {number(held)} × {number(seconds)} ÷ 60",
            };
    }

    private static LimitUse OfSide(UnitSide side, long units, Ratio peak) =>
        new(side.Limit, peak * side.TokensOfRequest, Ratio.Of(units) * side.TokensPerMinute)
        {
            Formula = number => $"{number(peak)} × {number(side.TokensOfRequest)}",
            ValueFormula = number => $"{number(units)} × {number(side.TokensPerMinute)}",
        };

    private static LimitUse OfCopies(OptionCapacity.OfCopies copies, Ratio peak) =>
        new(BindingLimit.Copies, peak * (copies.TokensOfRequest ?? 1m) / copies.Each, copies.Copies)
        {
            Formula = number =>
                copies.TokensOfRequest is decimal tokens
                    ? $"{number(peak)} × {number(tokens)} ÷ {number(copies.Each)}"
                    : $"{number(peak)} ÷ {number(copies.Each)}",
        };

    private static Ratio? ValueOf(QuotaFigure? figure) => figure is null ? null : Ratio.Of(figure.Value);

    // Tokens that a request takes in the end; parts that it does not have are left out.
    private static string Settled(CallShape call, Func<Ratio, string> number) =>
        number(call.Input)
        + (call.CacheWrite > 0m ? $" + {number(call.CacheWrite)}" : "")
        + $" + {number(call.Output)}"
        + (call.Burndown == 1 ? "" : $" × {number(call.Burndown)}");
}
