using Mitsumori.Application.Answers;

namespace Mitsumori.Cli.Tables;

/// <summary>What a terminal can show.</summary>
/// <param name="Columns">Cells of a line.</param>
/// <param name="HasBlocks">True where the characters that bars are drawn with can be shown; else those of ASCII stand for them.</param>
internal sealed record TerminalLook(int Columns, bool HasColour, bool HasBlocks = true)
{
    /// <summary>The cells of the whole scale where there is room for them.</summary>
    public const int BarCells = 24;

    /// <summary>With fewer cells bars of different lengths would look alike.</summary>
    public const int LeastBarCells = 16;

    /// <summary>A bar from the left; the shortest has one cell, and one beyond the scale ends in an arrow.</summary>
    /// <param name="scale">The cells of the whole scale.</param>
    public string Draw(Bar bar, int scale)
    {
        int cells = Math.Clamp((int)decimal.Round(bar.Length * scale, MidpointRounding.AwayFromZero), 1, scale);
        string drawn = bar.Fill switch
        {
            BarFill.Solid => new(HasBlocks ? '█' : '#', cells),
            BarFill.Floor => new(HasBlocks ? '▒' : '/', cells),
            BarFill.Hollow => (HasBlocks ? "│" : "[") + new string(' ', Math.Max(0, cells - 2)) + (HasBlocks ? "│" : "]"),
        };
        return bar.IsCut ? drawn[..^1] + '>' : drawn;
    }
}
