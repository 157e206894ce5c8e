using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Prices;

namespace Mitsumori.Cli.Tables;

/// <summary>Prices of the book on a terminal: lists, one price explained, the lint of the data.</summary>
internal static class PricesPage
{
    public static void Write(IReadOnlyList<PriceObservation> prices, FactBook book, Session session)
    {
        TextResource texts = session.Table;
        if (prices.Count == 0)
        {
            session.Output.WriteLine(texts["prices.none"]);
            return;
        }

        TextTable table = new(
            [new(texts["head.price"], IsRight: true), new(texts["head.as-of"]), new(texts["head.kind"]), new(texts["head.id"])], int.MaxValue, session.HasColour);
        foreach (PriceObservation price in prices) table.Add(price.IsSuspect ? RowStyle.Out : RowStyle.Plain, [Amount(price, texts), Day(price, texts), Kind(price, session), price.Id]);
        table.Write(session.Output);
        session.Output.WriteLine();
        session.Output.WriteLine($"{texts.Fill("prices.count", ("count", Figures.Count(prices.Count)))}; {texts.Fill("book", ("version", book.Version), ("day", Figures.Day(book.AsOf)))}");
    }

    public static void Write(PriceExplanation explanation, DateOnly day, RemarkTexts remarks, Session session)
    {
        TextResource texts = session.Table;
        PriceObservation price = explanation.Price;
        session.Output.WriteLine(price.Id);
        session.Output.WriteLine("  " + texts.Fill("explain.price", ("amount", Figures.Count(price.Price.Amount)), ("unit", price.Unit)));
        (string Head, string? Value)[] rows =
        [
            (texts["explain.what"], $"{TextResource.Load("terms", session.Language)["price." + PriceCodes.Kinds.CodeOf(price.Kind)]}, {price.Subject}"),
            (texts["explain.where"], price.Regions.IsEmpty ? texts["explain.regions-unrecorded"] : price.Regions.ToString()),
            (texts["explain.kind"], Kind(price, session)),
            (texts["explain.day"], $"{Day(price, texts)} ({texts["basis." + SourceCodes.Bases.CodeOf(price.Source.Basis)]})"),
            (texts["explain.source"], price.Source.Location),
            (texts["explain.via"], price.Source.Via),
            (texts["explain.note"], price.Note.Length == 0 ? null : price.Note),
        ];
        int heads = rows.Max(row => Cells.WidthOf(row.Head));
        foreach ((string head, string value) in rows.Where(row => row.Value is not null).Select(row => (row.Head, row.Value!)))
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
            string region = choice.Key.Region.Code;
            string outcome = choice.Chosen is PriceObservation chosen
                ? texts.Fill("explain.chosen", ("day", Figures.Day(day)), ("region", region), ("id", chosen.Id))
                : texts.Fill("explain.refused", ("day", Figures.Day(day)), ("region", region), ("message", remarks.Say(choice.Refusal!)));
            foreach (string line in Cells.Wrap(outcome, session.Columns - 2)) session.Output.WriteLine("  " + line);
        }

        if (explanation.Beside.Count == 0) return;
        session.Output.WriteLine();
        session.Output.WriteLine(texts["explain.beside"]);
        foreach (PriceObservation other in explanation.Beside) session.Output.WriteLine($"  {Day(other, texts)}  {Amount(other, texts)}  {Kind(other, session)}  {other.Id}");
    }

    public static void Write(LintReport report, FaultTexts faults, Session session)
    {
        string counts = string.Join(", ", report.Counts.Select(count => session.Table.Fill("lint.count", ("section", count.Section), ("count", Figures.Count(count.Entries)))));
        foreach (string line in Cells.Wrap(counts, session.Columns)) session.Output.WriteLine(line);
        FaultList.Write(report.Findings, faults, session.Output);
        session.Output.WriteLine(report.IsClean ? session.Table["lint.clean"] : session.Table.Fill("lint.faults", ("count", Figures.Count(report.Findings.Length))));
    }

    private static string Amount(PriceObservation price, TextResource texts) => texts.Fill($"per.{price.Price.Per}", ("price", Figures.Count(price.Price.Amount)));

    private static string Day(PriceObservation price, TextResource texts) => price.Source.AsOf is DateOnly day ? Figures.Day(day) : texts["basis.none"];

    private static string Kind(PriceObservation price, Session session) =>
        TextResource.Load("terms", session.Language)["trust." + SourceCodes.Trusts.CodeOf(price.Source.Trust)];
}
