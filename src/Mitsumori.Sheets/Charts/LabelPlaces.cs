namespace Mitsumori.Sheets.Charts;

/// <summary>Finds free places for labels in a picture, one after the other: what comes later gives way.</summary>
/// <param name="area">Where labels may stand.</param>
/// <param name="lines">Straight pieces of the curves; of free places the one that covers the fewest is taken.</param>
internal sealed class LabelPlaces(TextBox area, IReadOnlyList<((double X, double Y) From, (double X, double Y) To)> lines)
{
    private const double Raster = 6, LineHeight = 14;

    private static readonly double[] Distances = [8, 16, 28, 44];

    private readonly List<TextBox> taken = [];

    /// <summary>Nothing else stands there from now on.</summary>
    public void Take(TextBox box) => taken.Add(box);

    /// <returns>The place of a label beside a point, its base line and anchor; null where there is none.</returns>
    public (double X, double Y, string Anchor)? Place(string text, double x, double y)
    {
        (double X, double Y, string Anchor)[] near =
        [
            .. Distances.SelectMany(distance => ((double, double, string)[])
                [
                    (x - distance, y - distance + 4, "end"), (x + distance, y + distance + 6, "start"),
                    (x + distance, y - distance + 4, "start"), (x - distance, y + distance + 6, "end"),
                    (x, y - distance - 2, "middle"), (x, y + distance + 10, "middle"),
                ]),
        ];
        (double X, double Y, string Anchor)[] free = [.. near.Where(IsFree)];
        if (free.Length == 0)
        {
            free =
            [
                .. OnRaster().Where(IsFree)
                    .OrderBy(place => Math.Pow(place.X - x, 2) + Math.Pow(place.Y - y, 2))
                    .Take(1),
            ];
        }

        if (free.Length == 0) return null;
        (double X, double Y, string Anchor) best = free.MinBy(place => Covered(TextBox.Of(text, place.X, place.Y, place.Anchor)));
        Take(TextBox.Of(text, best.X, best.Y, best.Anchor));
        return best;

        bool IsFree((double X, double Y, string Anchor) place)
        {
            TextBox box = TextBox.Of(text, place.X, place.Y, place.Anchor);
            return box.IsWithin(area) && !taken.Exists(box.Meets);
        }
    }

    private int Covered(TextBox box) => lines.Count(line => box.IsCrossedBy(line.From, line.To));

    private IEnumerable<(double X, double Y, string Anchor)> OnRaster()
    {
        for (double y = area.Top + LineHeight; y < area.Bottom; y += Raster)
        {
            for (double x = area.Left; x < area.Right; x += Raster) yield return (x, y, "start");
        }
    }
}
