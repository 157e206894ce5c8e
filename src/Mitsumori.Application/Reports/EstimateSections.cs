using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;

namespace Mitsumori.Application.Reports;

/// <summary>The lists of sentences of an estimate, each under its heading and in the order in which they are read; none is empty.</summary>
public sealed class EstimateSections(Estimate estimate, RemarkTexts remarks)
{
    private readonly TextResource texts = TextResource.Load("table", remarks.Language);
    private readonly OptionNames names = new(remarks.Language);

    /// <summary>What is missing in cost, what is open in capacity, and what to ask.</summary>
    public IEnumerable<TextSection> Gaps()
    {
        Gap[] gaps = [.. estimate.Options.SelectMany(option => (option.Monthly?.Gaps ?? []).Concat(option.OneTime?.Gaps ?? []))];
        Refusal[] cost = [.. gaps.Where(gap => gap.Affects == Affects.Cost).Select(gap => gap.Refusal).Distinct()];
        Refusal[] capacity = [.. gaps.Select(gap => gap.Refusal).Distinct().Except(cost)];
        return Filled(
            ("missing", cost.Select(remarks.Say)),
            ("capacity-unknown", capacity.Select(remarks.Say)),
            ("questions", cost.Concat(capacity).Select(remarks.Ask).OfType<string>().Distinct()));
    }

    /// <summary>Why options are out, what to mind, and what was taken for granted.</summary>
    public IEnumerable<TextSection> Remarks() => Filled(
        ("reasons", estimate.Options.SelectMany(option => option.Reasons.Where(reason => reason.TakesAway).Select(reason => $"{names.Short(option)}: {remarks.Say(reason)}")).Distinct()),
        ("warnings", estimate.Warnings.Concat(estimate.Options.SelectMany(option => option.Warnings)).Distinct().Select(remarks.Say)),
        ("given", estimate.Options.SelectMany(option => option.Reasons).Where(reason => !reason.TakesAway).Distinct().Concat<Remark>(estimate.Assumptions).Select(remarks.Say)));

    /// <summary>What no answer contains, in one sentence.</summary>
    public string LeftOut() => texts.Fill("not-included", ("names", string.Join(", ", NotIncluded.Codes.Select(code => remarks.Term("not-included." + code)))));

    /// <summary>The version of the book and the day of its prices.</summary>
    public string Book() => texts.Fill("book", ("version", estimate.BookVersion), ("day", Figures.Day(estimate.PriceDay)));

    private IEnumerable<TextSection> Filled(params IEnumerable<(string Head, IEnumerable<string> Items)> sections) =>
        sections.Select(section => new TextSection(texts[section.Head], [.. section.Items])).Where(section => section.Items.Count > 0);
}

/// <summary>Sentences under a heading.</summary>
public sealed record TextSection(string Head, IReadOnlyList<string> Items);
