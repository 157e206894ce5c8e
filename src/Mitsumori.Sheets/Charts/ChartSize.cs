namespace Mitsumori.Sheets.Charts;

/// <summary>A cut of a chart for a width of the page, in pixels: the same data, the same size of text.</summary>
/// <param name="Name">Part of the class and of ids.</param>
/// <param name="Height">From the name of the scale to that of the axis.</param>
/// <param name="HasNamesBeside">True where the names of the lines stand at their ends; else they stand below the axis.</param>
internal sealed record ChartSize(string Name, int Width, int Height, bool HasNamesBeside)
{
    public static IReadOnlyList<ChartSize> All { get; } = [new("full", 720, 360, true), new("narrow", 344, 330, false)];
}
