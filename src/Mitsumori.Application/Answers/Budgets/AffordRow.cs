using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;

namespace Mitsumori.Application.Answers.Budgets;

/// <summary>One row of what a budget carries.</summary>
/// <param name="Option">The first of those that the row stands for.</param>
/// <param name="Models">The model, and how many others stand with it.</param>
public sealed record AffordRow(AffordedOption Option, string Models)
{
    private const int NamesShown = 1;

    /// <summary>What is not paid for is one row for all models of which the same is to be said.</summary>
    public static IEnumerable<AffordRow> Of(IEnumerable<AffordedOption> options, AffordSentences sentences, OptionNames names) =>
        options
            .GroupBy(option => option.CarriesNothing
                ? $"{names.Short(option.Option)} {option.Option.Region} {option.Option.Verdict} {sentences.EndOf(option)}"
                : $"{option.Plan.Model} {option.Option.Id}")
            .Select(alike => new AffordRow(alike.First(), Together([.. alike.Select(sentences.ModelOf)])));

    private static string Together(string[] names) => names.Length <= NamesShown
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(NamesShown))} +{Figures.Count((decimal)names.Length - NamesShown)}";
}
