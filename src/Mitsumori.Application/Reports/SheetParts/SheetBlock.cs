using Mitsumori.Application.Answers;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Reports.SheetParts;

/// <summary>What can stand in a section of the sheet. Texts are plain: each form escapes them its own way.</summary>
public abstract record SheetBlock
{
    private SheetBlock()
    {
    }

    public sealed record Paragraph(string Text) : SheetBlock;

    public sealed record Items(Sequence<string> Texts) : SheetBlock;

    /// <summary>Names with their values.</summary>
    public sealed record Facts(Sequence<SheetFact> Pairs) : SheetBlock;

    /// <param name="Caption">What the table shows; empty where the heading says it.</param>
    public sealed record Table(string Caption, Sequence<SheetColumn> Columns, Sequence<SheetRow> Rows) : SheetBlock;

    /// <summary>A picture, and the table of the same values.</summary>
    public sealed record Chart(CostChart Picture, Table Values) : SheetBlock;

    /// <summary>A text that is ready to be sent, with its line breaks.</summary>
    public sealed record Question(string Text) : SheetBlock;

    /// <summary>A command line.</summary>
    public sealed record Command(string Line) : SheetBlock;

    /// <summary>A heading within the section.</summary>
    public sealed record Heading(string Text) : SheetBlock;
}

/// <summary>A name with its value.</summary>
public sealed record SheetFact(string Name, string Value);

/// <summary>A column; numbers stand to the right.</summary>
public sealed record SheetColumn(string Name, bool IsNumber = false)
{
    /// <summary>True where cells say shares that a form may draw as bars.</summary>
    public bool HasBars { get; init; }
}

/// <summary>What a row is.</summary>
public enum SheetRowKind
{
    Plain,

    /// <summary>The chosen option.</summary>
    Chosen,

    /// <summary>An option that is out, or for reference.</summary>
    Aside,

    /// <summary>A sum of the rows above it, or a step from one sum to the next.</summary>
    Sum,
}

/// <summary>A row of as many cells as its table has columns.</summary>
public sealed record SheetRow(SheetRowKind Kind, Sequence<SheetCell> Cells)
{
    public static SheetRow Of(SheetRowKind kind, params IEnumerable<SheetCell> cells) => new(kind, cells.ToSequence());
}

/// <summary>A cell, with the address it leads to where it has one.</summary>
/// <param name="Verdict">The verdict that the text says, for forms that put a sign beside it; null in other cells.</param>
public sealed record SheetCell(string Text, string? Address = null, Verdict? Verdict = null)
{
    /// <summary>A mark behind the text; null without one.</summary>
    public string? Tag { get; init; }

    /// <summary>The share that the text says, for forms that draw it as a bar; null in other cells.</summary>
    public SheetShare? Share { get; init; }

    public static implicit operator SheetCell(string text) => new(text);
}

/// <summary>A share of a whole.</summary>
/// <param name="Part">0 for none, 1 for the whole; above 1 where the whole is not enough.</param>
/// <param name="IsFirst">True for the one among several that the reader is to see first.</param>
public sealed record SheetShare(decimal Part, bool IsFirst);

/// <summary>Blocks under a heading.</summary>
/// <param name="Id">Unique on the sheet, in small letters.</param>
public sealed record SheetSection(string Id, string Title, Sequence<SheetBlock> Blocks)
{
    public static SheetSection Of(string id, string title, params IEnumerable<SheetBlock> blocks) => new(id, title, blocks.ToSequence());
}
