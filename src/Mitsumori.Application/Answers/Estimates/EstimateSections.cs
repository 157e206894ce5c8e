using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Answers.Estimates;

/// <summary>The lists of sentences of an estimate, each under its heading and in the order in which they are read; none is empty.</summary>
public sealed class EstimateSections(Estimate estimate, RemarkTexts remarks)
{
    private readonly TextResource texts = TextResource.Load("table", remarks.Language);
    private readonly OptionNames names = new(remarks.Language);

    /// <summary>What is missing in cost, what is open in capacity, and what to ask.</summary>
    public IEnumerable<TextSection> Gaps()
    {
        Gap[] gaps = [.. estimate.Gaps];
        Refusal[] cost = [.. gaps.Where(gap => gap.Affects == Affects.Cost).Select(gap => gap.Refusal).Distinct()];
        Refusal[] capacity = [.. gaps.Select(gap => gap.Refusal).Distinct().Except(cost)];
        return TextSection.Filled(
            new(MissingHead(remarks.Language), [.. cost.Select(remarks.Say)]),
            new(texts["capacity-unknown"], [.. capacity.Select(remarks.Say)]),
            new(
                texts["questions"],
                [
                    .. cost.Concat(capacity)
                        .Where(refusal => !AcceptBlock.Answers(refusal))
                        .Select(remarks.Ask)
                        .OfType<string>()
                        .Distinct(),
                ]),
            Accept());
    }

    /// <summary>What to put into the plan where prices may be taken upon oneself; nothing where there are none.</summary>
    /// <param name="plan">Whose plan it is, where several stand beside each other.</param>
    public TextSection Accept(string? plan = null) =>
        new(plan is null ? texts["accept"] : $"{plan}: {texts["accept"]}", AcceptBlock.Lines(estimate).ToSequence()) { IsVerbatim = true };

    /// <summary>Why options are out, on what the others depend, what to mind, and what was taken for granted.</summary>
    public IEnumerable<TextSection> Remarks() =>
        TextSection.Filled(
            new(texts["reasons"], [.. Reasons().Distinct()]),
            new(texts["conditions"], [.. Conditions()]),
            new(texts["warnings"], [.. HeadWarnings.Further(estimate).Select(remarks.Say)]),
            new(
                texts["given"],
                [
                    .. estimate.Options
                        .SelectMany(option => option.Reasons)
                        .Where(reason => !reason.TakesAway)
                        .Distinct()
                        .Concat<Remark>(estimate.Assumptions)
                        .Select(remarks.Say),
                ]));

    /// <summary>Why options are out; one sentence may stand for several options.</summary>
    public IEnumerable<string> Reasons() =>
        from option in estimate.Options
        where option.Verdict != Verdict.Unconfirmed
        from reason in option.Reasons
        where reason.TakesAway
        select $"{names.Short(option)}: {remarks.Say(reason)}";

    /// <summary>What would have to be true of the unconfirmed options, those together that depend on the same.</summary>
    public IEnumerable<string> Conditions() =>
        estimate.Options
            .Where(option => !option.Conditions.IsEmpty)
            .GroupBy(option => option.Conditions)
            .Select(options => texts.Fill(
                "condition.of",
                ("modes", string.Join("; ", options.Select(names.Short).Distinct())),
                ("condition", ConditionWords.Of(options.Key, remarks))));

    /// <summary>What no answer contains, in one sentence.</summary>
    public string LeftOut() =>
        texts.Fill(
            "not-included",
            ("names", string.Join(", ", NotIncluded.CodesOf(estimate.Plan).Select(code => remarks.Term("not-included." + code)))));

    /// <summary>The version of the book and the day of its prices.</summary>
    public string Book() => texts.Fill("book", ("version", estimate.BookVersion), ("day", Figures.Day(estimate.PriceDay)));

    /// <summary>What stands over the costs that could not be added: what their mark means.</summary>
    public static Wording MissingHead(Language language) =>
        Wording.OfAmount(TextResource.Load("table", language)["missing"], isFloor: true);
}

/// <summary>Sentences under a heading.</summary>
public sealed record TextSection(Wording Head, Sequence<string> Items)
{
    /// <summary>True where the items are lines of one text, to be copied as they stand.</summary>
    public bool IsVerbatim { get; init; }

    public Block Block => IsVerbatim ? new Block.Command(string.Join('\n', Items)) : new Block.Items(Items);

    public Section Section => Section.Of(Head, Block);

    /// <summary>Those that have something to say.</summary>
    public static IEnumerable<TextSection> Filled(params IEnumerable<TextSection> sections) =>
        sections.Where(section => !section.Items.IsEmpty);
}
