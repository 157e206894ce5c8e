using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Estimates;

/// <summary>Options as rows: mode, Region, dollars, verdict, the ceiling, and the reason in a few words.</summary>
/// <param name="period">What the amounts are for; null where plans of several periods stand side by side.</param>
internal sealed class OptionTable(Language language, bool hasRegions, BillingPeriod? period)
{
    private readonly TextResource texts = TextResource.Load("table", language);
    private readonly OptionNames names = new(language);
    private readonly OptionCells cells = new(language);

    /// <param name="reasonBelow">Below so many cells the reason stands on a line of its own.</param>
    public IEnumerable<Column> Columns(int reasonBelow) =>
    [
        new(texts["head.mode"], MayBeCut: true),
        new(texts["head.region"]) { Reach = hasRegions ? Reach.Everywhere : Reach.Document },
        new(period is null ? texts["head.monthly"] : PeriodWords.Head(period, texts["head.monthly"], texts), IsNumber: true),
        new(texts["head.verdict"]),
        new(texts["head.ceiling"], IsNumber: true),
        new(texts["head.reason"], MayBeCut: true) { Fold = new(FoldWay.Beneath, reasonBelow) },
    ];

    /// <param name="mark">What follows the name.</param>
    /// <param name="more">What follows the reason; empty for nothing.</param>
    public IEnumerable<Cell> CellsOf(Option option, string mark = "", string more = "") =>
    [
        names.Short(option) + mark,
        option.Region.Code,
        cells.Amount(option),
        texts["verdict." + EstimateCodes.Verdicts.CodeOf(option.Verdict)],
        OptionCells.Ceiling(option),
        string.Join(", ", new[] { cells.Reason(option), more }.Where(part => part.Length > 0)),
    ];

    public static RowKind KindOf(Option option, Estimate estimate) =>
        option == estimate.Chosen ? RowKind.Chosen
        : option.Verdict is Verdict.Feasible or Verdict.Unconfirmed ? RowKind.Plain
        : RowKind.Aside;

    /// <summary>Where it stands among those of its role: feasible ones first, then unconfirmed ones, then the rest.</summary>
    public static int PlaceOf(Option option) => option.Verdict switch
    {
        Verdict.Feasible => 0,
        Verdict.Unconfirmed => 1,
        Verdict.Infeasible or Verdict.NotOffered or Verdict.NoLongerSold or Verdict.Unknown => 2,
    };
}
