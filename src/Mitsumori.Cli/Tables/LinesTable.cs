using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Cli.Tables;

/// <summary>The lines of every priced option, every digit, each with the mark of its source, and the one-time lines once.</summary>
internal sealed class LinesTable(Estimate estimate, Sources sources, Session session)
{
    private readonly TextResource texts = session.Table;
    private readonly OptionNames names = new(session.Language);

    public void Write()
    {
        WriteOneTime();
        Option[] priced = [.. Shown().Where(option => option.Monthly is { Lines.IsEmpty: false })];
        if (priced.Length == 0) return;
        session.Output.WriteLine();
        session.Output.WriteLine(texts["lines"]);
        TextTable table = NewTable();
        foreach (Option option in priced)
        {
            table.AddLine(option.Region == priced[0].Region && estimate.Plan.Regions.Count == 1 ? names.Short(option) : $"{names.Short(option)}, {option.Region}");
            AddLines(table, option.Monthly!, texts["monthly-total"], option);
        }

        table.Write(session.Output);
    }

    // With any Region there may be a hundred options: the lines are those of the cheapest; JSON shows all.
    private IEnumerable<Option> Shown() => estimate.Plan.Regions.IsEmpty
        ? estimate.Options.Where(option => option.Id == estimate.Cheapest.Typical)
        : estimate.Options;

    private void WriteOneTime()
    {
        Option[] trained = [.. Shown().Where(option => option.OneTime is { Lines.IsEmpty: false }).DistinctBy(option => option.Region)];
        if (trained.Length == 0) return;
        session.Output.WriteLine();
        session.Output.WriteLine(texts["one-time"]);
        TextTable table = NewTable();
        foreach (Option option in trained)
        {
            if (trained.Length > 1) table.AddLine(option.Region.Code);
            AddLines(table, option.OneTime!, texts["one-time-total"], option);
        }

        table.Write(session.Output);
    }

    // A narrow terminal has no room for the unit, which the charge tells as well.
    private bool HasUnits => session.Columns >= OptionsTable.NarrowCells;

    private TextTable NewTable()
    {
        TextColumn[] columns =
        [
            new(texts["head.charge"], MayBeCut: true), new(texts["head.quantity"], IsRight: true), new(texts["head.unit"]),
            new(texts["head.price"], IsRight: true), new(""), new(texts["head.amount"], IsRight: true),
        ];
        return new([.. columns.Where(column => HasUnits || column.Head != texts["head.unit"])], session.Columns, session.HasColour);
    }

    private void AddRow(TextTable table, RowStyle style, string charge, string quantity, string unit, string price, string mark, string amount)
    {
        if (HasUnits) table.Add(style, charge, quantity, unit, price, mark, amount);
        else table.Add(style, charge, quantity, price, mark, amount);
    }

    private void AddLines(TextTable table, Total total, string totalName, Option option)
    {
        foreach (CostLine line in total.Lines)
        {
            AddRow(
                table,
                RowStyle.Plain,
                "  " + texts["charge." + ChargeCodes.Charges.CodeOf(line.Charge)],
                Figures.Count(line.Quantity),
                texts["unit." + ChargeCodes.UnitOf(line.Charge)],
                texts.Fill($"per.{line.UnitPrice.Per}", ("price", Figures.Count(line.UnitPrice.Amount))),
                sources.MarkOf(line.Price),
                Figures.EveryDigit(line.Amount.Dollars));
        }

        string floor = total.IsComplete ? "" : ">= ";
        RowStyle style = option.Id == estimate.Cheapest.Typical ? RowStyle.Chosen : RowStyle.Plain;
        AddRow(table, style, "  " + totalName, "", "", "", "", floor + Figures.EveryDigit(total.Amount.Dollars));
    }
}
