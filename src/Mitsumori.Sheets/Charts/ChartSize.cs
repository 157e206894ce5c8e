namespace Mitsumori.Sheets.Charts;

/// <summary>A cut of a chart for a width of the page, in pixels: the same data, the same size of text.</summary>
/// <param name="Name">Part of the class and of ids.</param>
/// <param name="NamesAt">Room for the names at the ends of the lines.</param>
internal sealed record ChartSize(string Name, int Width, int Height, int NamesAt)
{
    public static ChartSize Full { get; } = new("full", 680, 340, 160);

    public static ChartSize Narrow { get; } = new("narrow", 344, 330, 138);
}
