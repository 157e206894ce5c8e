using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Prices;

namespace Mitsumori.Cli.Tables;

/// <summary>Prices of the book on a terminal: lists, one price explained, the lint of the data.</summary>
internal static class PricesPage
{
    public static void Write(IReadOnlyList<PriceObservation> prices, FactBook book, Session session)
    {
        TextResource texts = session.Table;
        PriceWords words = new(session.Language);
        if (prices.Count == 0)
        {
            session.Output.WriteLine(texts["prices.none"]);
            return;
        }

        TextTable table = new(
            [new(texts["head.price"], IsRight: true), new(texts["head.as-of"]), new(texts["head.kind"]), new(texts["head.id"])], int.MaxValue, session.HasColour);
        foreach (PriceObservation price in prices) table.Add(price.IsSuspect ? RowStyle.Out : RowStyle.Plain, [words.Amount(price), words.Day(price), words.Kind(price), price.Id]);
        table.Write(session.Output);
        session.Output.WriteLine();
        session.Output.WriteLine($"{texts.Fill("prices.count", ("count", Figures.Count(prices.Count)))}; {texts.Fill("book", ("version", book.Version), ("day", Figures.Day(book.AsOf)))}");
    }

    public static void Write(PriceExplanation explanation, DateOnly day, RemarkTexts remarks, Session session)
    {
        TextResource texts = session.Table;
        PriceWords words = new(session.Language);
        PriceObservation price = explanation.Price;
        session.Output.WriteLine(price.Id);
        session.Output.WriteLine("  " + words.AmountOfUnit(price));
        (string Head, string Value)[] rows = [.. words.Facts(price)];
        int heads = rows.Max(row => Cells.WidthOf(row.Head));
        foreach ((string head, string value) in rows)
        {
            string start = "  " + Cells.PadRight(head, heads) + "  ";
            foreach (string line in Cells.Wrap(value, Math.Max(20, session.Columns - heads - 4)))
            {
                session.Output.WriteLine(start + line);
                start = new string(' ', heads + 4);
            }
        }

        if (price.IsSuspect) session.Output.WriteLine("  " + texts["explain.suspect"]);
        foreach (PriceChoice choice in explanation.Choices)
        {
            foreach (string line in Cells.Wrap(words.Choice(choice, day, remarks), session.Columns - 2)) session.Output.WriteLine("  " + line);
        }

        if (explanation.Beside.Count == 0) return;
        session.Output.WriteLine();
        session.Output.WriteLine(texts["explain.beside"]);
        foreach (PriceObservation other in explanation.Beside) session.Output.WriteLine($"  {words.Day(other)}  {words.Amount(other)}  {words.Kind(other)}  {other.Id}");
    }

    public static void Write(LintReport report, FaultTexts faults, Session session)
    {
        string counts = string.Join(", ", report.Counts.Select(count => session.Table.Fill("lint.count", ("section", count.Section), ("count", Figures.Count(count.Entries)))));
        foreach (string line in Cells.Wrap(counts, session.Columns)) session.Output.WriteLine(line);
        FaultList.Write(report.Findings, faults, session.Output);
        session.Output.WriteLine(report.IsClean ? session.Table["lint.clean"] : session.Table.Fill("lint.faults", ("count", Figures.Count(report.Findings.Length))));
    }
}
