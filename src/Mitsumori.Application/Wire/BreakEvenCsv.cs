using System.Globalization;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;

namespace Mitsumori.Application.Wire;

/// <summary>
/// What decides as comma-separated values: a row for every crossing, threshold, pair, flip, regret and question. Columns are called as in
/// JSON; <c>record</c> tells which of them a row has.
/// </summary>
public static class BreakEvenCsv
{
    private static readonly string[] Header =
    [
        "record",
        "plan",
        "a",
        "b",
        "axis",
        "kind",
        "at",
        "tokensPerMinute",
        "cheaperBelow",
        "cheaperAbove",
        "costA",
        "costB",
        "costAAfter",
        "costBAfter",
        "beyondQuota",
        "condition",
        "option",
        "unknown",
        "rival",
        "rivalIsReference",
        "rivalConditions",
        "units",
        "needsInputTpm",
        "needsOutputTpm",
        "needsRequestsPerMinute",
        "atMostPerHour",
        "notCounted",
        "input",
        "low",
        "typical",
        "high",
        "from",
        "to",
        "withinRange",
        "distance",
        "lowMore",
        "typicalMore",
        "highMore",
        "about",
        "message",
        "ask",
    ];

    /// <param name="answers">One for each model, numbered from 0.</param>
    public static string Write(IReadOnlyList<BreakEvenAnswer> answers, RemarkTexts texts)
    {
        CsvText csv = new(Header);
        for (int plan = 0; plan < answers.Count; plan++) Add(csv, plan, BreakEvenJson.Of(answers[plan], texts));
        return csv.ToString();
    }

    private static void Add(CsvText csv, int plan, BreakEvenWire answer)
    {
        foreach (CrossingWire crossing in answer.Crossings) Add(csv, plan, "crossing", Fields(crossing));
        foreach (ThresholdWire threshold in answer.Thresholds)
        {
            Add(csv, plan, "threshold", Fields(threshold));
            foreach (ThresholdPairWire pair in threshold.Curve) Add(csv, plan, "pair", Fields(threshold.Option, pair));
        }

        foreach (FlipWire flip in answer.Flips) Add(csv, plan, "flip", Fields(flip));
        foreach (RegretWire regret in answer.Regrets) Add(csv, plan, "regret", Fields(regret));
        foreach (QuestionWire question in answer.Questions)
            Add(csv, plan, "question", [("option", question.Option), ("about", question.About), ("message", question.Text)]);
    }

    private static (string, string?)[] Fields(CrossingWire crossing) =>
        [
            ("a", crossing.A),
            ("b", crossing.B),
            ("axis", crossing.Axis),
            ("kind", crossing.Kind),
            ("at", crossing.At),
            ("tokensPerMinute", crossing.TokensPerMinute),
            ("cheaperBelow", crossing.CheaperBelow),
            ("cheaperAbove", crossing.CheaperAbove),
            ("costA", crossing.CostA),
            ("costB", crossing.CostB),
            ("costAAfter", crossing.CostAAfter),
            ("costBAfter", crossing.CostBAfter),
            ("beyondQuota", Flag(crossing.BeyondQuota)),
            ("condition", crossing.Condition?.Code),
            ("message", crossing.Message),
        ];

    private static (string, string?)[] Fields(ThresholdWire threshold) =>
        [
            ("option", threshold.Option),
            ("unknown", threshold.Unknown),
            ("rival", threshold.Rival),
            ("rivalIsReference", Flag(threshold.RivalIsReference)),
            ("rivalConditions", string.Join(' ', threshold.RivalConditions.Select(condition => condition.Code))),
            ("units", Whole(threshold.Units)),
            ("needsInputTpm", threshold.NeedsInputTpm),
            ("needsOutputTpm", threshold.NeedsOutputTpm),
            ("needsRequestsPerMinute", threshold.NeedsRequestsPerMinute),
            ("atMostPerHour", threshold.AtMostPerHour),
            ("notCounted", string.Join(' ', threshold.NotCounted.Select(gap => gap.Code).Distinct())),
            ("message", threshold.Message),
            ("ask", threshold.Ask),
        ];

    private static (string, string?)[] Fields(string option, ThresholdPairWire pair) =>
        [
            ("option", option),
            ("units", Whole(pair.Units)),
            ("needsInputTpm", pair.NeedsInputTpm),
            ("needsOutputTpm", pair.NeedsOutputTpm),
            ("atMostPerHour", pair.AtMostPerHour),
        ];

    private static (string, string?)[] Fields(FlipWire flip) =>
        [
            ("input", flip.Input),
            ("low", flip.Low),
            ("typical", flip.Typical),
            ("high", flip.High),
            ("at", flip.At),
            ("from", flip.From),
            ("to", flip.To),
            ("withinRange", Flag(flip.WithinRange)),
            ("distance", flip.Distance),
            ("beyondQuota", Flag(flip.BeyondQuota)),
            ("message", flip.Message),
        ];

    private static (string, string?)[] Fields(RegretWire regret) =>
    [
        ("option", regret.Option), ("low", regret.Low.Amount), ("typical", regret.Typical.Amount), ("high", regret.High.Amount),
        ("lowMore", regret.Low.More), ("typicalMore", regret.Typical.More), ("highMore", regret.High.More),
    ];

    private static void Add(CsvText csv, int plan, string record, (string Column, string? Value)[] fields)
    {
        Dictionary<string, string?> row = fields.ToDictionary(field => field.Column, field => field.Value, StringComparer.Ordinal);
        (row["record"], row["plan"]) = (record, plan.ToString(CultureInfo.InvariantCulture));
        csv.Add([.. Header.Select(column => row.GetValueOrDefault(column))]);
    }

    private static string? Flag(bool? value) => value is bool given ? (given ? "true" : "false") : null;

    private static string? Whole(long? count) => count?.ToString(CultureInfo.InvariantCulture);
}
