using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Application.Reports;

/// <summary>How much each option carries as a page in Markdown: the load, the ceilings, why options are out, and the quotas with links to their sources.</summary>
public static class CapacityMarkdown
{
    public static string Write(Estimate estimate, RemarkTexts remarks)
    {
        TextResource texts = TextResource.Load("table", remarks.Language);
        OptionNames names = new(remarks.Language);
        OptionTable table = new(remarks);
        MarkdownText page = new();
        page.Strong(texts.Fill("load", ("rate", Figures.Count(estimate.PeakRequestsPerMinute))));
        if (CallSentence.Of(estimate, texts) is string call) page.Paragraph(call);
        page.Table(table.CapacityHead, estimate.Options.Select(option =>
        {
            string[] cells = table.CapacityRow(option);
            if (option.Role == OptionRole.Reference) cells[0] += " \\*";
            return cells;
        }));
        if (estimate.Options.Any(option => option.Role == OptionRole.Reference)) page.Paragraph("* " + texts["references"]);
        LimitCells limits = new(estimate, remarks.Language);
        if (limits.Rows.Count > 0)
        {
            page.Heading(2, texts["limits.title"]);
            page.Paragraph(limits.Caption);
            page.Table(
                [limits.Head[0], .. limits.Head[1..4].Select(head => ">" + head), limits.Head[4]],
                limits.Rows.Select(row => OptionTable.Escaped(row.MarkedName, row.Share, row.Used, row.Value, row.Note)));
        }

        string[] reasons = [.. estimate.Options.SelectMany(option => option.Reasons.Where(reason => reason.TakesAway).Select(reason => $"{names.Short(option)}: {remarks.Say(reason)}")).Distinct()];
        Write("reasons", reasons);
        Write("advice", new CapacityAdvice(remarks.Language).Of(estimate));
        Write("questions", [.. estimate.Options.SelectMany(option => option.Monthly?.Gaps ?? []).Where(gap => gap.Affects == Affects.Capacity).Select(gap => remarks.Ask(gap.Refusal)).OfType<string>().Distinct()]);
        string[][] quotas = [.. estimate.Options.Select(option => option.Capacity).OfType<OptionCapacity.OfQuotas>().SelectMany(Quotas).DistinctBy(row => string.Join(' ', row))];
        if (quotas.Length > 0)
        {
            page.Heading(2, texts["quotas"]);
            page.Table([texts["head.limit"], ">" + texts["head.quantity"], texts["explain.source"], texts["head.as-of"]], quotas);
        }

        page.Paragraph(new EstimateSections(estimate, remarks).Book());
        return page.ToString();

        IEnumerable<string[]> Quotas(OptionCapacity.OfQuotas capacity) => capacity.Limits.Figures().Where(limit => limit.Figure is not null).Select(limit => (string[])[
            MarkdownText.Escape(table.LimitOf(limit.Limit)), Figures.Count(limit.Figure!.Value), MarkdownText.Link(limit.Figure.Id, limit.Figure.Source.Location), MarkdownText.Escape(table.Sources.Day(limit.Figure.Source))]);

        void Write(string head, string[] items)
        {
            if (items.Length == 0) return;
            page.Heading(2, texts[head]);
            page.Items(items);
        }
    }
}
