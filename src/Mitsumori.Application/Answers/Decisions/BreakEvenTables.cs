using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Answers.Decisions;

/// <summary>The tables of a break-even answer. Figures are for the eye.</summary>
internal sealed class BreakEvenTables(BreakEvenAnswer breakEven, RemarkTexts remarks)
{
    // From so many cells on a flip has its input in its row; its name is the widest cell and must not be cut.
    private const int FlipCells = 100;

    private readonly TextResource texts = TextResource.Load("breakeven", remarks.Language);
    private readonly TextResource table = TextResource.Load("table", remarks.Language);
    private readonly OptionNames names = new(remarks.Language);
    private readonly BreakEvenSentences sentences = new(breakEven, remarks);
    private readonly bool hasRegions = breakEven.Estimate.HasSeveralRegions;

    /// <summary>The crossings of one axis under its heading.</summary>
    /// <remarks>Where both names do not fit they stand beneath: the figures keep their columns.</remarks>
    public IEnumerable<Block> Crossings(IGrouping<Axis, Crossing> axis)
    {
        string code = BreakEvenCodes.Axes.CodeOf(axis.Key);
        bool hasTokens = axis.Key == Axis.RequestsPerMinute;
        Fold beneath = new(FoldWay.BeneathNamed, Fold.NarrowCells);
        IEnumerable<Column> columns =
        [
            new(texts["head.below"], MayBeCut: true) { Fold = beneath },
            new(texts["head.above"], MayBeCut: true) { Fold = beneath },
            new(texts["head.at." + code], IsNumber: true),
            .. hasTokens ? [new Column(texts["head.tokens"], IsNumber: true)] : Array.Empty<Column>(),
            new(texts["head.cost"], IsNumber: true),
            new(texts["head.quota"]),
            new(texts["head.kind"]) { Fold = new(FoldWay.Beneath, Fold.Always) },
        ];
        Block.Heading title = new(texts.Fill("page.axis." + code, ("hours", sentences.Hours())));
        return [title, Block.Table.Of("", columns, axis.Select(crossing => RowOf(crossing, hasTokens)))];
    }

    /// <summary>What holds of the rows of crossings: the reference mark, and what one unit or copy is taken to carry.</summary>
    public IEnumerable<string> CrossingNotes(BreakEvenScope scope)
    {
        if (scope.Crossings.Count > 0) yield return texts["page.equal"];
        if (scope.Crossings.Any(crossing => crossing.Condition is Condition.OneUnitCarries)) yield return texts["page.one-unit"];
        if (scope.Crossings.Any(crossing => crossing.Condition is Condition.OneCopyCarries)) yield return texts["page.one-copy"];
        if (scope.Crossings.Any(crossing => IsReference(crossing.A) || IsReference(crossing.B)))
        {
            yield return "* " + ReferenceWords.Of([breakEven.Estimate], table);
        }

        if (scope.MoreCrossings > 0) yield return texts.Fill("page.crossings.more", ("count", Figures.Count((decimal)scope.MoreCrossings)));
    }

    /// <summary>Pairs of throughput and price that tie, once for all options that share them, each under their names.</summary>
    public IEnumerable<Block> Pairs(BreakEvenScope scope) =>
        scope.Thresholds
            .Where(threshold => threshold.Curve is [ThresholdPair first, ..] && first.AtMostPerHour > 0m)
            .GroupBy(threshold => threshold.Curve)
            .SelectMany(group => (Block[])
            [
                new Block.Heading(
                    texts.Fill("page.pairs", ("names", string.Join("; ", group.Select(threshold => NameOf(threshold.Option)))))),
                Block.Table.Of(
                    "",
                    Numbers(texts["head.units"], texts["head.needs-input"], texts["head.needs-output"], texts["head.at-most"]),
                    group.Key.Select(pair => Row.Of(
                        Figures.Count((decimal)pair.Units),
                        Figures.Point(pair.NeedsInputTpm),
                        Figures.Point(pair.NeedsOutputTpm),
                        Figures.Point(pair.AtMostPerHour)))),
            ]);

    public Block.Table Flips() => Block.Table.Of(
        "",
        [
            new(texts["head.input"], MayBeCut: true) { Fold = new(FoldWay.Above, FlipCells) },
            .. Numbers(texts["head.range"], texts["head.flip-at"]),
            new(texts["head.to"], MayBeCut: true),
            new(texts["head.within"], MayBeCut: true),
        ],
        breakEven.Flips.Select(flip => Row.Of(
            sentences.InputOf(flip),
            table.Fill("range", ("low", Figures.Count(flip.Range.Low)), ("high", Figures.Count(flip.Range.High))),
            texts.Fill(flip.IsAbove ? "flip.at.above" : "flip.at.below", ("at", Figures.Point(flip.At))),
            NameOf(flip.To),
            texts[flip.IsWithinRange ? "yes" : "no"])));

    public Block.Table Regrets(BreakEvenScope scope) => Block.Table.Of(
        "",
        [
            new(table["head.mode"], MayBeCut: true),
            .. Numbers(table["head.monthly"], texts["head.low"], texts["head.typical"], texts["head.high"]),
        ],
        scope.Regrets.Select(regret => Row.Of(
            NameOf(regret.Option),
            Figures.Cents(regret.Typical.Amount),
            Figures.Cents(regret.Low.More),
            Figures.Cents(regret.Typical.More),
            Figures.Cents(regret.High.More))));

    /// <summary>An option in a cell: a reference has its mark, and of several Regions its own is named.</summary>
    public string NameOf(string id)
    {
        Option option = sentences.OptionOf(id);
        return names.Short(option) + (hasRegions ? $", {option.Region}" : "") + (IsReference(id) ? " *" : "");
    }

    /// <summary>Whom or what form a text is for.</summary>
    public string HeadOf(Question question) =>
        texts.Fill("question.head." + question.About, ("name", question.Option is string id ? NameOf(id) : ""));

    private static IEnumerable<Column> Numbers(params IEnumerable<string> heads) => heads.Select(head => new Column(head, IsNumber: true));

    private Row RowOf(Crossing crossing, bool hasTokens)
    {
        Ratio belowCost = crossing.CheaperBelow == crossing.A ? crossing.CostA : crossing.CostB;
        return Row.Of(
        [
            NameOf(crossing.CheaperBelow),
            NameOf(crossing.CheaperAbove),
            Figures.Point(crossing.At),
            .. hasTokens ? [Figures.Whole(crossing.TokensPerMinute)] : Array.Empty<Cell>(),
            Figures.Cents(belowCost),
            texts[QuotaOf(crossing)],
            crossing.Kind == CrossingKind.Jump ? JumpOf(crossing) : new Wording(texts["kind.equal"], Terminal: ""),
        ]);
    }

    // What both sides cost just beyond it, in the order of their names.
    private string JumpOf(Crossing crossing)
    {
        bool isABelow = crossing.CheaperBelow == crossing.A;
        Ratio a = crossing.CostAAfter!.Value, b = crossing.CostBAfter!.Value;
        (string, string) below = ("below", Figures.Cents(isABelow ? a : b)), above = ("above", Figures.Cents(isABelow ? b : a));
        return texts.Fill("page.jump", ("kind", texts["kind.jump"]), below, above);
    }

    private static string QuotaOf(Crossing crossing) => crossing.BeyondQuota switch
    {
        true => "quota.beyond.cell",
        false => "quota.within.cell",
        null => "quota.none.cell",
    };

    private bool IsReference(string id) => sentences.OptionOf(id).Role == OptionRole.Reference;
}
