using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Estimates;

/// <summary>An estimate: the sentence, the options, what is missing, the lines, what to mind, the sources, the book.</summary>
/// <remarks>A reader who stops early has the answer.</remarks>
public sealed class EstimateBlocks
{
    private readonly Estimate estimate;
    private readonly RemarkTexts remarks;
    private readonly TextResource texts;
    private readonly OptionNames names;
    private readonly OptionTable options;

    private EstimateBlocks(Estimate estimate, RemarkTexts remarks)
    {
        (this.estimate, this.remarks) = (estimate, remarks);
        texts = TextResource.Load("table", remarks.Language);
        names = new(remarks.Language);
        options = new(remarks.Language, estimate.HasSeveralRegions, [estimate.Plan], ModeBars.Of(estimate));
    }

    public static Sequence<Section> Of(Estimate estimate, RemarkTexts remarks) =>
        new EstimateBlocks(estimate, remarks).Sections().ToSequence();

    /// <summary>What was asked: the subject, the period, the traffic.</summary>
    internal static Section Title(PlanSentences plan)
    {
        IReadOnlyList<string> title = plan.Title();
        return Section.Of(title[0], title.Skip(1).Select(line => new Block.Paragraph(line))) with { IsTop = true };
    }

    /// <summary>Warnings that stand in the head, as one list; none where there are none.</summary>
    internal static IEnumerable<Block> Warnings(Estimate estimate, RemarkTexts remarks) =>
        HeadWarnings.Of(estimate, remarks) is { Count: > 0 } warnings ? [new Block.Items(warnings.ToSequence())] : [];

    /// <summary>What belongs to the sentence: warnings that stand in the head, and on a terminal the floors of an open answer.</summary>
    internal static IEnumerable<Block> BelowSentence(Estimate estimate, RemarkTexts remarks)
    {
        Sequence<Wording> floors = AnswerSentence.Floors(estimate, remarks).Select(floor => new Wording("", Terminal: floor)).ToSequence();
        return
        [
            .. Warnings(estimate, remarks),
            .. floors.Select(floor => new Block.Paragraph(floor)),
        ];
    }

    private IEnumerable<Section> Sections()
    {
        PlanSentences plan = new(estimate, remarks);
        EstimateSections sections = new(estimate, remarks);
        LineTables lines = new(estimate, remarks.Language);
        return
        [
            Title(plan),
            Section.Of([new Block.Sentence(AnswerSentence.Of(estimate, remarks)), .. BelowSentence(estimate, remarks)]),
            Options(),
            .. Due(plan),
            .. FirstYear(plan),
            .. plan.PerRequest() is string each ? [Section.Of(new Block.Paragraph(each))] : Array.Empty<Section>(),
            .. sections.Gaps().Select(section => section.Section),
            .. lines.Lines(),
            .. sections.Remarks().Select(section => section.Section),
            Section.Of(new Block.Paragraph(sections.LeftOut())),
            .. lines.Sources(),
            Section.Of(new Block.Paragraph(sections.Book())),
        ];
    }

    private Section Options()
    {
        Wording references = estimate.Options.Any(option => option.Role == OptionRole.Reference)
            ? ReferenceWords.Of([estimate], texts)
            : Wording.Nothing;
        return Section.Of(new Block.Table(
            "",
            options.Columns().ToSequence(),
            [new(Wording.Nothing, Rows(OptionRole.Candidate).ToSequence()), new(references, Rows(OptionRole.Reference).ToSequence())]));
    }

    // Any Region: a terminal shows for each mode the cheapest Region, and how many more there are; documents show all.
    private IEnumerable<Row> Rows(OptionRole role)
    {
        Option[] all = [.. estimate.Options.Where(option => option.Role == role).OrderBy(OptionTable.PlaceOf)];
        return estimate.Plan.Regions.IsEmpty
            ? [.. all.GroupBy(names.Short).Select(Cheapest), .. all.Select(option => RowOf(option) with { Reach = Reach.Document })]
            : all.Select(option => RowOf(option));
    }

    private Row Cheapest(IEnumerable<Option> mode)
    {
        Option best = mode.OrderBy(option => option.Verdict)
            .ThenBy(option => option.Monthly is { IsUnknown: false } total ? total.Amount.Dollars : decimal.MaxValue)
            .First();
        int more = mode.Count() - 1;
        return RowOf(best, more == 0 ? "" : texts.Fill("more-regions", ("count", Figures.Count(more)))) with { Reach = Reach.Terminal };
    }

    private Row RowOf(Option option, string more = "") =>
        Row.Of(OptionTable.KindOf(option, estimate), options.CellsOf(option, estimate.Plan, more: more));

    private IEnumerable<Section> FirstYear(PlanSentences plan)
    {
        if (plan.FirstYear() is not string year) yield break;
        yield return plan.FirstYearNote() is string note
            ? Section.Of(new Block.Paragraph(year), new Block.Paragraph(note))
            : Section.Of(new Block.Paragraph(year));
    }

    private IEnumerable<Section> Due(PlanSentences plan)
    {
        Sequence<string> due = plan.Due().ToSequence();
        if (due.IsEmpty) return [];
        string name = names.Short(estimate.Chosen!);
        return [Section.Of(new Wording(name, Terminal: name + ":"), new Block.Items(due))];
    }
}
