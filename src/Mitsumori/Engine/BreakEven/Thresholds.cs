using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Engine.BreakEven;

/// <summary>Turns what is not published around: not what an option costs, but what the number would have to be for it to pay.</summary>
internal sealed class Thresholds(Case asked, IReadOnlyList<Option> options)
{
    // So many pairs of throughput and price are shown where both are open.
    private const int PairsShown = 20;

    public IEnumerable<Threshold> All() =>
        options.Where(option => option.Role == OptionRole.Candidate && CanCarry(option)).Select(Of).OfType<Threshold>();

    private Threshold? Of(Option option)
    {
        List<Refusal> open = [.. option.Monthly!.CostGaps];
        Refusal[] missing = [.. open.Where(gap => OpenPrices.IsThroughput(gap) || gap is Refusal.UnitPriceUnpublished)];
        if (missing.Length == 0) return null;
        open.RemoveAll(missing.Contains);
        if (RivalOf(option, open) is not Option rival) return null;

        // What the rival's total leaves for units or copies, once the option's other lines are paid.
        Ratio left = Ratio.Of(rival.Monthly!.Amount.Dollars) - Ratio.Of(option.Monthly.SumOf(line => !IsHosting(line)).Dollars);
        Threshold threshold = new(
            option.Id,
            Unpublished.UnitThroughput,
            rival.Id,
            rival.Role == OptionRole.Reference,
            rival.Conditions,
            null,
            null,
            null,
            null,
            null,
            [],
            missing.ToSequence(),
            open.Except(OpenPrices.Of(rival)).ToSequence());
        bool isThroughputOpen = missing.Any(OpenPrices.IsThroughput), isPriceOpen = missing.Any(gap => gap is Refusal.UnitPriceUnpublished);
        return (isThroughputOpen, isPriceOpen) switch
        {
            (true, true) => threshold with { Unknown = Unpublished.Both, Curve = Pairs(option, left) },
            (false, true) => ForPrice(threshold, option, left, asked.Units!.Typical),
            _ when option.Mode == HostingMode.CustomModelImport => ForCopies(threshold, option, left),
            _ => ForUnits(threshold, option, left),
        };
    }

    private static bool CanCarry(Option option) => option.Verdict is Verdict.Feasible or Verdict.Unconfirmed;

    private static bool IsHosting(CostLine line) => ChargeCodes.GroupOf(line.Charge) == ChargeGroup.Hosts;

    // The cheapest of another kind that carries the load in time, as far as is known, and leaves nothing open but what this option leaves
    // open too.
    private Option? RivalOf(Option option, List<Refusal> open) =>
        options
            .Where(other =>
                CanCarry(other)
                && (other.Role == OptionRole.Candidate || other.Verdict == Verdict.Feasible)
                && other.Mode != option.Mode
                && other.Monthly is { IsUnknown: false }
                && OpenPrices.Of(other).IsSubsetOf(open)
                && !other.Monthly.CostGaps.Any(OpenPrices.IsThroughput)
                && !other.Reasons.Any(reason => reason is Refusal.NotInteractive))
            .OrderBy(other => other.Role)
            .ThenBy(other => other.Verdict)
            .ThenBy(other => other.Monthly!.Amount)
            .ThenBy(other => other.Id, StringComparer.Ordinal)
            .FirstOrDefault();

    private Threshold ForPrice(Threshold threshold, Option option, Ratio left, long units) =>
        threshold with { Unknown = Unpublished.UnitPrice, Units = units, AtMostPerHour = left / (HoursOf(option) * units) };

    // A price that is printed but not taken leaves no line: what it would have to carry cannot be said.
    private Threshold ForUnits(Threshold threshold, Option option, Ratio left)
    {
        if (option.Monthly!.Lines.FirstOrDefault(IsHosting) is not CostLine hosting) return threshold with { IsPriced = false };
        if (hosting.UnitPrice.Amount == 0m) return threshold;
        Ratio ofOne = HoursOf(option) * Ratio.Of(hosting.UnitPrice.Amount, hosting.UnitPrice.Per);
        long units = left > 0m ? (left / ofOne).FloorCount() : 0L;
        return units == 0
            ? threshold with { Units = 0 }
            : threshold with { Units = units, NeedsInputTpm = PeakInput / units, NeedsOutputTpm = PeakOutput / units };
    }

    private Threshold ForCopies(Threshold threshold, Option option, Ratio left)
    {
        threshold = threshold with { Unknown = Unpublished.CopyRate };

        // The line stands for one copy, as no more are known to be needed.
        if (option.Monthly!.Lines.FirstOrDefault(IsHosting) is not CostLine hosting) return threshold with { IsPriced = false };
        if (hosting.Amount == Usd.Zero) return threshold;
        long most = left > 0m ? (left / hosting.Amount.Dollars).FloorCount() : 0L;
        long copies = Math.Min(most, asked.Plan.Hosting.MaxCopies);
        return threshold with
        {
            Units = copies,
            NeedsRequestsPerMinute = copies == 0 ? null : asked.Loads.High.PeakRequestsPerMinute / copies,
        };
    }

    private Sequence<ThresholdPair> Pairs(Option option, Ratio left) =>
        [
            .. Enumerable
                .Range(1, PairsShown)
                .Select(units => new ThresholdPair(units, PeakInput / units, PeakOutput / units, left / (HoursOf(option) * units))),
        ];

    private Ratio HoursOf(Option option) => ModelUnits.HoursCharged(asked, option.Commitment!.Value);

    private Ratio PeakInput => asked.Loads.High.PeakRequestsPerMinute * asked.Loads.High.InputWithoutCache;

    private Ratio PeakOutput => asked.Loads.High.PeakRequestsPerMinute * asked.Loads.High.Output;
}
