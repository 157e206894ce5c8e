using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers;

/// <summary>What a row is.</summary>
public enum RowKind
{
    Plain,

    /// <summary>The chosen option.</summary>
    Chosen,

    /// <summary>What is out, suspect, or for reference.</summary>
    Aside,

    /// <summary>A sum of the rows above it, or a step from one sum to the next.</summary>
    Sum,
}

/// <summary>A row of as many cells as its table has columns.</summary>
public sealed record Row(RowKind Kind, Sequence<Cell> Cells)
{
    public Reach Reach { get; init; }

    public static Row Of(RowKind kind, params IEnumerable<Cell> cells) => new(kind, cells.ToSequence());

    public static Row Of(params IEnumerable<Cell> cells) => Of(RowKind.Plain, cells);
}

/// <summary>Rows of one table that belong together.</summary>
/// <param name="Title">What they have in common; empty where that is said by the table.</param>
public sealed record RowGroup(Wording Title, Sequence<Row> Rows)
{
    /// <summary>True for a part of the subject above it, whose rows a terminal sets in; false for a subject of its own.</summary>
    public bool IsPart { get; init; }

    public Reach Reach { get; init; }
}
