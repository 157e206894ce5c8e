using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Decisions;

namespace Mitsumori.Cli.Tables;

/// <summary>What decides, on a terminal: the sentences people remember, where options cross, what unpublished numbers would have to be, what flips the answer, and what to send.</summary>
internal sealed class BreakEvenPage(BreakEvenAnswer breakEven, RemarkTexts remarks, Session session)
{
    // From so many cells on a flip has its input in its row.
    private const int FlipCells = 100;

    private readonly TextResource texts = TextResource.Load("breakeven", session.Language);
    private readonly BreakEvenScope scope = new(breakEven);
    private readonly BreakEvenTables tables = new(breakEven, remarks);
    private readonly BreakEvenSentences sentences = new(breakEven, remarks);
    private readonly bool isNarrow = session.Columns < OptionsTable.NarrowCells;

    public void Write()
    {
        foreach (string line in new PlanSentences(breakEven.Estimate, remarks).Title()) Paragraph(line);
        Blank();
        Paragraph(AnswerSentence.Of(breakEven.Estimate, session.Language));
        foreach (Crossing crossing in sentences.Remembered().Take(BreakEvenScope.MostRemembered)) Paragraph(sentences.Say(crossing));
        WriteCrossings();
        WriteThresholds();
        WriteFlips();
        WriteRegrets();
        WriteQuestions();
        BreakEvenSections sections = new(breakEven, remarks);
        foreach (TextSection section in sections.Remarks())
        {
            Head(section.Head);
            Paragraphs.WriteItems(section.Items, session);
        }

        Head(sections.Book());
    }

    private void WriteCrossings()
    {
        Head(texts["page.crossings"]);
        if (scope.Crossings.Count == 0) Paragraph(texts["page.crossings.none"]);
        foreach (CrossingTable axis in tables.Crossings(scope))
        {
            Blank();
            Paragraph(axis.Title);
            if (isNarrow) WriteNarrow(axis);
            else WriteWide(axis);
        }

        if (scope.Crossings.Count > 0) Blank();
        foreach (string note in tables.CrossingNotes(scope)) Paragraph(note);
    }

    private void WriteWide(CrossingTable axis)
    {
        TextTable table = new([.. axis.Head.Select((name, i) => ColumnOf(name, mayBeCut: i < CrossingTable.Names))], session.Columns, session.HasColour);
        foreach (CrossingRow row in axis.Rows)
        {
            table.Add(RowStyle.Plain, row.Cells);
            AddLine(table, row.Jump);
        }

        table.Write(session.Output);
    }

    // Both names on a line of their own: the figures keep their columns.
    private void WriteNarrow(CrossingTable axis)
    {
        TextTable table = new([.. axis.Head.Skip(CrossingTable.Names).Select(name => ColumnOf(name, mayBeCut: false))], session.Columns, session.HasColour);
        foreach (CrossingRow row in axis.Rows)
        {
            table.Add(RowStyle.Plain, row.Cells[CrossingTable.Names..]);
            AddLine(table, $"{axis.Head[0]}: {row.Cells[0]} / {axis.Head[1]}: {row.Cells[1]}");
            AddLine(table, row.Jump);
        }

        table.Write(session.Output);
    }

    private void AddLine(TextTable table, string? text)
    {
        if (text is null) return;
        foreach (string line in Cells.Wrap(text, session.Columns - 4)) table.AddLine("    " + line);
    }

    private void WriteThresholds()
    {
        if (breakEven.Thresholds.IsEmpty) return;
        Head(texts["page.thresholds"]);
        Paragraphs.WriteItems(scope.Thresholds.Select(sentences.Say), session);
        foreach (PairTable pairs in tables.Pairs(scope))
        {
            Head(pairs.Title);
            Write(tables.PairHead, pairs.Rows);
        }

        More(scope.MoreThresholds);
    }

    private void WriteFlips()
    {
        if (breakEven.Flips.IsEmpty) return;
        Head(texts.Fill("page.flips", ("from", tables.NameOf(breakEven.Flips[0].From))));
        if (session.Columns >= FlipCells) Write(tables.FlipHead, tables.FlipRows());
        else WriteNarrowFlips();
    }

    // The input stands above its rows: its name is the widest cell and must not be cut.
    private void WriteNarrowFlips()
    {
        TextTable table = new([.. tables.FlipHead[1..].Select(name => ColumnOf(name, mayBeCut: !name.StartsWith('>')))], session.Columns, session.HasColour);
        foreach (IGrouping<string, string[]> input in tables.FlipRows().GroupBy(row => row[0]))
        {
            table.AddLine(input.Key);
            foreach (string[] row in input) table.Add(RowStyle.Plain, row[1..]);
        }

        table.Write(session.Output);
    }

    private void WriteRegrets()
    {
        if (breakEven.Regrets.IsEmpty) return;
        Head(texts["page.regrets"]);
        Write(tables.RegretHead, tables.RegretRows(scope));
        More(scope.MoreRegrets);
    }

    // Nothing stands before the lines of a text, so that they can be copied as they are.
    private void WriteQuestions()
    {
        QuestionWire[] questions = [.. Questions.Of(breakEven, remarks).Where(scope.IsShown)];
        if (questions.Length == 0) return;
        Head(texts["page.questions"]);
        foreach (QuestionWire question in questions)
        {
            Blank();
            Paragraph($"[{tables.HeadOf(question)}]");
            foreach (string line in question.Text.Split('\n'))
            {
                if (line.Length == 0) Blank();
                else Paragraph(line);
            }
        }
    }

    private void Write(string[] head, IEnumerable<string[]> rows)
    {
        TextTable table = new([.. head.Select(name => ColumnOf(name, mayBeCut: !name.StartsWith('>')))], session.Columns, session.HasColour);
        foreach (string[] row in rows) table.Add(RowStyle.Plain, row);
        table.Write(session.Output);
    }

    private static TextColumn ColumnOf(string name, bool mayBeCut) => new(name.TrimStart('>'), IsRight: name.StartsWith('>'), MayBeCut: mayBeCut);

    private void More(int count)
    {
        if (count > 0) Paragraph(texts.Fill("page.more", ("count", Figures.Count((decimal)count))));
    }

    private void Head(string text)
    {
        Blank();
        Paragraph(text);
    }

    private void Paragraph(string text) => Paragraphs.Write(text, session);

    private void Blank() => session.Output.WriteLine();
}
