using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Answers.Decisions;

/// <summary>
/// What decides: the sentences people remember, where options cross, what unpublished numbers would have to be, what flips the answer,
/// what a wrong choice costs, and what to send.
/// </summary>
public sealed class BreakEvenBlocks
{
    private readonly BreakEvenAnswer breakEven;
    private readonly RemarkTexts remarks;
    private readonly TextResource texts;
    private readonly BreakEvenScope scope;
    private readonly BreakEvenTables tables;
    private readonly BreakEvenSentences sentences;

    private BreakEvenBlocks(BreakEvenAnswer breakEven, RemarkTexts remarks)
    {
        (this.breakEven, this.remarks) = (breakEven, remarks);
        texts = TextResource.Load("breakeven", remarks.Language);
        (scope, tables, sentences) = (new(breakEven), new(breakEven, remarks), new(breakEven, remarks));
    }

    public static Sequence<Section> Of(BreakEvenAnswer breakEven, RemarkTexts remarks) =>
        new BreakEvenBlocks(breakEven, remarks).Sections().ToSequence();

    private IEnumerable<Section> Sections() =>
    [
        EstimateBlocks.Title(new(breakEven.Estimate, remarks)),
        Section.Of([
            new Block.Sentence(AnswerSentence.Of(breakEven.Estimate, remarks)),
            .. EstimateBlocks.BelowSentence(breakEven.Estimate, remarks),
            .. Remembered(),
        ]),
        .. Crossings(),
        .. Thresholds(),
        .. Flips(),
        .. Regrets(),
        .. ToSend(),
        .. Remarks(),
        Section.Of(new Block.Paragraph(new EstimateSections(breakEven.Estimate, remarks).Book())),
    ];

    private IEnumerable<Block> Remembered() =>
        sentences.Remembered().Take(BreakEvenScope.MostRemembered).Select(crossing => new Block.Paragraph(sentences.Say(crossing)));

    private IEnumerable<Section> Crossings()
    {
        IEnumerable<Block> notes = tables.CrossingNotes(scope).Select(note => new Block.Paragraph(note));
        string title = texts["page.crossings"];
        return scope.Crossings.Count == 0
            ? [Section.Of(title, notes.Prepend(new Block.Paragraph(texts["page.crossings.none"])))]
            : [Section.Of(title, scope.Crossings.GroupBy(crossing => crossing.Axis).SelectMany(tables.Crossings)), Section.Of(notes)];
    }

    private IEnumerable<Section> Thresholds()
    {
        if (breakEven.Thresholds.IsEmpty) return [];
        Sequence<string> said = scope.Thresholds.Select(sentences.Say).ToSequence();
        IEnumerable<Block> items = said.IsEmpty ? [] : [new Block.Items(said)];
        return [Section.Of(texts["page.thresholds"], [.. items, .. tables.Pairs(scope), .. More(scope.MoreThresholds)])];
    }

    private IEnumerable<Section> Flips() => breakEven.Flips.IsEmpty
        ? []
        : [Section.Of(texts.Fill("page.flips", ("from", tables.NameOf(breakEven.Flips[0].From))), tables.Flips())];

    private IEnumerable<Section> Regrets() =>
        breakEven.Regrets.IsEmpty ? [] : [Section.Of(texts["page.regrets"], [tables.Regrets(scope), .. More(scope.MoreRegrets)])];

    private IEnumerable<Section> ToSend()
    {
        IEnumerable<Question> shown = Questions.Of(breakEven, remarks).Where(scope.IsShown);
        Block[] questions = [.. shown.Select(question => new Block.Question(tables.HeadOf(question), question.Text))];
        return questions.Length == 0 ? [] : [Section.Of(texts["page.questions"], questions)];
    }

    // What to accept stands with what to send. Why options are out is said where nothing can be had.
    private IEnumerable<Section> Remarks()
    {
        TextResource table = TextResource.Load("table", remarks.Language);
        OptionNames names = new(remarks.Language);
        bool isNone = breakEven.Estimate.Answer is Answer.None;
        IEnumerable<string> reasons =
            from option in breakEven.Estimate.Options from reason in option.Reasons select $"{names.Short(option)}: {remarks.Say(reason)}";
        return TextSection.Filled(
            new EstimateSections(breakEven.Estimate, remarks).Accept(),
            new(table["reasons"], [.. isNone ? reasons.Distinct() : []]),
            new(table["warnings"], [.. OfPlan().Concat(breakEven.Warnings).Distinct().Select(remarks.Say)]),
            new(table["given"], [.. breakEven.Estimate.Assumptions.Select(remarks.Say)])).Select(section => section.Section);
    }

    // Those in the head are said there.
    private IEnumerable<Warning> OfPlan() => breakEven.Estimate.Warnings.Where(warning => !warning.StandsInHead);

    private IEnumerable<Block> More(int count) => count == 0
        ? []
        : [new Block.Paragraph(texts.Fill("page.more", ("count", Figures.Count((decimal)count))))];
}
