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
internal sealed class OptionTable(Language language, bool hasRegions, Plan[] plans)
{
    // What a column of money takes of a narrow terminal.
    private const int MoneyCells = 14;

    private readonly TextResource texts = TextResource.Load("table", language);
    private readonly OptionNames names = new(language);
    private readonly OptionCells cells = new(language);

    private readonly bool hasDue = plans.Any(plan => plan is not { Discount: null, TaxPercent: null });
    private readonly bool hasCurrency = plans.Any(plan => plan.Exchange is not null);

    /// <param name="more">Cells that other columns take: below so many the reason stands on a line of its own.</param>
    public IEnumerable<Column> Columns(int more = 0)
    {
        BillingPeriod[] periods = [.. plans.Select(plan => plan.Period).Distinct()];
        int reasonBelow = Fold.NarrowCells + more + (hasDue ? MoneyCells : 0) + (hasCurrency ? MoneyCells : 0);
        return
        [
            new(texts["head.mode"], MayBeCut: true),
            new(texts["head.region"]) { Reach = hasRegions ? Reach.Everywhere : Reach.Document },
            new(
                periods is [var only] ? PeriodWords.Head(only, texts["head.monthly"], texts) : texts["head.monthly"],
                IsNumber: true),
            .. DueColumns(),
            new(texts["head.verdict"]),
            new(texts["head.ceiling"], IsNumber: true),
            new(texts["head.reason"], MayBeCut: true) { Fold = new(FoldWay.Beneath, reasonBelow) },
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
        texts["verdict." + EstimateCodes.Verdicts.CodeOf(option.Verdict)],
        OptionCells.Ceiling(option),
        string.Join(", ", new[] { cells.Reason(option), more }.Where(part => part.Length > 0)),
    ];

    /// <summary>What is due of the amount, in dollars and in the other currency; none where no plan asks for it.</summary>
    public IEnumerable<Column> DueColumns()
    {
        if (hasDue) yield return new(texts["head.due"], IsNumber: true);
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
