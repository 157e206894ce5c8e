using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers;

/// <summary>A cell of a table.</summary>
/// <param name="Address">Where it leads, or whatever stands for its source; null where it leads nowhere.</param>
public sealed record Cell(Wording Text, string? Address = null)
{
    /// <summary>The verdict that the text says, for faces that put a sign beside it; null in other cells.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>A mark behind the text, for which a terminal makes the row stand out; null without one.</summary>
    public string? Tag { get; init; }

    /// <summary>The share that the text says, for faces that draw it as a bar; null in other cells.</summary>
    public Share? Share { get; init; }

    /// <summary>A bar that a terminal draws in place of the text; null in other cells.</summary>
    public Bar? Bar { get; init; }

    /// <summary>Further texts in small letters beneath it, for faces that have room for them.</summary>
    public Sequence<string> Notes { get; init; }

    /// <summary>What a face that opens on demand shows in place of a long text until then; null where the text is short.</summary>
    public string? Summary { get; init; }

    public static implicit operator Cell(string text) => new(text);

    public static implicit operator Cell(Wording text) => new(text);
}

/// <summary>A share of a whole.</summary>
/// <param name="Part">0 for none, 1 for the whole; above 1 where the whole is not enough.</param>
/// <param name="IsFirst">True for the one among several that the reader is to see first.</param>
public sealed record Share(decimal Part, bool IsFirst);

/// <summary>A bar on a scale that all cells of the column share.</summary>
/// <param name="Length">From 0 to 1, the end of the scale.</param>
/// <param name="IsCut">True where it would go on beyond the end.</param>
public sealed record Bar(decimal Length, BarFill Fill, bool IsCut);

/// <summary>How a bar is drawn.</summary>
public enum BarFill
{
    Solid,
    Hollow,

    /// <summary>At least so long.</summary>
    Floor,
}
