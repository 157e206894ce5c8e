using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Sources;
using Mitsumori.Sheets.Spreadsheet;

namespace Mitsumori.Sheets.Workbook;

/// <summary>Every price with who said it, where and when, and what the sheet was made with.</summary>
internal static class SourcesWorksheet
{
    public static Worksheet Of(Words words)
    {
        Worksheet worksheet = new(words["page.sources"], 6, 40, 14, 22, 12, 14, 40, 30) { HeadRows = 2 };
        worksheet.AddWide(words["page.sources"], Look.Heading with { Points = 14 });
        worksheet.AddHead(
            ("", Side.Left),
            (words.Table["head.id"], Side.Left),
            (words.Table["head.price"], Side.Right),
            (words.Table["head.unit"], Side.Left),
            (words.Table["head.kind"], Side.Left),
            (words.Table["head.as-of"], Side.Left),
            (words.Table["explain.source"], Side.Left),
            (words.Table["explain.via"], Side.Left));
        Look small = Look.Wrapped with { Points = 8 };
        foreach (CostLine line in SourceList.LinesOf(words.Estimate.Options).DistinctBy(line => (line.Price.Id, line.UnitPrice)))
        {
            Source source = line.Price.Source;
            string per = line.UnitPrice.Per == 1 ? "" : Figures.Count(line.UnitPrice.Per) + " ";
            worksheet.Add(
                SheetCell.Of(words.MarkOf(line)),
                SheetCell.Of(line.Price.Id, small),
                SheetCell.Of(line.UnitPrice.Amount, Look.Number(Formats.EveryDigit)),
                SheetCell.Of(words.Fill("unit.usd-per", ("per", per), ("unit", words.Unit(line))), Look.Wrapped),
                SheetCell.Of(words.Sources.Kind(source)),
                source.AsOf is DateOnly day ? SheetCell.Of(day) : SheetCell.Of(words.Table["basis.none"]),
                SheetCell.LinkTo(source.Location, source.Location, small),
                source.ViaAddress is string via ? SheetCell.LinkTo(via, via, small) : SheetCell.Of(source.Via ?? "", small));
        }

        worksheet.Skip();
        worksheet.Add(SheetCell.Of(words["made.book"], Look.Note, 2), SheetCell.Of(words.Estimate.BookVersion, Look.Plain, 6));
        worksheet.Add(SheetCell.Of(words["made.price-day"], Look.Note, 2), SheetCell.Of(words.Estimate.PriceDay, span: 6));
        worksheet.Add(
            SheetCell.Of(words["made.program"], Look.Note, 2),
            SheetCell.Of("Mitsumori " + ProgramVersion.Current, Look.Plain, 6));
        worksheet.Add(SheetCell.Of(words["made.command"], Look.Note, 2), SheetCell.Of(words.Sheet.Command, Look.Wrapped, 6));
        return worksheet;
    }
}
