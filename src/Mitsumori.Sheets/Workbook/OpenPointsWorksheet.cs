using Mitsumori.Application.Answers;
using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Sentences;
using Mitsumori.Sheets.Spreadsheet;

namespace Mitsumori.Sheets.Workbook;

/// <summary>What is open and whom to ask, why options are out, what was taken for granted, and what no amount contains.</summary>
internal static class OpenPointsWorksheet
{
    public static Worksheet Of(Words words)
    {
        // Two columns under one text: a program that shrinks a worksheet to its paper does so between columns only.
        Worksheet worksheet = new(words["page.open-points"], 55, 55) { HeadRows = 1 };
        worksheet.AddWide(words["page.open-points"], Look.Heading with { Points = 14 });
        EstimateSections sections = new(words.Estimate, words.Sheet.Texts);
        foreach (TextSection section in sections.Gaps()) Add(worksheet, section.Head.With(Wording.FloorSign), section.Items);
        Add(worksheet, words["ready-texts"], [.. Questions.Of(words.Sheet.BreakEven, words.Sheet.Texts).Select(question => question.Text)]);
        foreach (TextSection section in sections.Remarks()) Add(worksheet, section.Head.With(Wording.FloorSign), section.Items);
        worksheet.Skip();
        worksheet.AddWide(words["left-out"], Look.Heading);
        foreach (string code in NotIncluded.CodesOf(words.Estimate.Plan))
        {
            worksheet.AddWide(words.Sheet.Texts.Term("not-included." + code), Look.Wrapped);
        }

        return worksheet;
    }

    private static void Add(Worksheet worksheet, string head, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return;
        worksheet.Skip();
        worksheet.AddWide(head, Look.Heading);
        foreach (string item in items) worksheet.AddWide(item, Look.Wrapped);
    }
}
