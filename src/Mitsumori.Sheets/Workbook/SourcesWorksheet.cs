using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Reports;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;

namespace Mitsumori.Sheets.Workbook;

/// <summary>Every price with who said it, where and when, and what the sheet was made with.</summary>
internal static class SourcesWorksheet
{
    public static Worksheet Of(Words words)
    {
        Worksheet worksheet = new(words["page.sources"], 6, 40, 14, 22, 12, 14, 40, 30) { HeadRows = 2 };
        worksheet.AddWide(words["page.sources"], Look.Heading with { Points = 14 });
        worksheet.AddHead(
            ("", Side.Left), (words.Table["head.id"], Side.Left), (words.Table["head.price"], Side.Right), (words.Table["head.unit"], Side.Left), (words.Table["head.kind"], Side.Left), (words.Table["head.as-of"], Side.Left),
            (words.Table["explain.source"], Side.Left), (words.Table["explain.via"], Side.Left));
        Look small = Look.Wrapped with { Points = 8 };
        foreach (CostLine line in SourceList.LinesOf(words.Estimate.Options).DistinctBy(line => (line.Price.Id, line.UnitPrice)))
        {
            Source source = line.Price.Source;
            string per = line.UnitPrice.Per == 1 ? "" : Figures.Count(line.UnitPrice.Per) + " ";
            worksheet.Add(
                Cell.Of(words.MarkOf(line)), Cell.Of(line.Price.Id, small), Cell.Of(line.UnitPrice.Amount, Look.Number(Formats.EveryDigit)), Cell.Of(words.Fill("unit.usd-per", ("per", per), ("unit", words.Unit(line))), Look.Wrapped),
                Cell.Of(words.Sources.Kind(source)), source.AsOf is DateOnly day ? Cell.Of(day) : Cell.Of(words.Table["basis.none"]),
                Cell.LinkTo(source.Location, source.Location, small), source.Via is string via ? Cell.LinkTo(via, via, small) : Cell.Blank());
        }

        worksheet.Skip();
        worksheet.Add(Cell.Of(words["made.book"], Look.Note, 2), Cell.Of(words.Estimate.BookVersion, Look.Plain, 6));
        worksheet.Add(Cell.Of(words["made.price-day"], Look.Note, 2), Cell.Of(words.Estimate.PriceDay, span: 6));
        worksheet.Add(Cell.Of(words["made.program"], Look.Note, 2), Cell.Of("Mitsumori " + ProgramVersion.Current, Look.Plain, 6));
        worksheet.Add(Cell.Of(words["made.command"], Look.Note, 2), Cell.Of(words.Sheet.Command, Look.Wrapped, 6));
        return worksheet;
    }
}
