using Mitsumori.Application.Answers;
using Mitsumori.Cli.Running;

namespace Mitsumori.Cli.Tables;

/// <summary>Renders an answer for a terminal: sections parted by a blank line, text and tables within its width.</summary>
internal sealed class TerminalPage(TerminalLook look) : IBlockReader<IEnumerable<string>>
{
    // A value keeps so many cells beside its name, even where the line is then longer than the terminal.
    private const int LeastValueCells = 20;
    private const string Inset = "  ";

    public static IEnumerable<string> Lines(IEnumerable<Section> answer, Session session) =>
        new TerminalPage(new(session.Columns, session.HasColour, session.HasBlocks)).Lines(answer);

    public IEnumerable<string> Lines(IEnumerable<Section> answer)
    {
        bool isFirst = true;
        foreach (Section section in answer.Where(section => section.Reach.Covers(Reach.Terminal)))
        {
            if (!isFirst) yield return "";
            isFirst = false;
            foreach (string line in Wrapped(section.Title)) yield return line;
            foreach (string line in section.Blocks.SelectMany(LinesOf)) yield return line;
        }
    }

    public IEnumerable<string> Read(Block.Sentence sentence) => Wrapped(sentence.Text);

    public IEnumerable<string> Read(Block.Paragraph paragraph) => Wrapped(paragraph.Text);

    public IEnumerable<string> Read(Block.Heading heading) => Wrapped(heading.Text).Prepend("");

    public IEnumerable<string> Read(Block.Items items) => items.Texts.SelectMany(item => Behind(items.IsInset ? "" : "- ", [item]));

    public IEnumerable<string> Read(Block.Facts facts) => Beside(facts.Pairs);

    public IEnumerable<string> Read(Block.Figures figures) =>
        Beside([.. figures.Known.Select(figure => new Fact(figure.Name, figure.Value.OnTerminal + figure.NoteInBrackets))]);

    public IEnumerable<string> Read(Block.Table table) =>
        Wrapped(table.Caption).Concat(new TerminalTable(table, look).Lines());

    public IEnumerable<string> Read(Block.Listing listing) =>
        listing.Entries.SelectMany(entry => Behind(entry.Mark.Length == 0 ? "" : entry.Mark + " ", entry.Texts));

    public IEnumerable<string> Read(Block.Chart chart) => Read(new Block.Heading(chart.Picture.Title)).Concat(Read(chart.Values));

    // Nothing stands before the lines of a text, so that they can be copied as they are.
    public IEnumerable<string> Read(Block.Question question) =>
        ["", .. Wrapped($"[{question.Title}]"), .. question.Text.Split('\n').SelectMany(line => line.Length == 0 ? [""] : Wrapped(line))];

    public IEnumerable<string> Read(Block.Command command) => [command.Line];

    private IEnumerable<string> LinesOf(Block block) =>
        block.IsInset
            ? block.Read(new TerminalPage(look with { Columns = look.Columns - Inset.Length })).Select(line => Inset + line)
            : block.Read(this);

    private IEnumerable<string> Wrapped(Wording text) => Wrapped(text, look.Columns);

    private static IEnumerable<string> Wrapped(Wording text, int cells) =>
        text.IsWhole && text.OnTerminal.Length > 0 ? [text.OnTerminal] : Cells.Wrap(text.OnTerminal, cells);

    private IEnumerable<string> Beside(IReadOnlyList<Fact> facts)
    {
        int names = facts.Max(fact => Cells.WidthOf(fact.Name));
        foreach (Fact fact in facts)
        {
            string head = "  " + Cells.PadRight(fact.Name, names) + "  ";
            foreach (string line in Cells.Wrap(fact.Value, Math.Max(LeastValueCells, look.Columns - names - 4)))
            {
                yield return head + line;
                head = new(' ', names + 4);
            }
        }
    }

    // Further lines stand below the first, not below the mark.
    private IEnumerable<string> Behind(string mark, IEnumerable<Wording> texts)
    {
        string head = mark, indent = new(' ', mark.Length);
        foreach (string line in texts.SelectMany(text => Wrapped(text, look.Columns - mark.Length)))
        {
            yield return head + line;
            head = indent;
        }
    }
}
