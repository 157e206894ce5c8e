using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Sentences;

/// <summary>
/// What decides, in sentences, each with its condition and its quota. Figures are for the eye; the exact ones stand beside them.
/// </summary>
public sealed class BreakEvenSentences(BreakEvenAnswer breakEven, RemarkTexts remarks)
{
    private readonly TextResource texts = TextResource.Load("breakeven", remarks.Language);
    private readonly OptionNames names = new(remarks.Language);
    private readonly bool isOneRegion = !breakEven.Estimate.HasSeveralRegions;

    /// <summary>
    /// Where the best rival costs the same as another kind of hosting, by requests a minute: the sentences people remember, the nearest to
    /// the plan first.
    /// </summary>
    /// <remarks>Candidates where there are some; against references only if no candidate crosses.</remarks>
    public IEnumerable<Crossing> Remembered()
    {
        string? rival = breakEven.Thresholds.FirstOrDefault()?.Rival ?? breakEven.Estimate.Chosen?.Id;
        Crossing[] ofRival =
        [
            .. BreakEvenScope.NearestFirst(
                breakEven.Crossings.Where(crossing =>
                    crossing.Axis == Axis.RequestsPerMinute
                    && (crossing.A == rival || crossing.B == rival)
                    && OptionOf(crossing.A).Mode != OptionOf(crossing.B).Mode),
                breakEven.Estimate),
        ];
        Crossing[] ofCandidates =
        [
            .. ofRival.Where(crossing =>
                OptionOf(crossing.A).Role == OptionRole.Candidate && OptionOf(crossing.B).Role == OptionRole.Candidate),
        ];
        return ofCandidates.Length > 0 ? ofCandidates : ofRival;
    }

    public string Say(Crossing crossing)
    {
        // Units come first in a sentence: they are what is to be decided on.
        Option a = OptionOf(crossing.A), b = OptionOf(crossing.B);
        (Option first, Option second) = b.Mode == HostingMode.ProvisionedThroughput && a.Mode != b.Mode ? (b, a) : (a, b);
        Option below = crossing.CheaperBelow == a.Id ? a : b, above = crossing.CheaperAbove == a.Id ? a : b;
        string at = texts.Fill("at." + BreakEvenCodes.Axes.CodeOf(crossing.Axis), ("at", Figures.Point(crossing.At)), ("hours", Hours()));
        (string, string) where = ("at", at), condition = ("condition", ConditionOf(crossing)), quota = ("quota", Quota(crossing, a, b));
        return Capital(crossing.Kind == CrossingKind.Equal
            ? texts.Fill("crossing.equal", ("first", Name(first, crossing)), ("second", Name(second, crossing)), where, condition, quota)
            : texts.Fill("crossing.jump", ("below", Name(below, crossing)), ("above", Name(above, crossing)), where, condition, quota));
    }

    public string Say(Threshold threshold)
    {
        Option option = OptionOf(threshold.Option);
        (string, string) name = ("mode", Name(option)),
            rival = ("rival", Name(OptionOf(threshold.Rival))),
            units = ("units", Figures.Count(threshold.Units ?? 0m));
        string message = threshold switch
        {
            { Unknown: Unpublished.UnitPrice, AtMostPerHour: Ratio price } when price > 0m => texts.Fill(
                "threshold.unit-price",
                name,
                rival,
                units,
                ("price", Figures.Point(price))),
            { Unknown: Unpublished.Both, Curve: [ThresholdPair first, ..] } when first.AtMostPerHour > 0m => texts.Fill(
                "threshold.both",
                name,
                rival,
                ("input", Figures.Point(first.NeedsInputTpm)),
                ("output", Figures.Point(first.NeedsOutputTpm)),
                ("price", Figures.Point(first.AtMostPerHour))),
            { NeedsInputTpm: Ratio input, NeedsOutputTpm: Ratio output } => texts.Fill(
                "threshold.unit-throughput",
                name,
                rival,
                units,
                ("input", Figures.Point(input)),
                ("output", Figures.Point(output))),
            { NeedsRequestsPerMinute: Ratio rate } => texts.Fill("threshold.copy-rate", name, rival, units, ("rate", Figures.Point(rate))),
            { Unknown: Unpublished.UnitPrice or Unpublished.Both } => texts.Fill("threshold.at-no-price", name, rival),
            { Unknown: Unpublished.UnitThroughput, Units: 0 } => texts.Fill("threshold.at-no-unit-throughput", name, rival),
            { Units: 0 } => texts.Fill("threshold.at-no-copy-rate", name, rival),
            { IsPriced: false } => texts.Fill("threshold.unpriced", name, rival),
            _ => texts.Fill("threshold.always", name, rival),
        };
        message = Capital(message);
        if (!threshold.RivalConditions.IsEmpty)
        {
            message += texts.Fill(
                "threshold.rival-if",
                ("rival", Name(OptionOf(threshold.Rival))),
                ("condition", ConditionWords.Of(threshold.RivalConditions, remarks)));
        }

        if (threshold.RivalIsReference) message += texts["threshold.reference"];
        return threshold.NotCounted.IsEmpty
            ? message
            : message + texts.Fill("threshold.not-counted", ("prices", string.Join(" ", threshold.NotCounted.Select(remarks.Say))));
    }

