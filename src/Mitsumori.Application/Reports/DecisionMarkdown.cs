using Mitsumori.Application.Texts;
using Mitsumori.Engine.BreakEven;

namespace Mitsumori.Application.Reports;

/// <summary>What decides, as a page in Markdown in the order of the terminal: the sentences, crossings, thresholds, flips, regrets, the texts to send, what to mind, the book.</summary>
public sealed class DecisionMarkdown
{
    private readonly Decision decision;
    private readonly RemarkTexts remarks;
    private readonly TextResource texts;
    private readonly DecisionScope scope;
    private readonly DecisionTables tables;
    private readonly DecisionSentences sentences;
    private readonly MarkdownText page = new();

    private DecisionMarkdown(Decision decision, RemarkTexts remarks)
    {
        (this.decision, this.remarks) = (decision, remarks);
        texts = TextResource.Load("decision", remarks.Language);
        (scope, tables, sentences) = (new(decision), new(decision, remarks), new(decision, remarks));
    }

    public static string Write(Decision decision, RemarkTexts remarks) => new DecisionMarkdown(decision, remarks).Write();

    private string Write()
    {
        IReadOnlyList<string> title = new PlanSentences(decision.Estimate, remarks).Title();
        page.Heading(1, title[0]);
        foreach (string line in title.Skip(1)) page.Paragraph(line);
        page.Strong(AnswerSentence.Of(decision.Estimate, remarks.Language));
        foreach (Crossing crossing in sentences.Remembered().Take(DecisionScope.MostRemembered)) page.Paragraph(sentences.Say(crossing));
        WriteCrossings();
        WriteThresholds();
        WriteFlips();
        WriteRegrets();
        WriteQuestions();
        DecisionSections sections = new(decision, remarks);
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
        if (decision.Thresholds.IsEmpty) return;
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
        if (decision.Flips.IsEmpty) return;
        page.Heading(2, texts.Fill("page.flips", ("from", tables.NameOf(decision.Flips[0].From))));
        page.Table(tables.FlipHead, tables.FlipRows().Select(row => OptionTable.Escaped(row)));
    }

    private void WriteRegrets()
    {
        if (decision.Regrets.IsEmpty) return;
        page.Heading(2, texts["page.regrets"]);
        page.Table(tables.RegretHead, tables.RegretRows(scope).Select(row => OptionTable.Escaped(row)));
        More(scope.MoreRegrets);
    }

    private void WriteQuestions()
    {
        QuestionWire[] questions = [.. Questions.Of(decision, remarks).Where(scope.IsShown)];
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
