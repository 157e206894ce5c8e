using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Wire;

/// <summary>
/// What decides between the options of a plan, as the JSON answer: values become words here, and nothing is computed anew.
/// </summary>
public static class BreakEvenJson
{
    public static string ToJson(BreakEvenAnswer breakEven, RemarkTexts texts) => WireJson.Write(Of(breakEven, texts));

    /// <summary>The same of each model, with the order of all options where there are several.</summary>
    public static string ToJson(IReadOnlyList<BreakEvenAnswer> answers, RemarkTexts texts) => answers is [var only]
        ? ToJson(only, texts)
        : WireJson.Write(new PlansWire<BreakEvenWire>(
            [.. answers.Select(answer => Of(answer, texts))],
            ComparisonJson.Order(Comparison.Of([.. answers.Select(answer => answer.Estimate)]))));

    public static BreakEvenWire Of(BreakEvenAnswer breakEven, RemarkTexts texts)
    {
        EstimateWire estimate = EstimateJson.Of(breakEven.Estimate, texts);
        BreakEvenSentences sentences = new(breakEven, texts);
        return new(
            estimate.Mitsumori,
            estimate.PriceBook,
            estimate.Plan,
            estimate.Sentence,
            estimate.Answer,
            estimate.Cheapest,
            [.. breakEven.Crossings.Select(crossing => Of(crossing, texts, sentences))],
            [.. breakEven.Thresholds.Select(threshold => Of(threshold, texts, sentences))],
            [.. Questions.Of(breakEven, texts).Select(question => new QuestionWire(question.About, question.Option, question.Text))],
            [.. breakEven.Flips.Select(flip => Of(flip, sentences))],
            [.. breakEven.Regrets.Select(regret => new RegretWire(regret.Option, Of(regret.Low), Of(regret.Typical), Of(regret.High)))],
            estimate.Assumptions,
            [.. estimate.Warnings, .. breakEven.Warnings.Select(warning => Remark(warning, texts))]);
    }

    private static CrossingWire Of(Crossing crossing, RemarkTexts texts, BreakEvenSentences sentences) => new(
        crossing.A,
        crossing.B,
        BreakEvenCodes.Axes.CodeOf(crossing.Axis),
        BreakEvenCodes.Kinds.CodeOf(crossing.Kind),
        Plain.Quotient(crossing.At),
        Plain.Quotient(crossing.TokensPerMinute),
        crossing.CheaperBelow,
        crossing.CheaperAbove,
        Plain.Of(crossing.CostA),
        Plain.Of(crossing.CostB),
        Number(crossing.CostAAfter),
        Number(crossing.CostBAfter),
        crossing.BeyondQuota,
        crossing.Condition is Condition condition ? Remark(condition, texts) : null,
        sentences.Say(crossing));

    private static ThresholdWire Of(Threshold threshold, RemarkTexts texts, BreakEvenSentences sentences) =>
        new(
            threshold.Option,
            ThresholdCodes.Unknowns.CodeOf(threshold.Unknown),
            threshold.Rival,
            threshold.RivalIsReference,
            AnswerJson.Conditions(threshold.RivalConditions, texts),
            threshold.Units,
            Quotient(threshold.NeedsInputTpm),
            Quotient(threshold.NeedsOutputTpm),
            Quotient(threshold.NeedsRequestsPerMinute),
            Quotient(threshold.AtMostPerHour),
            [
                .. threshold.Curve.Select(pair => new ThresholdPairWire(
                    pair.Units,
                    Plain.Quotient(pair.NeedsInputTpm),
                    Plain.Quotient(pair.NeedsOutputTpm),
                    Plain.Quotient(pair.AtMostPerHour))),
            ],
            [.. threshold.NotCounted.Select(gap => Remark(gap, texts))],
            sentences.Say(threshold),
            sentences.Ask(threshold));

    private static FlipWire Of(Flip flip, BreakEvenSentences sentences) =>
        new(
            flip.Input,
            Plain.Of(flip.Range.Low),
            Plain.Of(flip.Range.Typical),
            Plain.Of(flip.Range.High),
            Plain.Quotient(flip.At),
            flip.From,
            flip.To,
            flip.IsWithinRange,
            Plain.Quotient(flip.Distance),
            flip.BeyondQuota,
            sentences.Say(flip));

    private static RegretCaseWire Of(RegretCase of) => new(Plain.Of(of.Amount), Plain.Of(of.More));

    private static RemarkWire Remark(Remark remark, RemarkTexts texts) => new(remark.Code, texts.Say(remark));

    private static string? Number(Ratio? value) => value is Ratio given ? Plain.Of(given) : null;

    private static string? Quotient(Ratio? value) => value is Ratio given ? Plain.Quotient(given) : null;
}