    /// <summary>What to find out for a threshold to be decided; null where nobody can be asked.</summary>
    public string? Ask(Threshold threshold)
    {
        string[] asked = [.. threshold.Gaps.Select(remarks.Ask).OfType<string>()];
        return asked.Length == 0 ? null : string.Join("\n", asked);
    }

    public string Say(Flip flip) =>
        Capital(
            texts.Fill(
                flip.IsAbove ? "flip.above" : "flip.below",
                ("input", InputOf(flip)),
                ("at", Figures.Point(flip.At)),
                ("low", Figures.Count(flip.Range.Low)),
                ("high", Figures.Count(flip.Range.High)),
                ("place", texts[flip.IsWithinRange ? "flip.within" : "flip.beyond"]),
                ("from", Name(OptionOf(flip.From))),
                ("to", Name(OptionOf(flip.To))))
        ) + (flip.BeyondQuota == true ? texts["flip.quota"] : "");

    /// <summary>What a ranged input is called, as it stands behind its value.</summary>
    public string InputOf(Flip flip) => texts["input." + flip.Input];

    /// <summary>An option's name within a sentence, with its Region where there are several.</summary>
    public string Name(Option option) =>
        InRegion(
            option.Mode == HostingMode.ProvisionedThroughput && option.Commitment is CommitmentTerm term
                ? texts["units." + BedrockCodes.Commitments.CodeOf(term)]
                : names.Full(option),
            option);

    /// <summary>When the plan's traffic comes: round the clock, or in so many hours of the month.</summary>
    public string Hours() => breakEven.Estimate.Plan.Traffic.IsRoundTheClock
        ? texts["round-the-clock"]
        : texts.Fill("active-hours", ("hours", Figures.Count(breakEven.Estimate.ActiveHours)));

    public Option OptionOf(string id) => breakEven.Estimate.Options.First(option => option.Id == id);

    private string Name(Option option, Crossing crossing)
    {
        bool isOneUnit = option.Mode == HostingMode.ProvisionedThroughput && crossing.Condition is Condition.OneUnitCarries;
        return isOneUnit ? InRegion(texts["one-unit." + BedrockCodes.Commitments.CodeOf(option.Commitment!.Value)], option) : Name(option);
    }

    private string InRegion(string name, Option option) =>
        isOneRegion ? name : texts.Fill("in-region", ("mode", name), ("region", option.Region.Code));

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private string ConditionOf(Crossing crossing) =>
        crossing.Condition switch
        {
            Condition.OneUnitCarries unit => texts.Fill(
                "if.one-unit-carries",
                ("input", Figures.Whole(unit.InputTokensPerMinute)),
                ("output", Figures.Whole(unit.OutputTokensPerMinute))),
            Condition.OneCopyCarries copy => texts.Fill("if.one-copy-carries", ("rate", Figures.Point(copy.RequestsPerMinute))),
            _ => "",
        };

    private string Quota(Crossing crossing, Option a, Option b)
    {
        if (crossing.BeyondQuota != true && !EndsAt(crossing)) return "";
        OptionCapacity.OfQuotas lowest = new[] { a, b }
            .Select(option => option.Capacity)
            .OfType<OptionCapacity.OfQuotas>()
            .Where(quotas => quotas.Settled is not null)
            .MinBy(quotas => quotas.Settled!.Value)!;
        bool? isAdjustable = lowest.Limits.Figures().FirstOrDefault(figure => figure.Limit == lowest.Binding).Figure?.IsAdjustable;
        string key = isAdjustable == false ? "fixed" : "beyond";
        (string, string) quota = ("quota", Figures.Whole(new Ratio(lowest.Settled!.Value.Floor(), 1)));

        // A quota is held against the peak. Where that is the point itself, the sentence need not name it again.
        decimal peakFactor = breakEven.Estimate.Plan.Traffic.PeakFactor;
        if (crossing.Axis == Axis.RequestsPerMinute && peakFactor == 1m) return texts.Fill("quota." + key, quota);
        Ratio peak =
            (crossing.Axis == Axis.RequestsPerMinute ? crossing.At : breakEven.Estimate.PeakRequestsPerMinute / peakFactor) * peakFactor;
        return texts.Fill("quota.peak." + key, quota, ("peak", Figures.Point(peak)));
    }

    // The quota carries the point itself, but nothing of what would be cheaper beyond it.
    private bool EndsAt(Crossing crossing) =>
        crossing.Axis == Axis.RequestsPerMinute
        && OptionOf(crossing.CheaperAbove).Capacity is OptionCapacity.OfQuotas { Settled: Ratio most }
        && crossing.At * breakEven.Estimate.Plan.Traffic.PeakFactor >= most;
}
