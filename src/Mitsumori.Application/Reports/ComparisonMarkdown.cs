using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;

namespace Mitsumori.Application.Reports;

/// <summary>A comparison as a page in Markdown: each plan's sentence, one table cheapest first, what is missing, the book.</summary>
public static class ComparisonMarkdown
{
    public static string Write(Comparison comparison, RemarkTexts remarks)
    {
        TextResource texts = TextResource.Load("table", remarks.Language);
        OptionTable table = new(remarks);
        MarkdownText page = new();
        bool hasPlans = comparison.Estimates.Count > 1;
        string PlanOf(Estimate estimate) => estimate.Plan.Name ?? remarks.NameOf(estimate.Plan.Model);
        foreach (Estimate estimate in comparison.Estimates) page.Strong((hasPlans ? PlanOf(estimate) + ": " : "") + AnswerSentence.Of(estimate, remarks.Language));
        string[] Row(ComparedOption row)
        {
            string[] cells = table.Row(row.Option);
            if (row.Option.Role == OptionRole.Reference) cells[0] += " \\*";
            return hasPlans ? [MarkdownText.Escape(PlanOf(row.Estimate)), .. cells] : cells;
        }

        page.Table(hasPlans ? [texts["head.plan"], .. table.Head] : table.Head, comparison.Rows.Select(Row));
        if (comparison.Rows.Any(row => row.Option.Role == OptionRole.Reference)) page.Paragraph("* " + texts["references"]);
        Refusal[] gaps = [.. comparison.Rows.SelectMany(row => row.Option.Monthly?.Gaps ?? []).Select(gap => gap.Refusal).Distinct()];
        if (gaps.Length > 0)
        {
            page.Heading(2, texts["missing"]);
            page.Items(gaps.Select(remarks.Say));
        }

        foreach (string book in comparison.Estimates.Select(estimate => new EstimateSections(estimate, remarks).Book()).Distinct()) page.Paragraph(book);
        return page.ToString();
    }
}
