using Mitsumori.Application.Answers;
using Mitsumori.Application.Reports;

namespace Mitsumori.Sheets.Workbook;

/// <summary>What is open and whom to ask, why options are out, what was taken for granted, and what no amount contains.</summary>
internal static class OpenPointsPage
{
    public static Page Of(Words words)
    {
        // Two columns under one text: a program that shrinks a page to its paper does so between columns only.
        Page page = new(words["page.open-points"], 55, 55) { HeadRows = 1 };
        page.AddWide(words["page.open-points"], Look.Heading with { Points = 14 });
        EstimateSections sections = new(words.Estimate, words.Sheet.Texts);
        foreach (TextSection section in sections.Gaps()) Add(page, section.Head.With(Wording.FloorSign), section.Items);
        Add(page, words["ready-texts"], [.. Questions.Of(words.Sheet.BreakEven, words.Sheet.Texts).Select(question => question.Text)]);
        foreach (TextSection section in sections.Remarks()) Add(page, section.Head.With(Wording.FloorSign), section.Items);
        page.Skip();
        page.AddWide(words["left-out"], Look.Heading);
        foreach (string code in NotIncluded.Codes) page.AddWide(words.Sheet.Texts.Term("not-included." + code), Look.Wrapped);
        return page;
    }

    private static void Add(Page page, string head, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return;
        page.Skip();
        page.AddWide(head, Look.Heading);
        foreach (string item in items) page.AddWide(item, Look.Wrapped);
    }
}
