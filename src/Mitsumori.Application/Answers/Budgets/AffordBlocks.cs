using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Budgets;

/// <summary>What a budget carries: the sentence, the conditions, every way of hosting with its rate and what ends it.</summary>
public sealed class AffordBlocks
{
    private const int NamesShown = 1;

    private readonly AffordAnswer answer;
    private readonly RemarkTexts remarks;
    private readonly TextResource texts;
    private readonly TextResource table;
    private readonly AffordSentences sentences;
    private readonly OptionNames names;

    private AffordBlocks(AffordAnswer answer, RemarkTexts remarks)
    {
        (this.answer, this.remarks) = (answer, remarks);
        (texts, table) = (TextResource.Load("afford", remarks.Language), TextResource.Load("table", remarks.Language));
        (sentences, names) = (new(answer, remarks), new(remarks.Language));
    }

    public static Sequence<Section> Of(AffordAnswer answer, RemarkTexts remarks) =>
        new AffordBlocks(answer, remarks).Sections().ToSequence();

    private IEnumerable<Section> Sections() =>
    [
        Section.Of(new Block.Sentence(sentences.Answer()), new Block.Paragraph(sentences.Conditions())),
        Rows(),
        .. Notes(),
        Section.Of(new Block.Paragraph(table.Fill("book", ("version", answer.BookVersion), ("day", Figures.Day(answer.PriceDay))))),
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

    // What is not paid for is one row for all models of which the same is to be said.
    private Sequence<Row> RowsOf(IEnumerable<AffordedOption> options) =>
    [
        .. options
            .GroupBy(option => option.CarriesNothing
                ? $"{names.Short(option.Option)} {option.Option.Region} {option.Option.Verdict} {sentences.EndOf(option)}"
                : $"{option.Plan.Model} {option.Option.Id}")
            .Select(alike => RowOf(alike.First(), Together([.. alike.Select(sentences.ModelOf)]))),
    ];

    private static string Together(string[] names) => names.Length <= NamesShown
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(NamesShown))} +{Figures.Count((decimal)names.Length - NamesShown)}";

    private Row RowOf(AffordedOption option, string models) => Row.Of(
        option == answer.Best ? RowKind.Chosen : option.CarriesNothing ? RowKind.Aside : RowKind.Plain,
        models,
        names.Short(option.Option),
        option.Option.Region.Code,
        new Cell(table["verdict." + EstimateCodes.Verdicts.CodeOf(option.Option.Verdict)]) { Verdict = option.Option.Verdict },
        RateOf(option),
        option.Due is AmountDue due ? Figures.Cents(due.Total) : "-",
        sentences.EndOf(option));

    private string RateOf(AffordedOption option) => option switch
    {
        { Rate: Ratio rate, CostGaps.IsEmpty: false } when !rate.IsZero => "<= " + AffordSentences.Rate(rate),
        { Rate: Ratio rate } => AffordSentences.Rate(rate),
        { Units: not null } => sentences.UnitsOf(option),
        _ => "-",
    };

    private IEnumerable<Section> Notes()
    {
        List<string> notes = [texts["note.floor"]];
        if (answer.NotOffered > 0) notes.Add(texts.Fill("note.not-offered", ("count", Figures.Count((decimal)answer.NotOffered))));
        if (answer.Options.Any(option => option is { Rate.IsZero: false, CostGaps.IsEmpty: false })) notes.Add(texts["note.at-most"]);
        notes.AddRange(answer.Assumptions.Select(remarks.Say));
        yield return Section.Of(table["warnings"], new Block.Items(notes.ToSequence()));
    }
}
