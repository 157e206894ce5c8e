using Mitsumori.Application.Answers;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Sheets.Spreadsheet;

namespace Mitsumori.Sheets.Workbook;

/// <summary>Every option with its lines: quantity × price ÷ per, each amount a formula, and their sums.</summary>
internal sealed class LinesWorksheet
{
    private readonly Words words;
    private readonly PlanInputs inputs;
    private readonly Dictionary<string, OptionCellsOf> cells = [];

    public LinesWorksheet(Words words, PlanInputs inputs)
    {
        (this.words, this.inputs) = (words, inputs);
        Worksheet = new(words["page.lines"], 30, 17, 15, 13, 12, 18, 24, 26) { HeadRows = 3 };
        Worksheet.CountColumns.Add('B');
        Worksheet.AddWide(words["page.lines"], Look.Heading with { Points = 14 });
        Worksheet.AddWide(words["lines.how"], Look.Note);
        Worksheet.AddHead(
            (words.Table["head.charge"], Side.Left),
            (words.Table["head.quantity"], Side.Right),
            (words.Table["head.unit"], Side.Left),
            (words.Table["head.price"], Side.Right),
            (words["head.per"], Side.Right),
            (words.Table["head.amount"], Side.Right),
            (words["head.exact"], Side.Right),
            (words.Table["explain.source"], Side.Left));
        foreach (Option option in words.Estimate.Options)
        {
            if (option.Monthly is Total monthly) Add(option, monthly);
        }
    }

    public Worksheet Worksheet { get; }

    /// <summary>Where the lines and totals of an option stand; null where it has none.</summary>
    public OptionCellsOf? Of(Option option) => cells.GetValueOrDefault(option.Id);

    private void Add(Option option, Total monthly)
    {
        Worksheet.Skip();
        Worksheet.AddWide($"{words.Names.Short(option)} ({option.Region.Code}): {words.Verdict(option)}", Look.Heading);
        bool hasOneTime = option.OneTime is { } once && (!once.Lines.IsEmpty || !once.Gaps.IsEmpty);
        TotalCells? oneTime = hasOneTime ? Add(option, option.OneTime!, words.Table["one-time-total"]) : null;
        cells[option.Id] = new(oneTime, Add(option, monthly, words.OfPeriod(words.Table, "monthly-total")));
    }

    private TotalCells Add(Option option, Total total, string name)
    {
        int first = Worksheet.Next;
        foreach (CostLine line in total.Lines) Add(option, line);
        Look label = new(IsBold: true, Rule: Rule.Above),
            figure = label with { Format = words.Sum(total, Formats.EveryDigit), Side = Side.Right };
        int row = Worksheet.Next;
        if (total.Lines.IsEmpty)
        {
            // Nothing is known of it, or there is nothing to pay.
            Worksheet.Add(
                SheetCell.Of(name, label, 5),
                total.IsComplete
                    ? SheetCell.Of(0m, figure)
                    : SheetCell.Of(words.Table["unpublished"], figure with { Format = Formats.General }),
                SheetCell.Blank(label, 2));
            return new(null, []);
        }

        Term sum = Term.Sum($"F{first}:F{row - 1}", total.Lines.Select(line => (Core.Quantities.Ratio)line.Amount.Dollars));
        Worksheet.Add(
            SheetCell.Of(name, label, 5),
            SheetCell.Of(sum, figure),
            SheetCell.Of(
                Wording.OfAmount(Plain.Of(total.Amount), !total.IsComplete).With(Wording.FloorSign),
                label with
                {
                    Side = Side.Right,
                    Ink = Ink.Quiet,
                }),
            SheetCell.Blank(label));
        return new(Worksheet.At('F', row, sum.Value), [.. Enumerable.Range(first, row - first)]);
    }

    private void Add(Option option, CostLine line)
    {
        Term quantity = inputs.QuantityOf(option, line), price = inputs.PriceOf(option, line);
        int row = Worksheet.Next;
        Term amount = new Term($"B{row}", quantity.Value) * new Term($"D{row}", price.Value) / new Term($"E{row}", line.UnitPrice.Per);
        Worksheet.Add(
            SheetCell.Of(words.Charge(line)),
            SheetCell.Of(quantity, Look.Number(Formats.Count(quantity.Value))),
            SheetCell.Of(words.Unit(line)),
            SheetCell.Of(price, Look.Number(Formats.EveryDigit)),
            SheetCell.Of(line.UnitPrice.Per, Look.Number(Formats.Whole)),
            SheetCell.Of(amount, Look.Number(Formats.EveryDigit)),
            SheetCell.Of(Plain.Of(line.Amount), new(Ink: Ink.Quiet, Side: Side.Right)),
            words.SourceOf(line));
    }
}

/// <summary>Where the totals of an option stand.</summary>
internal sealed record OptionCellsOf(TotalCells? OneTime, TotalCells Monthly);

/// <summary>A total and the rows of its lines.</summary>
/// <param name="Sum">Null where it has no line.</param>
internal sealed record TotalCells(Term? Sum, IReadOnlyList<int> Rows);
