using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Cli.Tables;

/// <summary>An estimate on a terminal: the sentence, the options, what is missing, the lines, the sources. A reader who stops early has the answer.</summary>
internal sealed class EstimatePage(Estimate estimate, RemarkTexts remarks, Session session)
{
    private readonly PlanSentences plan = new(estimate, remarks);
    private readonly EstimateSections sections = new(estimate, remarks);

    public void Write()
    {
        Sources sources = new(session);
        foreach (string line in plan.Title()) Paragraph(line);
        Blank();
        Paragraph(AnswerSentence.Of(estimate, session.Language));
        Blank();
        new OptionsTable(estimate, remarks, session).Write();
        WriteFirstYear();
        foreach (TextSection section in sections.Gaps()) Write(section);
        new LinesTable(estimate, sources, session).Write();
        foreach (TextSection section in sections.Remarks()) Write(section);
        Blank();
        Paragraph(sections.LeftOut());
        sources.Write();
        Blank();
        Paragraph(sections.Book());
    }

    private void WriteFirstYear()
    {
        if (plan.FirstYear() is not string sentence) return;
        Blank();
        Paragraph(sentence);
    }

    private void Write(TextSection section)
    {
        Blank();
        session.Output.WriteLine(section.Head);
        Paragraphs.WriteItems(section.Items, session);
    }

    private void Paragraph(string text) => Paragraphs.Write(text, session);

    private void Blank() => session.Output.WriteLine();
}
