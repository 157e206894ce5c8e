using System.Text;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Tests.Engine.BreakEven;

/// <summary>
/// A break-even answer written out in full, one fact a line; what the options themselves are stands in the sheets of estimates.
/// </summary>
internal static class BreakEvenSheet
{
    public static string Of(BreakEvenAnswer breakEven)
    {
        StringBuilder sheet = new();
        sheet
            .Append($"cheapest {breakEven.Estimate.Cheapest.Typical ?? "none"}, ")
            .Append($"at low {breakEven.Estimate.Cheapest.Low ?? "none"}, ")
            .Append($"at high {breakEven.Estimate.Cheapest.High ?? "none"}\n");
        foreach (Option option in breakEven.Estimate.Options.Where(option => option.Monthly is not null))
        {
            Total monthly = option.Monthly!;
            sheet
                .Append($"  {option.Id}: {option.Verdict}, {Show(monthly.Low.Dollars)} < {Show(monthly.Amount.Dollars)}")
                .Append($" < {Show(monthly.High.Dollars)}{Show(" open", monthly.CostGaps)}\n");
        }

        foreach (Warning warning in breakEven.Warnings)
            sheet.Append($"warning {warning.Code}{(warning is Warning.CrossingsCutOff cut ? $" {cut.A} {cut.B}" : "")}\n");
        foreach (
            IGrouping<(Axis Axis, string A, string B), Crossing> some in breakEven.Crossings.GroupBy(crossing =>
                (crossing.Axis, crossing.A, crossing.B)))
        {
            sheet.Append($"{BreakEvenCodes.Axes.CodeOf(some.Key.Axis)}: {some.Key.A} x {some.Key.B}, {some.Count()}\n");

            // Steps that go on alike are told by the first of them.
            foreach (Crossing crossing in some.Take(6)) Add(sheet, crossing);
        }

        foreach (Threshold threshold in breakEven.Thresholds) Add(sheet, threshold);
        foreach (Flip flip in breakEven.Flips)
        {
            sheet
                .Append($"flip {flip.Input} {(flip.IsAbove ? "above" : "below")} {Show(flip.At)}: {flip.From} to {flip.To}, ")
                .Append($"{(flip.IsWithinRange ? "within" : "outside")} {flip.Range.Low}..{flip.Range.Typical}..{flip.Range.High}, ")
                .Append($"distance {Show(flip.Distance)}, beyond quota {Show(flip.BeyondQuota)}\n");
        }

        foreach (Regret regret in breakEven.Regrets)
            sheet.Append($"regret {regret.Option}: {Show(regret.Low)}, {Show(regret.Typical)}, {Show(regret.High)}\n");
        return sheet.ToString();
    }

    private static void Add(StringBuilder sheet, Crossing crossing)
    {
        string cheaper = crossing.CheaperBelow == crossing.A ? "first" : "second";
        Assert.Equal(crossing.CheaperAbove, crossing.CheaperBelow == crossing.A ? crossing.B : crossing.A);
        sheet
            .Append($"  {BreakEvenCodes.Kinds.CodeOf(crossing.Kind)} at {Show(crossing.At)}, {Show(crossing.TokensPerMinute)} tokens, ")
            .Append($"the {cheaper} is cheaper below: {Show(crossing.CostA)} and {Show(crossing.CostB)}");
        if (crossing is { CostAAfter: Ratio first, CostBAfter: Ratio second }) sheet.Append($", then {Show(first)} and {Show(second)}");
        sheet.Append($", beyond quota {Show(crossing.BeyondQuota)}");
        sheet.Append(
            crossing.Condition switch
            {
                Condition.OneUnitCarries unit =>
                    $", if a unit carries {Show(unit.InputTokensPerMinute)} and {Show(unit.OutputTokensPerMinute)}\n",
                Condition.OneCopyCarries copy => $", if a copy carries {Show(copy.RequestsPerMinute)}\n",
                _ => "\n",
            });
    }

    private static void Add(StringBuilder sheet, Threshold threshold)
    {
        sheet
            .Append($"threshold {ThresholdCodes.Unknowns.CodeOf(threshold.Unknown)} of {threshold.Option} ")
            .Append($"against {threshold.Rival}{(threshold.RivalIsReference ? ", a reference" : "")}")
            .Append($"{string.Concat(threshold.RivalConditions.Select(condition => ", if " + condition.Code))}: ");
        sheet
            .Append($"{threshold.Units?.ToString() ?? "?"} hosts, input {Show(threshold.NeedsInputTpm)}, ")
            .Append($"output {Show(threshold.NeedsOutputTpm)}, requests {Show(threshold.NeedsRequestsPerMinute)}, at most {Show(threshold.AtMostPerHour)} an hour");
        sheet.Append($"{Show(", asks", threshold.Gaps)}{Show(", not counted", threshold.NotCounted)}\n");
        foreach (ThresholdPair pair in threshold.Curve)
        {
            sheet
                .Append($"  {pair.Units}: input {Show(pair.NeedsInputTpm)}, output {Show(pair.NeedsOutputTpm)}, ")
                .Append($"at most {Show(pair.AtMostPerHour)} an hour\n");
        }
    }

    private static string Show(string head, IEnumerable<Refusal> gaps) =>
        gaps.Any()
            ? $"{head} {string.Join(' ', gaps.Select(gap => gap.Code + (gap is Refusal.PriceMissing price ? $"({price.Key.Kind})" : "")))}"
            : "";

    private static string Show(RegretCase regret) => $"{Show(regret.Amount.Dollars)} is {Show(regret.More.Dollars)} more";

    private static string Show(bool? value) => value switch { true => "yes", false => "no", null => "unasked" };

    private static string Show(Ratio? value) => value is Ratio given ? given.ToSignificantDigits(12) : "none";
}
