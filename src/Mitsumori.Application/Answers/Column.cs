namespace Mitsumori.Application.Answers;

/// <summary>A column of a table; numbers stand to the right.</summary>
/// <param name="MayBeCut">True where a terminal may cut cells that do not fit into several lines.</param>
public sealed record Column(Wording Name, bool IsNumber = false, bool MayBeCut = false)
{
    /// <summary>True where cells say shares, or are bars, for a face to draw.</summary>
    public bool HasBars { get; init; }

    public Reach Reach { get; init; }

    /// <summary>What becomes of the column on a narrow terminal; null where it stays.</summary>
    public Fold? Fold { get; init; }
}

/// <summary>What becomes of a column on a terminal of fewer cells.</summary>
/// <param name="Below">The width, in cells, from which on the column stays.</param>
public sealed record Fold(FoldWay Way, int Below)
{
    /// <summary>Below so many cells a row gives up what can be told elsewhere.</summary>
    public const int NarrowCells = 80;

    /// <summary>More cells than a terminal has: the column never stays one.</summary>
    public const int Always = int.MaxValue;
}

/// <summary>Where the cells of a folded column go.</summary>
public enum FoldWay
{
    LeftOut,

    /// <summary>Each on a line of its own beneath its row, where it says something.</summary>
    Beneath,

    /// <summary>On one line beneath the row together with its neighbours of the same kind, each behind the name of its column.</summary>
    BeneathNamed,

    /// <summary>Above the rows that share it.</summary>
    Above,
}
