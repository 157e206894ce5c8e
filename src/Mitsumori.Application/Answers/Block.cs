using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers;

/// <summary>What can stand in an answer for people.</summary>
/// <remarks>Texts are plain: each face escapes, wraps and colours them its own way, and none composes.</remarks>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>True where a terminal sets the block in beneath the line above it, and marks no items.</summary>
    public bool IsInset { get; init; }

    /// <summary>Hands the block to a face, which cannot forget one.</summary>
    public abstract T Read<T>(IBlockReader<T> reader);

    /// <summary>The answer in one sentence: it stands out.</summary>
    public sealed record Sentence(string Text) : Block
    {
        public override T Read<T>(IBlockReader<T> reader) => reader.Read(this);
    }

    public sealed record Paragraph(Wording Text) : Block
    {
        public override T Read<T>(IBlockReader<T> reader) => reader.Read(this);
    }

    /// <summary>A heading within the section.</summary>
    public sealed record Heading(Wording Text) : Block
    {
        public override T Read<T>(IBlockReader<T> reader) => reader.Read(this);
    }

    /// <summary>Sentences of equal rank; at least one.</summary>
    public sealed record Items(Sequence<Wording> Texts) : Block
    {
        public Items(Sequence<string> texts)
            : this(texts.Select(text => (Wording)text).ToSequence())
        {
        }

        public override T Read<T>(IBlockReader<T> reader) => reader.Read(this);
    }

    /// <summary>Names with their values; at least one.</summary>
    public sealed record Facts(Sequence<Fact> Pairs) : Block
    {
        /// <summary>What the names and the values are, for a face that sets them as a table; null where a list says enough.</summary>
        public Fact? Heads { get; init; }

        public override T Read<T>(IBlockReader<T> reader) => reader.Read(this);
    }

    /// <summary>The few figures that say most; at least one.</summary>
    public sealed record Figures(Sequence<KeyFigure> Known) : Block
    {
        public override T Read<T>(IBlockReader<T> reader) => reader.Read(this);
    }

    /// <param name="Caption">What the table shows; empty where the heading says it.</param>
    public sealed record Table(string Caption, Sequence<Column> Columns, Sequence<RowGroup> Groups) : Block
    {
        public IEnumerable<Row> Rows => Groups.SelectMany(group => group.Rows);

        public static Table Of(string caption, IEnumerable<Column> columns, params IEnumerable<Row> rows) =>
            new(caption, columns.ToSequence(), [new(Wording.Nothing, rows.ToSequence())]);

        /// <summary>What a face shows of it: a terminal, or a document.</summary>
        public Table In(Reach face)
        {
            int[] shown = [.. Enumerable.Range(0, Columns.Count).Where(i => Columns[i].Reach.Covers(face))];
            Row Cut(Row row) => row with { Cells = shown.Select(i => row.Cells[i]).ToSequence() };
            return this with
            {
                Columns = shown.Select(i => Columns[i]).ToSequence(),
                Groups = Groups.Where(group => group.Reach.Covers(face))
                    .Select(group => group with { Rows = group.Rows.Where(row => row.Reach.Covers(face)).Select(Cut).ToSequence() })
                    .ToSequence(),
            };
        }

        public override T Read<T>(IBlockReader<T> reader) => reader.Read(this);
    }

    /// <summary>Rows that a document sets as a table and a terminal says one by one, because none would fit its width.</summary>
    public sealed record Listing(Table Rows, Sequence<Entry> Entries) : Block
    {
        public override T Read<T>(IBlockReader<T> reader) => reader.Read(this);
    }

    /// <summary>A picture, and the table of the same values.</summary>
    /// <param name="Caption">What its marks mean, for faces that draw it.</param>
    public sealed record Chart(CostChart Picture, string Caption, Table Values) : Block
    {
        public override T Read<T>(IBlockReader<T> reader) => reader.Read(this);
    }

    /// <summary>A text that is ready to be sent, with its line breaks, and whom it is for.</summary>
    public sealed record Question(string Title, string Text) : Block
    {
        public override T Read<T>(IBlockReader<T> reader) => reader.Read(this);
    }

    /// <summary>A command line, or lines of a plan: copied as they stand, and never broken.</summary>
    public sealed record Command(string Line) : Block
    {
        public override T Read<T>(IBlockReader<T> reader) => reader.Read(this);
    }
}

/// <summary>A name with its value.</summary>
/// <param name="Address">Where the value leads, or whatever stands for its source; null where it leads nowhere.</param>
public sealed record Fact(string Name, string Value, string? Address = null);

/// <summary>A figure with its name and a few words below it.</summary>
/// <param name="Note">Empty where there is nothing to add.</param>
public sealed record KeyFigure(string Name, Wording Value, string Note)
{
    /// <summary>The note where it follows the figure on one line.</summary>
    public string NoteInBrackets => Note.Length == 0 ? "" : $" ({Note})";
}

/// <summary>One of a listing: paragraphs behind a mark.</summary>
/// <param name="Mark">Empty for none.</param>
public sealed record Entry(string Mark, Sequence<Wording> Texts);
