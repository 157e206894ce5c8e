using System.Numerics;
using Mitsumori.Application.Answers.Capacity;
using Mitsumori.Application.Sentences;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Sheets.Spreadsheet;

namespace Mitsumori.Sheets.Workbook;

/// <summary>
/// What the peak takes of each limit of the chosen option, how much each option carries, the limit that is met first, and the quotas behind
/// it: as issued.
/// </summary>
internal static class CapacityWorksheet
{
    public static Worksheet Of(Words words)
    {
        Worksheet worksheet = new(words["page.capacity"], 34, 17, 14, 12, 12, 12, 12, 12, 20) { HeadRows = 4 };
        worksheet.AddWide(words["page.capacity"], Look.Heading with { Points = 14 });
        worksheet.AddWide(words["as-issued.page"], Look.Note);
        worksheet.AddWide(CapacitySentence.Of(words.Estimate, words.Sheet.Texts), Look.Plain);
        worksheet.AddHead(
            (words.Table["head.mode"], Side.Left),
            (words.Table["head.region"], Side.Left),
            (words.Table["head.verdict"], Side.Left),
            (words.Table["head.ceiling"], Side.Right),
            (words.Table["head.simple"], Side.Right),
            (words.Table["head.settled"], Side.Right),
            (words.Table["head.reserved"], Side.Right),
            (words.Table["head.inflight"], Side.Right),
            (words.Table["head.binding"], Side.Left));
        foreach (Option option in words.Estimate.Options)
        {
            OptionCapacity.OfQuotas? quotas = option.Capacity as OptionCapacity.OfQuotas;
            worksheet.Add(
                SheetCell.Of((option.Role == OptionRole.Reference ? words["reference"] : "") + words.Names.Short(option), Look.Wrapped),
                SheetCell.Of(option.Region.Code),
                SheetCell.Of(words.Verdict(option)),
                Whole(option.Capacity?.RequestsPerMinute),
                Whole(quotas?.Simple),
                Whole(quotas?.Settled),
                Whole(quotas?.ReservedRate),
                quotas?.InFlight is BigInteger inFlight ? Whole(new Ratio(inFlight, 1)) : SheetCell.Blank(),
                words.Cells.Binding(option) is { Length: > 0 } limit ? SheetCell.Of(limit, new(IsBold: true)) : SheetCell.Blank());
        }

        AddLimits(worksheet, words);
        AddQuotas(worksheet, words);
        return worksheet;
    }

    private static void AddLimits(Worksheet worksheet, Words words)
    {
        LimitCells limits = new(words.Estimate, words.Sheet.Texts.Language);
        if (limits.Rows.Count == 0) return;
        worksheet.Skip();
        worksheet.AddWide(words.Table["limits.title"], Look.Heading);
        worksheet.AddWide(limits.Caption, Look.Note);
        worksheet.AddHead(
            (limits.Head[0], Side.Left),
            (limits.Head[1], Side.Right),
            (limits.Head[2], Side.Right),
            (limits.Head[3], Side.Right),
            (limits.Head[4], Side.Left));
        foreach (LimitRow row in limits.Rows)
        {
            worksheet.Add(
                SheetCell.Of(row.MarkedName, new(IsBold: row.First is not null)),
                row.Use.Share is Ratio share ? SheetCell.Of(share, Look.Number(Formats.Percent)) : SheetCell.Blank(),
                Figure(row.Use.Used),
                Figure(row.Use.Value),
                SheetCell.Of(row.Note, Look.Wrapped with { IsIndented = true }, 5));
        }
    }

    private static SheetCell Figure(Ratio? value) =>
        value is Ratio given ? SheetCell.Of(given, Look.Number(Formats.Count(given))) : SheetCell.Blank();

    private static void AddQuotas(Worksheet worksheet, Words words)
    {
        IReadOnlyList<(BindingLimit Limit, QuotaFigure Figure)> figures = RecordedQuotas.Of(words.Estimate);
        if (figures.Count == 0) return;
        worksheet.Skip();
        worksheet.AddWide(words.Table["quotas"], Look.Heading);
        foreach ((BindingLimit limit, QuotaFigure figure) in figures)
        {
            worksheet.Add(
                SheetCell.Of(words.Cells.NameOf(limit)),
                SheetCell.Of(figure.Value, Look.Number(Formats.Whole)),
                figure.Source.AsOf is DateOnly day ? SheetCell.Of(day) : SheetCell.Of(words.Table["basis.none"]),
                SheetCell.LinkTo(figure.Id, figure.Source.Location) with
                {
                    Span = 6,
                });
        }
    }

    private static SheetCell Whole(Ratio? rate) =>
        rate is Ratio given ? SheetCell.Of(new Ratio(given.Floor(), 1), Look.Number(Formats.Whole)) : SheetCell.Blank();
}
