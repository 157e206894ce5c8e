using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Sentences;

/// <summary>The answer in one sentence, the same for every face.</summary>
public static class AnswerSentence
{
    public static string Of(Estimate estimate, Language language)
    {
        TextResource texts = TextResource.Load("table", language);
        Option[] feasible = [.. estimate.Options.Where(option => option.IsFeasibleCandidate)];
        if (feasible.Length == 0)
        {
            bool isTooMuch = estimate.Options.Any(option => option is { Role: OptionRole.Candidate, Verdict: Verdict.Infeasible });
            return isTooMuch
                ? texts.Fill("answer.none-carries", ("rate", Figures.Count(estimate.PeakRequestsPerMinute)))
                : texts["answer.none"];
        }

        if (estimate.Chosen is not Option cheapest) return texts["answer.unpriced"];

        string Name(Option option)
        {
            string name = new OptionNames(language).Full(option);
            bool isOneRegion = estimate.Options.All(other => other.Region == option.Region);
            return isOneRegion ? name : texts.Fill("answer.in-region", ("mode", name), ("region", option.Region.Code));
        }

        Total total = cheapest.Monthly!;
        string amount = Figures.Cents(total.Amount);
        Option? tied = feasible.FirstOrDefault(option =>
            option != cheapest && option.Monthly!.Amount == total.Amount && option.Monthly.CostGaps.SequenceEqual(total.CostGaps));
        if (tied is not null && total.IsComplete)
            return texts.Fill("answer.tie", ("mode", Name(cheapest)), ("other", Name(tied)), ("amount", amount));
        bool leavesSomeOut = estimate.Warnings.OfType<Warning.UnpricedAlternatives>().Any();
        string key = (feasible.Length, total.IsComplete, leavesSomeOut) switch
        {
            (1, true, _) => "answer.only",
            (1, false, _) => "answer.only-floor",
            (_, false, _) => "answer.floor",
            (_, true, true) => "answer.known",
            (_, true, false) => "answer.complete",
        };
        return texts.Fill(key, ("mode", Name(cheapest)), ("amount", amount));
    }
}
