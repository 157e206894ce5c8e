using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Estimates;

/// <summary>
/// Options as rows: mode, Region, dollars, what is due of them and in which currency where a plan asks for it, verdict, the ceiling, and
/// the reason in a few words.
/// </summary>
/// <param name="plans">Whose options stand in the table.</param>
/// <param name="bars">What a terminal draws beside the amounts; null for nothing.</param>
internal sealed class OptionTable(Language language, bool hasRegions, Plan[] plans, ModeBars? bars = null)
{
    // What a column of money, of Regions, and of bars takes of a narrow terminal.
    private const int MoneyCells = 14, RegionCells = 16, BarCells = 26;

    private readonly TextResource texts = TextResource.Load("table", language);
    private readonly OptionNames names = new(language);
    private readonly OptionCells cells = new(language);

    private readonly bool hasDue = plans.Any(plan => plan is not { Discount: null, TaxPercent: null });
    private readonly bool hasCurrency = plans.Any(plan => plan.Exchange is not null);

    private readonly bool hasBars = bars is { UpTo: > 0m };

    private readonly Dictionary<Option, ModeBar> barOf =
        (bars?.Bars ?? []).ToDictionary(bar => bar.Option, bar => bar, (IEqualityComparer<Option>)ReferenceEqualityComparer.Instance);

    /// <param name="more">Cells that other columns take: below so many the reason stands on a line of its own.</param>
    public IEnumerable<Column> Columns(int more = 0)
    {
        BillingPeriod[] periods = [.. plans.Select(plan => plan.Period).Distinct()];
        int moneyBelow = Fold.NarrowCells + more + (hasDue ? MoneyCells : 0) + (hasCurrency ? MoneyCells : 0);
        return
        [
            new(texts["head.mode"], MayBeCut: true),
            new(texts["head.region"]) { Reach = hasRegions ? Reach.Everywhere : Reach.Document },
            new(
                periods is [var only] ? PeriodWords.Head(only, texts["head.monthly"], texts) : texts["head.monthly"],
                IsNumber: true),
            .. DueColumns(),
            .. BarColumn(moneyBelow + (hasRegions ? RegionCells : 0)),
            new(texts["head.verdict"]),
            new(texts["head.ceiling"], IsNumber: true),
            new(texts["head.reason"], MayBeCut: true) { Fold = new(FoldWay.Beneath, moneyBelow + (hasBars ? BarCells : 0)) },
        ];
    }

    /// <param name="mark">What follows the name.</param>
    /// <param name="more">What follows the reason; empty for nothing.</param>
    public IEnumerable<Cell> CellsOf(Option option, Plan plan, string mark = "", string more = "") =>
    [
        names.Short(option) + mark,
        option.Region.Code,
        cells.Amount(option),
        .. DueCellsOf(option, plan),
        .. hasBars ? [new Cell("") { Bar = BarOf(option) }] : Array.Empty<Cell>(),
        texts["verdict." + EstimateCodes.Verdicts.CodeOf(option.Verdict)],
        OptionCells.Ceiling(option),
        string.Join(", ", new[] { cells.Reason(option), more }.Where(part => part.Length > 0)),
    ];

    // The head says the scale.
    private IEnumerable<Column> BarColumn(int below)
    {
        if (!hasBars) yield break;
        yield return new(texts.Fill("head.bars", ("to", Figures.Cents(new Usd(bars!.UpTo)))))
        {
            HasBars = true,
            Reach = Reach.Terminal,
            Fold = new(FoldWay.LeftOut, below),
        };
    }

    private Bar? BarOf(Option option) => barOf.TryGetValue(option, out ModeBar? bar) && FillOf(bar.Kind) is BarFill fill
        ? new(bar.Length, fill, bar.IsCut)
        : null;

    private static BarFill? FillOf(BarKind kind) => kind switch
    {
        BarKind.None => null,
        BarKind.Solid => BarFill.Solid,
        BarKind.Hollow => BarFill.Hollow,
        BarKind.Floor => BarFill.Floor,
    };

    /// <summary>What is due of the amount, in dollars and in the other currency; none where no plan asks for it.</summary>
    public IEnumerable<Column> DueColumns()
    {
        bool hasTax = plans.Any(plan => plan.TaxPercent is not null);
        if (hasDue) yield return new(texts[hasTax ? "head.due.tax" : "head.due"], IsNumber: true);
        IEnumerable<string> codes = plans.Select(plan => plan.Exchange?.Currency.Code).OfType<string>().Distinct();
        if (hasCurrency) yield return new(string.Join('/', codes), IsNumber: true);
    }

    /// <summary>The cells of <see cref="DueColumns"/>.</summary>
    public IEnumerable<Cell> DueCellsOf(Option option, Plan plan)
    {
        if (hasDue) yield return Due(option, plan, due => Figures.Cents(due.Total));
        if (hasCurrency) yield return Due(option, plan, due => InCurrency(due, plan));
    }

    private static Cell Due(Option option, Plan plan, Func<AmountDue, string> say) => option.Monthly is { IsUnknown: false } total
        ? Wording.OfAmount(say(AmountDue.Of(total.Amount, plan)), !total.IsComplete)
        : "";

    private static string InCurrency(AmountDue due, Plan plan) =>
        due.In(plan.Exchange) is decimal amount ? Figures.Of(plan.Exchange!.Currency, amount) : "";

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
