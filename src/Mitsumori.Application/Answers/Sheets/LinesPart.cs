using Mitsumori.Application.Texts;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Sheets;

/// <summary>
/// The bill of an option: every line with its price, the totals, and what is due after them. Once and monthly are never one sum.
/// </summary>
internal sealed class LinesPart(SheetWords words)
{
    /// <summary>The chosen option, with its first year and what follows the list total; null where none is chosen.</summary>
    public Section? OfChosen()
    {
        if (words.Chosen is not { Monthly: Total monthly } chosen) return null;
        IEnumerable<Row> rows =
        [
            .. OneTime(chosen),
            .. chosen.OneTime is { Lines.IsEmpty: false } once ? Due(once.Amount, once.IsComplete, "lines.one-time-due") : [],
            .. Rows(monthly),
            Sum("lines.monthly-total", SheetWords.Cents(monthly)),
            .. Due(monthly.Amount, monthly.IsComplete, "lines.due"),
            .. chosen.FirstYear is YearTotal year ? FirstYear(year) : [],
            .. chosen.PerRequest is Ratio each ? [Step(words.Texts["lines.per-request"], Figures.Point(each))] : Array.Empty<Row>(),
        ];
        return Section.Of(words.Texts.Fill("lines", ("mode", words.NameOf(chosen))), TableOf(rows)) with { Id = "lines" };
    }

    /// <summary>What is paid once for the first option that the answer leaves open: it is known all the same. Null where nothing is.</summary>
    public Section? OfTraining() =>
        words.Estimate.Answer.LeftOpen.FirstOrDefault(option => option.OneTime is { Lines.IsEmpty: false }) is Option open
            ? Section.Of(words.Table["one-time"], TableOf(OneTime(open))) with { Id = "lines" }
            : null;

    /// <summary>All other options that have a price; null where there are none.</summary>
    public Section? OfOthers()
    {
        List<Block> blocks = [];
        foreach (Option option in words.Priced.Where(option => option != words.Chosen))
        {
            // Training is the same for all options of a Region, and the bill of the chosen one has it.
            bool isTrainingShown = words.Chosen is Option chosen && chosen.Region == option.Region && chosen.OneTime == option.OneTime;
            blocks.Add(new Block.Heading(words.NameOf(option)));
            IEnumerable<Row> once = isTrainingShown ? [] : OneTime(option);
            blocks.Add(
                TableOf(
                    once.Concat(
                        option.Monthly is Total monthly ? [.. Rows(monthly), Sum("lines.monthly-total", SheetWords.Cents(monthly))] : [])));
        }

        return blocks.Count == 0 ? null : words.Section("other-lines", blocks);
    }

    private IEnumerable<Row> OneTime(Option option) => option.OneTime is { } total && (!total.Lines.IsEmpty || !total.IsComplete)
        ? [.. Rows(total), Sum("lines.one-time-total", total.IsUnknown ? words.Texts["unknown"] : SheetWords.Cents(total))]
        : [];

    private IEnumerable<Row> Rows(Total total) => total.Lines.Select(line => Row.Of(
        RowKind.Plain,
        words.Table["charge." + line.Name],
        words.Table["unit." + ChargeCodes.UnitOf(line.Charge)],
        Figures.Count(line.Quantity),
        words.Table.Fill($"per.{line.UnitPrice.Per}", ("price", Figures.Count(line.UnitPrice.Amount))),
        Figures.EveryDigit(line.Amount.Dollars),
        words.Prices.MarkOf(line.Price)));

    private IEnumerable<Row> FirstYear(YearTotal year) =>
    [
        Sum("lines.first-year", SheetWords.Cents(year.Amount, year.IsComplete)),
        .. Due(year.Amount, year.IsComplete, "lines.first-year-due"),
    ];

    // What is due after a list total, in the steps that a reader multiplies again.
    private IEnumerable<Row> Due(Usd list, bool isComplete, string sum)
    {
        Plan plan = words.Estimate.Plan;
        AmountDue due = AmountDue.Of(list, plan);
        Wording Floor(string amount) => Wording.OfAmount(amount, !isComplete);
        if (due.Discount is Usd discount)
        {
            yield return Step(
                words.Texts.Fill("lines.discount", ("percent", Figures.Count(plan.Discount!.Percent)), ("source", plan.Discount.Source)),
                "-" + Figures.Cents(discount));
        }

        if (due.Tax is Usd tax)
            yield return Step(words.Texts.Fill("lines.tax", ("percent", Figures.Count(plan.TaxPercent!.Value))), Floor(Figures.Cents(tax)));
        if (due.Discount is not null || due.Tax is not null) yield return Sum(sum, Floor(Figures.Cents(due.Total)));
        if (due.In(plan.Exchange) is decimal amount && plan.Exchange is ExchangeRate exchange)
        {
            string key = exchange.Currency.IsYen ? ".yen" : "", code = exchange.Currency.Code, said = Figures.Of(exchange.Currency, amount);
            yield return Step(
                words.Texts.Fill(
                    "lines.currency" + key,
                    ("code", code),
                    ("rate", Figures.Count(exchange.PerUsd)),
                    ("day", Figures.Day(exchange.On))),
                Wording.OfAmount(words.Texts, "currency" + key, said, !isComplete, code));
        }
    }

    private Block.Table TableOf(IEnumerable<Row> rows) =>
        Block.Table.Of(
            "",
            [
                words.Column("head.item"),
                words.Column("head.unit"),
                words.Number("head.quantity"),
                words.Number("head.price"),
                words.Number("head.amount"),
                words.Number("head.source"),
            ],
            rows);

    private Row Sum(string key, Wording amount) => Row.Of(RowKind.Sum, words.OfPeriod(key), "", "", "", amount, "");

    private static Row Step(string name, Wording amount) => Row.Of(RowKind.Plain, name, "", "", "", amount, "");
}
