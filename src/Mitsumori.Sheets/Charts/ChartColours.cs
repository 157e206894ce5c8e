using System.Globalization;
using OxyPlot;

namespace Mitsumori.Sheets.Charts;

/// <summary>Colours that stand for a role: the page's style gives them their light, dark and printed values.</summary>
internal static class ChartColours
{
    public static OxyColor Accent { get; } = OxyColor.FromRgb(1, 0, 0);

    public static OxyColor Ink { get; } = OxyColor.FromRgb(2, 0, 0);

    public static OxyColor SecondInk { get; } = OxyColor.FromRgb(3, 0, 0);

    public static OxyColor Grid { get; } = OxyColor.FromRgb(4, 0, 0);

    public static OxyColor AxisLine { get; } = OxyColor.FromRgb(5, 0, 0);

    public static OxyColor Paper { get; } = OxyColor.FromRgb(6, 0, 0);

    public static OxyColor Hatch { get; } = OxyColor.FromRgb(7, 0, 0);

    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        [Written(Accent)] = "accent",
        [Written(Ink)] = "ink",
        [Written(SecondInk)] = "ink-2",
        [Written(Grid)] = "line",
        [Written(AxisLine)] = "line-2",
        [Written(Paper)] = "paper",
        [Written(Hatch)] = "hatch",
    };

    /// <summary>The role of a colour as the exporter writes it; null for none and for colours that are not ours.</summary>
    public static string? RoleOf(string colour) => Roles.GetValueOrDefault(colour.Replace(" ", "", StringComparison.Ordinal));

    private static string Written(OxyColor colour) => string.Create(CultureInfo.InvariantCulture, $"rgb({colour.R},{colour.G},{colour.B})");
}
