using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Application.Reports;

/// <summary>An estimate as a page in Markdown, in the order of the terminal: the sentence, the options, what is missing, the lines, the sources, the book.</summary>
public sealed class EstimateMarkdown
{
    private readonly Estimate estimate;
    private readonly TextResource texts;
    private readonly RemarkTexts remarks;
    private readonly MarkdownText page = new();
    private readonly OptionTable table;
    private readonly OptionNames names;

    private EstimateMarkdown(Estimate estimate, RemarkTexts remarks)
    {
        (this.estimate, this.remarks) = (estimate, remarks);
        texts = TextResource.Load("table", remarks.Language);
        (table, names) = (new(remarks), new(remarks.Language));
    }

    public static string Write(Estimate estimate, RemarkTexts remarks) => new EstimateMarkdown(estimate, remarks).Write();

    private string Write()
    {
        PlanSentences plan = new(estimate, remarks);
        EstimateSections sections = new(estimate, remarks);
        IReadOnlyList<string> title = plan.Title();
        page.Heading(1, title[0]);
        foreach (string line in title.Skip(1)) page.Paragraph(line);
        page.Strong(AnswerSentence.Of(estimate, remarks.Language));
        WriteOptions(plan);
        if (plan.FirstYear() is string year) page.Paragraph(year);
        foreach (TextSection section in sections.Gaps()) Write(section);
        WriteLines();
        foreach (TextSection section in sections.Remarks()) Write(section);
        page.Paragraph(sections.LeftOut());
        WriteSources();
        page.Paragraph(sections.Book());
        return page.ToString();
    }

    private void WriteOptions(PlanSentences plan)
    {
        Option[] candidates = [.. estimate.Options.Where(option => option.Role == OptionRole.Candidate)], references = [.. estimate.Options.Except(candidates)];
        if (candidates.Length > 0) page.Table(table.Head, candidates.Select(table.Row));
        if (references.Length > 0)
        {
            page.Heading(2, texts[estimate.Plan.Method == CustomizationMethod.None ? "references.none" : "references"]);
            page.Table(table.Head, references.Select(table.Row));
        }

        string[] due = [.. plan.Due()];
        if (due.Length == 0) return;
        page.Heading(2, names.Short(estimate.Chosen!));
        page.Items(due);
    }

    private void WriteLines()
    {
        Option[] trained = [.. estimate.Options.Where(option => option.OneTime is { Lines.IsEmpty: false }).DistinctBy(option => option.Region)];
        if (trained.Length > 0) page.Heading(2, texts["one-time"]);
        foreach (Option option in trained)
        {
            if (trained.Length > 1) page.Heading(3, option.Region.Code);
            page.Table(table.LineHead, table.LineRows(option.OneTime!, texts["one-time-total"]));
        }

        Option[] priced = [.. estimate.Options.Where(option => option.Monthly is { Lines.IsEmpty: false })];
        if (priced.Length > 0) page.Heading(2, texts["lines"]);
        foreach (Option option in priced)
        {
            page.Heading(3, $"{names.Short(option)}, {option.Region}");
            page.Table(table.LineHead, table.LineRows(option.Monthly!, texts["monthly-total"]));
        }
    }

    private void WriteSources()
    {
        LinePrice[] prices =
        [
            .. estimate.Options.SelectMany(option => (option.OneTime?.Lines ?? []).Concat(option.Monthly?.Lines ?? [])).Select(line => line.Price).DistinctBy(price => price.Id),
        ];
        if (prices.Length == 0) return;
        page.Heading(2, texts["sources"]);
        page.Table(
            [texts["head.id"], texts["head.kind"], texts["head.as-of"]],
            prices.Select(price => (string[])[
                MarkdownText.Link(price.Id, price.Source.Location), .. OptionTable.Escaped(table.Sources.Kind(price.Source), table.Sources.Day(price.Source))]));
    }

    private void Write(TextSection section)
    {
        page.Heading(2, section.Head);
        page.Items(section.Items);
    }
}
