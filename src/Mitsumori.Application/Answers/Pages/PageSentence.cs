using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Pages;

/// <summary>The answer as one sentence whose amount a page sets on a line of its own.</summary>
/// <param name="Lead">What stands before the amount; the whole sentence where no amount is set apart.</param>
/// <param name="Amount">Null where the amount is a floor, or none is named: nothing incomplete is set so large.</param>
public sealed record PageSentence(Sequence<SentencePart> Lead, AmountLine? Amount)
{
    // Marks that stand in no text: around what is emphasised, and around the amount.
    private const char Strong = '\uE001', Weak = '\uE002', Figure = '\uE003';

    // Parts what is said from the line of the amount, in the resource.
    private const char LineMark = '|';

    public static PageSentence Of(Estimate estimate, RemarkTexts remarks)
    {
        if (AnswerSentence.Lead(estimate, remarks) is not AnswerLead lead) return new(Whole(estimate, remarks).ToSequence(), null);
        string said = TextResource.Load("web", remarks.Language).Fill(
            "hero." + lead.Key,
            ("mode", Emphasised(lead.Mode)),
            ("other", Emphasised(lead.Other)),
            ("condition", Emphasised(lead.Condition)),
            ("amount", $"{Figure}{Figures.Cents(lead.Total.Amount)}{Figure}"),
            ("period", lead.Period));
        string[] lines = said.Split(LineMark, 2);
        if (lines.Length == 1) return new(PartsOf(said.Replace(Figure.ToString(), "", StringComparison.Ordinal)).ToSequence(), null);
        string[] amount = lines[1].Split(Figure);
        return new(PartsOf(lines[0]).ToSequence(), new(amount[0].Trim(), amount[1], amount[2].Trim()));
    }

    /// <summary>What stands out in a sentence that <see cref="OfMarked"/> reads.</summary>
    internal static string Emphasised(string text) => $"{Strong}{text}{Weak}";

    /// <summary>The figure that gets a line of its own in a sentence that <see cref="OfMarked"/> reads.</summary>
    internal static string SetApart(string figure) => $"{Figure}{figure}{Figure}";

    /// <summary>A sentence with marks in it: at most one figure set apart, with what follows it.</summary>
    internal static PageSentence OfMarked(string said) => said.Split(Figure) is [var lead, var figure, var after]
        ? new(PartsOf(lead).ToSequence(), new("", figure, after.Trim()))
        : new(PartsOf(said).ToSequence(), null);

    private static IEnumerable<SentencePart> PartsOf(string said) =>
        said.Split(Strong)
            .SelectMany((part, i) => i == 0
                ? [new SentencePart(part, false)]
                : part.Split(Weak, 2) is [var strong, var rest]
                    ? (SentencePart[])[new(strong, true), new(rest, false)]
                    : [])
            .Where(part => part.Text.Length > 0);

    // What is decided stands out, and the reason follows it.
    private static IEnumerable<SentencePart> Whole(Estimate estimate, RemarkTexts remarks)
    {
        string said = AnswerSentence.Of(estimate, remarks), first = TextResource.Load("table", remarks.Language)["answer.open"];
        return said.StartsWith(first, StringComparison.Ordinal)
            ? [new(first, true), new(said[first.Length..], false)]
            : [new(said, true)];
    }
}

/// <summary>Part of a sentence.</summary>
public sealed record SentencePart(string Text, bool IsStrong);

/// <summary>An amount with what stands before it, its currency, and behind it.</summary>
public sealed record AmountLine(string Before, string Figure, string After);
