using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;

namespace Mitsumori.Application.Reports;

/// <summary>What decides, as a page in Markdown in the order of the terminal: the sentences, crossings, thresholds, flips, regrets, the texts to send, what to mind, the book.</summary>
public sealed class BreakEvenMarkdown
{
    private readonly BreakEvenAnswer breakEven;
    private readonly RemarkTexts remarks;
    private readonly TextResource texts;
    private readonly BreakEvenScope scope;
    private readonly BreakEvenTables tables;
    private readonly BreakEvenSentences sentences;
    private readonly MarkdownText page = new();

    private BreakEvenMarkdown(BreakEvenAnswer breakEven, RemarkTexts remarks)
    {
        (this.breakEven, this.remarks) = (breakEven, remarks);
        texts = TextResource.Load("breakeven", remarks.Language);
        (scope, tables, sentences) = (new(breakEven), new(breakEven, remarks), new(breakEven, remarks));
    }

    public static string Write(BreakEvenAnswer breakEven, RemarkTexts remarks) => new BreakEvenMarkdown(breakEven, remarks).Write();

    private string Write()
    {
        IReadOnlyList<string> title = new PlanSentences(breakEven.Estimate, remarks).Title();
        page.Heading(1, title[0]);
        foreach (string line in title.Skip(1)) page.Paragraph(line);
        page.Strong(AnswerSentence.Of(breakEven.Estimate, remarks.Language));
        foreach (Crossing crossing in sentences.Remembered().Take(BreakEvenScope.MostRemembered)) page.Paragraph(sentences.Say(crossing));
        WriteCrossings();
        WriteThresholds();
        WriteFlips();
        WriteRegrets();
        WriteQuestions();
        BreakEvenSections sections = new(breakEven, remarks);
        foreach (TextSection section in sections.Remarks())
        {
            page.Heading(2, section.Head);
            page.Items(section.Items);
        }

        page.Paragraph(sections.Book());
        return page.ToString();
    }

    private void WriteCrossings()
    {
        page.Heading(2, texts["page.crossings"]);
        if (scope.Crossings.Count == 0) page.Paragraph(texts["page.crossings.none"]);
        foreach (CrossingTable axis in tables.Crossings(scope))
        {
            page.Heading(3, axis.Title);
            page.Table([.. axis.Head, texts["head.kind"]], axis.Rows.Select(row => OptionTable.Escaped([.. row.Cells, row.Jump ?? texts["kind.equal"]])));
        }

        foreach (string note in tables.CrossingNotes(scope)) page.Paragraph(note);
    }

    private void WriteThresholds()
    {
        if (breakEven.Thresholds.IsEmpty) return;
        page.Heading(2, texts["page.thresholds"]);
        if (scope.Thresholds.Count > 0) page.Items(scope.Thresholds.Select(sentences.Say));
        foreach (PairTable pairs in tables.Pairs(scope))
        {
            page.Heading(3, pairs.Title);
            page.Table(tables.PairHead, pairs.Rows.Select(row => OptionTable.Escaped(row)));
        }

        More(scope.MoreThresholds);
    }

    private void WriteFlips()
    {
        if (breakEven.Flips.IsEmpty) return;
        page.Heading(2, texts.Fill("page.flips", ("from", tables.NameOf(breakEven.Flips[0].From))));
        page.Table(tables.FlipHead, tables.FlipRows().Select(row => OptionTable.Escaped(row)));
    }

    private void WriteRegrets()
    {
        if (breakEven.Regrets.IsEmpty) return;
        page.Heading(2, texts["page.regrets"]);
        page.Table(tables.RegretHead, tables.RegretRows(scope).Select(row => OptionTable.Escaped(row)));
        More(scope.MoreRegrets);
    }

    private void WriteQuestions()
    {
        QuestionWire[] questions = [.. Questions.Of(breakEven, remarks).Where(scope.IsShown)];
        if (questions.Length == 0) return;
        page.Heading(2, texts["page.questions"]);
        foreach (QuestionWire question in questions)
        {
            page.Heading(3, tables.HeadOf(question));
            page.Verbatim(question.Text);
        }
    }

    private void More(int count)
    {
        if (count > 0) page.Paragraph(texts.Fill("page.more", ("count", Figures.Count((decimal)count))));
    }
}
