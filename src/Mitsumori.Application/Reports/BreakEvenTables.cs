using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Reports;

/// <summary>The tables of a break-even answer as rows of cells, the same on a terminal and in Markdown. Figures are for the eye.</summary>
public sealed class BreakEvenTables(BreakEvenAnswer breakEven, RemarkTexts remarks)
{
    private readonly TextResource texts = TextResource.Load("breakeven", remarks.Language), table = TextResource.Load("table", remarks.Language);
    private readonly OptionNames names = new(remarks.Language);
    private readonly BreakEvenSentences sentences = new(breakEven, remarks);
    private readonly bool hasRegions = breakEven.Estimate.HasSeveralRegions;

    /// <summary>The crossings of a page, a table for each axis that has some.</summary>
    public IEnumerable<CrossingTable> Crossings(BreakEvenScope scope) => scope.Crossings.GroupBy(crossing => crossing.Axis).Select(axis => new CrossingTable(
        texts.Fill("page.axis." + BreakEvenCodes.Axes.CodeOf(axis.Key), ("hours", sentences.Hours())), Head(axis.Key), [.. axis.Select(Row)]));

    /// <summary>What holds of the rows of crossings: the reference mark, and what one unit or copy is taken to carry.</summary>
    public IEnumerable<string> CrossingNotes(BreakEvenScope scope)
    {
        if (scope.Crossings.Count > 0) yield return texts["page.equal"];
        if (scope.Crossings.Any(crossing => crossing.Condition is Condition.OneUnitCarries)) yield return texts["page.one-unit"];
        if (scope.Crossings.Any(crossing => crossing.Condition is Condition.OneCopyCarries)) yield return texts["page.one-copy"];
        if (scope.Crossings.Any(crossing => IsReference(crossing.A) || IsReference(crossing.B))) yield return "* " + table[breakEven.Estimate.Plan.Method == CustomizationMethod.None ? "references.none" : "references"];
        if (scope.MoreCrossings > 0) yield return texts.Fill("page.crossings.more", ("count", Figures.Count((decimal)scope.MoreCrossings)));
    }

    public string[] PairHead => [">" + texts["head.units"], ">" + texts["head.needs-input"], ">" + texts["head.needs-output"], ">" + texts["head.at-most"]];

    /// <summary>Pairs of throughput and price that tie, once for all options that share them.</summary>
    public IEnumerable<PairTable> Pairs(BreakEvenScope scope) => scope.Thresholds
        .Where(threshold => threshold.Curve is [ThresholdPair first, ..] && first.AtMostPerHour > 0m)
        .GroupBy(threshold => threshold.Curve)
        .Select(group => new PairTable(
            texts.Fill("page.pairs", ("names", string.Join("; ", group.Select(threshold => NameOf(threshold.Option))))),
            [.. group.Key.Select(pair => (string[])[Figures.Count((decimal)pair.Units), Figures.Point(pair.NeedsInputTpm), Figures.Point(pair.NeedsOutputTpm), Figures.Point(pair.AtMostPerHour)])]));

    public string[] FlipHead => [texts["head.input"], ">" + texts["head.range"], ">" + texts["head.flip-at"], texts["head.to"], texts["head.within"]];

    public IEnumerable<string[]> FlipRows() => breakEven.Flips.Select(flip => (string[])[
        sentences.InputOf(flip), table.Fill("range", ("low", Figures.Count(flip.Range.Low)), ("high", Figures.Count(flip.Range.High))),
        texts.Fill(flip.IsAbove ? "flip.at.above" : "flip.at.below", ("at", Figures.Point(flip.At))), NameOf(flip.To), texts[flip.IsWithinRange ? "yes" : "no"]]);

    public string[] RegretHead => [table["head.mode"], ">" + table["head.monthly"], ">" + texts["head.low"], ">" + texts["head.typical"], ">" + texts["head.high"]];

    public IEnumerable<string[]> RegretRows(BreakEvenScope scope) => scope.Regrets.Select(regret => (string[])[
        NameOf(regret.Option), Figures.Cents(regret.Typical.Amount), Figures.Cents(regret.Low.More), Figures.Cents(regret.Typical.More), Figures.Cents(regret.High.More)]);

    /// <summary>An option in a cell: a reference has its mark, and of several Regions its own is named.</summary>
    public string NameOf(string id)
    {
        Option option = sentences.OptionOf(id);
        return names.Short(option) + (hasRegions ? $", {option.Region}" : "") + (IsReference(id) ? " *" : "");
    }

    /// <summary>Whom or what form a text is for.</summary>
    public string HeadOf(QuestionWire question) => texts.Fill("question.head." + question.About, ("name", question.Option is string id ? NameOf(id) : ""));

    private string[] Head(Axis axis)
    {
        string[] point = [">" + texts["head.at." + BreakEvenCodes.Axes.CodeOf(axis)], .. axis == Axis.RequestsPerMinute ? (string[])[">" + texts["head.tokens"]] : []];
        return [texts["head.below"], texts["head.above"], .. point, ">" + texts["head.cost"], texts["head.quota"]];
    }

    private CrossingRow Row(Crossing crossing)
    {
        string[] point = [Figures.Point(crossing.At), .. crossing.Axis == Axis.RequestsPerMinute ? (string[])[Figures.Whole(crossing.TokensPerMinute)] : []];
        Ratio belowCost = crossing.CheaperBelow == crossing.A ? crossing.CostA : crossing.CostB;
        return new(
            [NameOf(crossing.CheaperBelow), NameOf(crossing.CheaperAbove), .. point, Figures.Cents(belowCost), texts[QuotaOf(crossing)]],
            crossing.Kind == CrossingKind.Jump ? JumpOf(crossing) : null);
    }

    private string JumpOf(Crossing crossing)
    {
        bool isABelow = crossing.CheaperBelow == crossing.A;
        Ratio a = crossing.CostAAfter!.Value, b = crossing.CostBAfter!.Value;
        return texts.Fill("page.jump", ("kind", texts["kind.jump"]), ("below", Figures.Cents(isABelow ? a : b)), ("above", Figures.Cents(isABelow ? b : a)));
    }

    private static string QuotaOf(Crossing crossing) => crossing.BeyondQuota switch
    {
        true => "quota.beyond.cell",
        false => "quota.within.cell",
        null => "quota.none.cell",
    };

    private bool IsReference(string id) => sentences.OptionOf(id).Role == OptionRole.Reference;
}

/// <summary>The crossings along one axis.</summary>
/// <param name="Head">Column names; one that begins with <c>&gt;</c> is set to the right.</param>
public sealed record CrossingTable(string Title, string[] Head, IReadOnlyList<CrossingRow> Rows)
{
    /// <summary>The first columns of every axis are the names of both sides.</summary>
    public const int Names = 2;
}

/// <summary>One crossing; a jump has what both sides cost just beyond it, in the order of their names.</summary>
public sealed record CrossingRow(string[] Cells, string? Jump);

/// <summary>Pairs of throughput and price under the names of the options that they are for.</summary>
public sealed record PairTable(string Title, IReadOnlyList<string[]> Rows);
