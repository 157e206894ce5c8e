using System.Globalization;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Sentences;

/// <summary>A text that is ready to be sent.</summary>
/// <param name="About">What is asked for.</param>
/// <param name="Option">The option it is asked for; null where it concerns all.</param>
public sealed record Question(string About, string? Option, string Text);

/// <summary>Texts that are ready to be sent. They never contain a break-even price: that is the reader's own position.</summary>
public static class Questions
{
    public static IReadOnlyList<Question> Of(BreakEvenAnswer breakEven, RemarkTexts texts) =>
        [.. ToAccountManager(breakEven.Estimate, texts), .. QuotaForms(breakEven.Estimate, texts)];

    // What is not published of the units, once for all terms.
    private static IEnumerable<Question> ToAccountManager(Estimate estimate, RemarkTexts texts)
    {
        TextResource words = TextResource.Load("breakeven", texts.Language);
        string[] asked =
        [
            .. estimate.Options.Where(option => option is { Mode: HostingMode.ProvisionedThroughput, Monthly: not null })
                .SelectMany(option => option.Monthly!.CostGaps)
                .Where(gap => gap is Refusal.UnitThroughputUnpublished or Refusal.UnitPriceUnpublished)
                .Distinct()
                .Select(texts.Ask)
                .OfType<string>(),
        ];
        if (asked.Length == 0) yield break;
        IEnumerable<string> numbered = asked.Select((question, i) => $"{(i + 1).ToString(CultureInfo.InvariantCulture)}. {question}");
        yield return new(
            "account-manager",
            null,
            words.Fill(
                "question.account-manager",
                ("model", texts.NameOf(estimate.Plan.Model)),
                ("questions", string.Join("\n", numbered)),
                ("use", Use(estimate, words))));
    }

    // The figures of the form, for each way of hosting that a quota limits.
    private static IEnumerable<Question> QuotaForms(Estimate estimate, RemarkTexts texts)
    {
        TextResource words = TextResource.Load("breakeven", texts.Language);
        foreach (Option option in estimate.Options.Where(option => option.Role == OptionRole.Candidate))
        {
            string? limits = option switch
            {
                // A limit that cannot be raised needs no form.
                { Capacity: OptionCapacity.OfQuotas quotas }
                    when quotas.Limits.Figures().Any(figure => figure.Figure is { IsAdjustable: not false }) => string.Join(
                    "\n",
                    quotas.Limits
                        .Figures()
                        .Where(figure => figure.Figure is not null)
                        .Select(figure =>
                            words.Fill(
                                "question.limit." + CapacityCodes.Limits.CodeOf(figure.Limit),
                                ("value", Figures.Count(figure.Figure!.Value))))),
                { Mode: HostingMode.ProvisionedThroughput, Commitment: CommitmentTerm.None }
                    when option.Warnings.OfType<Warning.AskForModelUnits>().Any() => words.Fill(
                    "question.limit.model-units",
                    ("value", Figures.Count(option.Units ?? 1L))),
                _ => null,
            };
            if (limits is null) continue;
            yield return new(
                "quota-increase",
                option.Id,
                words.Fill(
                    "question.quota-increase",
                    ("model", texts.NameOf(estimate.Plan.Model)),
                    ("region", option.Region.Code),
                    ("mode", texts.Term("mode." + BedrockCodes.Modes.CodeOf(option.Mode))),
                    ("limits", limits),
                    ("use", Use(estimate, words))));
        }
    }

    private static string Use(Estimate estimate, TextResource words)
    {
        Ratio peak = estimate.PeakRequestsPerMinute, steady = peak / estimate.Plan.Traffic.PeakFactor;
        decimal input = estimate.Plan.Traffic.Tokens.Input.High, output = estimate.Plan.Traffic.Tokens.Output.High;
        return words.Fill(
            "question.use",
            ("steady", Figures.Point(steady)),
            ("peak", Figures.Point(peak)),
            ("steadyTokens", Figures.Point(steady * (input + output))),
            ("peakTokens", Figures.Point(peak * (input + output))),
            ("input", Figures.Count(input)),
            ("output", Figures.Count(output)));
    }
}
