using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Budgets;

/// <summary>What a budget carries: the sentence, the conditions, every way of hosting with its rate and what ends it.</summary>
public sealed class AffordBlocks
{
    private readonly AffordAnswer answer;
    private readonly TextResource texts;
    private readonly TextResource table;
    private readonly AffordSentences sentences;
    private readonly OptionNames names;

    private AffordBlocks(AffordAnswer answer, RemarkTexts remarks)
    {
        this.answer = answer;
        (texts, table) = (TextResource.Load("afford", remarks.Language), TextResource.Load("table", remarks.Language));
        (sentences, names) = (new(answer, remarks), new(remarks.Language));
    }

    public static Sequence<Section> Of(AffordAnswer answer, RemarkTexts remarks) =>
        new AffordBlocks(answer, remarks).Sections().ToSequence();

    private IEnumerable<Section> Sections() =>
    [
        Section.Of(new Block.Sentence(sentences.Answer()), new Block.Paragraph(sentences.Conditions())),
        Rows(),
        Section.Of(table["warnings"], new Block.Items(sentences.Notes().ToSequence())),
        Section.Of(new Block.Paragraph(sentences.Book())),
    ];

    private Section Rows() => Section.Of(new Block.Table(
        "",
        [
            new(texts["head.model"]),
            new(table["head.mode"]),
            new(table["head.region"]) { Reach = answer.HasSeveralRegions ? Reach.Everywhere : Reach.Document },
            new(table["head.verdict"]),
            new(texts["head.rate"], IsNumber: true),
            new(texts["head.due"], IsNumber: true),
            new(texts["head.end"], MayBeCut: true) { Fold = new(FoldWay.Beneath, Fold.Always) },
        ],
        [
            new(Wording.Nothing, RowsOf(answer.Options.Where(option => !option.IsReference))),
            .. References(),
        ]));

    private IEnumerable<RowGroup> References()
    {
        Sequence<Row> rows = RowsOf(answer.Options.Where(option => option.IsReference));
        return rows.IsEmpty ? [] : [new(texts["references"], rows)];
    }

    private Sequence<Row> RowsOf(IEnumerable<AffordedOption> options) =>
        AffordRow.Of(options, sentences, names).Select(row => RowOf(row.Option, row.Models)).ToSequence();

    private Row RowOf(AffordedOption option, string models) => Row.Of(
        option == answer.Best ? RowKind.Chosen : option.CarriesNothing ? RowKind.Aside : RowKind.Plain,
        models,
        names.Short(option.Option),
        option.Option.Region.Code,
        new Cell(table["verdict." + EstimateCodes.Verdicts.CodeOf(option.Option.Verdict)]) { Verdict = option.Option.Verdict },
        sentences.CarriedBy(option, "<= "),
        option.Due is AmountDue due ? Figures.Cents(due.Total) : "-",
        sentences.EndOf(option));
}
