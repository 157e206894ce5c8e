namespace Mitsumori.Application.Answers;

/// <summary>Renders an answer as a page in GitHub's Markdown: every block, pictures as the tables of their values.</summary>
public sealed class MarkdownPage : IBlockReader<IEnumerable<string>>
{
    private readonly string floor;

    private MarkdownPage(string floor) => this.floor = floor;

    /// <summary>The page, without a line feed at its end.</summary>
    /// <param name="floor">How the page marks a floor.</param>
    public static string Write(IEnumerable<Section> answer, string floor = Wording.AsciiFloor)
    {
        MarkdownPage page = new(floor);
        return string.Join("\n\n", answer.Where(section => section.Reach.Covers(Reach.Document)).SelectMany(page.Write));
    }

    public IEnumerable<string> Read(Block.Sentence sentence) => [Markdown.Strong(sentence.Text)];

    // A paragraph for terminals alone has no text here.
    public IEnumerable<string> Read(Block.Paragraph paragraph) =>
        paragraph.Text.Text.Length == 0 ? [] : [Markdown.Escape(paragraph.Text.With(floor))];

    public IEnumerable<string> Read(Block.Heading heading) => [Markdown.Heading(3, heading.Text.With(floor))];

    public IEnumerable<string> Read(Block.Items items) => [Markdown.Items(items.Texts.Select(item => item.With(floor)))];

    public IEnumerable<string> Read(Block.Facts facts) => [facts.Heads is Fact heads
        ? Markdown.Table(
            [(heads.Name, false), (heads.Value, false)], facts.Pairs.Select(fact => (string[])[Markdown.Escape(fact.Name), ValueOf(fact)]))
        : Markdown.Items(facts.Pairs.Select(fact => $"{fact.Name}: {fact.Value}"))];

    public IEnumerable<string> Read(Block.Figures figures) =>
        [Markdown.Items(figures.Known.Select(figure => $"{figure.Name}: {figure.Value.With(floor)}{figure.NoteInBrackets}"))];

    public IEnumerable<string> Read(Block.Table table)
    {
        if (table.Caption.Length > 0) yield return Markdown.Escape(table.Caption);
        Block.Table shown = table.In(Reach.Document);
        (string, bool)[] columns = [.. shown.Columns.Select(column => (column.Name.With(floor), column.IsNumber))];
        foreach (RowGroup group in shown.Groups.Where(group => shown.Groups.Count == 1 || !group.Rows.IsEmpty))
        {
            if (group.Title.Text.Length > 0) yield return Markdown.Heading(group.IsPart ? 3 : 2, group.Title.With(floor));
            yield return Markdown.Table(columns, group.Rows.Select(row => row.Cells.Select(TextOf)));
        }
    }

    public IEnumerable<string> Read(Block.Listing listing) => Read(listing.Rows);

    public IEnumerable<string> Read(Block.Chart chart) => Read(chart.Values).Prepend(Markdown.Heading(3, chart.Picture.Title));

    public IEnumerable<string> Read(Block.Question question) => [Markdown.Heading(3, question.Title), Markdown.Verbatim(question.Text)];

    public IEnumerable<string> Read(Block.Command command) => [Markdown.Verbatim(command.Line)];

    private IEnumerable<string> Write(Section section)
    {
        IEnumerable<string> blocks = section.Blocks.SelectMany(block => block.Read(this));
        return section.Title.Text.Length == 0 ? blocks : blocks.Prepend(Markdown.Heading(section.IsTop ? 1 : 2, section.Title.With(floor)));
    }

    private static string ValueOf(Fact fact) =>
        fact.Address is string address ? Markdown.Link(fact.Value, address) : Markdown.Escape(fact.Value);

    private string TextOf(Cell cell)
    {
        string text = cell.Text.With(floor);
        if (cell.Address is string address) return Markdown.Link(text, address);
        return Markdown.Escape(cell.Tag is string tag ? $"{text} ({tag})" : text);
    }
}
