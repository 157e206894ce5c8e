using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Pages;

/// <summary>The bill of the option that the answer names, for a reader who multiplies it again.</summary>
/// <remarks>Lines keep every digit; from the list total on, what is printed follows from what is printed above it.</remarks>
/// <param name="Title">Whose bill it is, and for when.</param>
/// <param name="Rows">The lines of the period, the list total, then what is due of it.</param>
/// <param name="Once">What is paid once, line by line; empty where nothing is.</param>
/// <param name="Others">What is paid once and in the first year, in the same steps; null where neither is known.</param>
public sealed record Bill(string Title, Sequence<BillRow> Rows, Sequence<BillRow> Once, Block.Table? Others)
{
    // More terms do not fit the line: the total then stands without its sum.
    private const int MostTerms = 4;

    private const string Minus = "\u2212";

    /// <returns>Null where the answer names no option.</returns>
    public static Bill? Of(Estimate estimate, SourceList prices, Language language) =>
        estimate.Chosen is { Monthly: Total monthly } chosen ? new Writer(estimate.Plan, prices, language).Of(chosen, monthly) : null;

    private sealed class Writer(Plan plan, SourceList prices, Language language)
    {
        private readonly TextResource texts = TextResource.Load("web", language);
        private readonly TextResource table = TextResource.Load("table", language);

        public Bill Of(Option chosen, Total monthly)
        {
            string period = plan.Period is BillingPeriod.CalendarMonth calendar
                ? table.Fill($"month.{calendar.Month.Month}", ("year", $"{calendar.Month.Year}"))
                : PeriodWords.Of(plan.Period, table);
            return new(
                texts.Fill("bill", ("mode", ModePicture.NameOf(chosen, language, texts)), ("period", period)),
                [.. monthly.Lines.Select(RowOf), .. Steps(monthly)],
                (chosen.OneTime?.Lines ?? []).Select(RowOf).ToSequence(),
                Others(chosen));
        }

        private BillRow RowOf(CostLine line)
        {
            string unit = line.UnitPrice.Per == 1 ? " " + table["unit." + ChargeCodes.UnitOf(line.Charge)] : "";
            string per = line.UnitPrice.Per == 1 ? "" : $" ÷ {Figures.Count(line.UnitPrice.Per)}";
            return new(
                table["charge." + line.Name],
                $"{Figures.Count(line.Quantity)}{unit} × {Figures.Count(line.UnitPrice.Amount)}{per}",
                Figures.EveryDigit(line.Amount.Dollars),
                prices.MarkOf(line.Price));
        }

        private IEnumerable<BillRow> Steps(Total monthly)
        {
            AmountDue due = AmountDue.Of(monthly.Amount, plan);
            string list = Figures.Cents(due.List);
            string sum = string.Join(" + ", monthly.Lines.Select(line => Figures.EveryDigit(line.Amount.Dollars)));
            Wording Floor(string amount) => Wording.OfAmount(amount, !monthly.IsComplete);
            yield return new(Said("bill.list"), monthly.Lines.Count is > 1 and <= MostTerms ? sum : "", Floor(list), "")
            {
                Kind = BillRowKind.Sum,
            };
            string left = list;
            if (due.Discount is Usd less)
            {
                string percent = Figures.Count(plan.Discount!.Percent);
                left = $"{list} {Minus} {Figures.Cents(less)}";
                string name = texts.Fill("bill.discount", ("source", plan.Discount.Source));
                yield return new(name, $"{list} × {percent} %", Minus + Figures.Cents(less), "");
            }

            if (due.Tax is Usd tax)
            {
                string taxed = due.Discount is null ? list : $"({left})";
                yield return new(
                    texts["bill.tax"], $"{taxed} × {Figures.Count(plan.TaxPercent!.Value)} %", Floor(Figures.Cents(tax)), "");
                left = $"{left} + {Figures.Cents(tax)}";
            }

            if (due.Discount is not null || due.Tax is not null)
                yield return new(Said("bill.due"), left, Floor(Figures.Cents(due.Total)), "") { Kind = BillRowKind.Due };
            if (due.In(plan.Exchange) is decimal other)
            {
                yield return new(
                    texts.Fill("bill.currency", ("code", plan.Exchange!.Currency.Code), ("day", Figures.Day(plan.Exchange.On))),
                    $"{Figures.Cents(due.Total)} × {Figures.Count(plan.Exchange.PerUsd)}",
                    Floor(Figures.Of(plan.Exchange.Currency, other)),
                    "");
            }
        }

        private Block.Table? Others(Option chosen)
        {
            (AmountDue Due, bool IsComplete)? once = chosen.OneTime is { Lines.IsEmpty: false } paid
                ? (AmountDue.Of(paid.Amount, plan), paid.IsComplete)
                : null;
            (AmountDue Due, bool IsComplete)? year = chosen.FirstYear is { IsUnknown: false } total
                ? (AmountDue.Of(total.Amount, plan), total.IsComplete)
                : null;
            if (once is null && year is null) return null;
            bool isListAlone = plan is { Discount: null, TaxPercent: null };
            List<Row> rows = [RowFor(isListAlone ? RowKind.Sum : RowKind.Plain, texts["bill.others.list"], due => Figures.Cents(due.List))];
            if (plan.Discount is Discount discount)
            {
                rows.Add(RowFor(
                    RowKind.Plain,
                    texts.Fill("bill.others.discount", ("percent", Figures.Count(discount.Percent))),
                    due => Minus + Figures.Cents(due.Discount!.Value)));
            }

            if (plan.TaxPercent is decimal percent)
            {
                string tax = texts.Fill("bill.others.tax", ("percent", Figures.Count(percent)));
                rows.Add(RowFor(RowKind.Plain, tax, due => Figures.Cents(due.Tax!.Value)));
            }

            if (!isListAlone) rows.Add(RowFor(RowKind.Sum, texts["bill.others.due"], due => Figures.Cents(due.Total)));
            if (plan.Exchange is ExchangeRate exchange)
                rows.Add(RowFor(RowKind.Plain, exchange.Currency.Code, due => Figures.Of(exchange.Currency, due.In(exchange)!.Value)));
            return Block.Table.Of(
                texts["bill.others"],
                [new("USD"), new(texts["bill.others.once"], IsNumber: true), new(texts["bill.others.year"], IsNumber: true)],
                rows);

            Row RowFor(RowKind kind, string name, Func<AmountDue, string> say) =>
                Row.Of(kind, name, CellFor(once, say), CellFor(year, say));
        }

        private static Cell CellFor((AmountDue Due, bool IsComplete)? of, Func<AmountDue, string> say) =>
            of is (AmountDue due, bool isComplete) ? Wording.OfAmount(say(due), !isComplete) : "-";

        private string Said(string key) => PeriodWords.Say(plan.Period, texts, key);
    }
}

/// <summary>A line of a bill: what, how it is reckoned, how much, and the mark of its source.</summary>
/// <param name="Arithmetic">Numbers and signs; empty where it would be too long.</param>
public sealed record BillRow(string Name, string Arithmetic, Wording Amount, string Mark)
{
    public BillRowKind Kind { get; init; }
}

/// <summary>What a line of a bill is.</summary>
public enum BillRowKind
{
    Line,
    Sum,

    /// <summary>What is to be paid.</summary>
    Due,
}
