using Mitsumori.Core.Charges;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.BreakEven;

/// <summary>Takes the corners of a cost curve, for a picture of it.</summary>
internal static class CurveCorners
{
    // A picture of some hundred dots a side shows no more.
    internal const int MostPoints = 200;

    /// <param name="upTo">The last value that is shown, above 0; a curve that ends before it ends there.</param>
    /// <param name="marks">Values between 0 and the last one that have a point in any case.</param>
    /// <returns>All corners where there are at most 200. Of a curve with more, some steps are left out: every point still lies on the
    /// curve.</returns>
    public static IReadOnlyList<CurvePoint> Of(CostCurve curve, Ratio upTo, IReadOnlyList<Ratio> marks) =>
        Walk(curve, upTo, marks, leastGap: 0m, MostPoints) ?? Walk(curve, upTo, marks, upTo / (MostPoints / 4), int.MaxValue)!;

    /// <returns>Null if there are too many.</returns>
    private static List<CurvePoint>? Walk(CostCurve curve, Ratio upTo, IReadOnlyList<Ratio> marks, Ratio leastGap, int most)
    {
        Ratio end = curve.End < upTo ? curve.End : upTo, from = 0m;
        List<CurvePoint> corners = [new(from, curve.Beyond(from))];
        foreach (CostPiece piece in curve.Pieces)
        {
            Ratio last = piece.To < end ? piece.To : end;
            while (from < last)
            {
                if (corners.Count > most) return null;
                Ratio next = piece.Stairs
                    .Select(stair => stair.NextStep(from + leastGap))
                    .Concat(marks.Where(mark => mark > from))
                    .Append(last)
                    .Min();
                corners.Add(new(next, piece.Below(next)));
                if (next < end && curve.Beyond(next) is Ratio beyond && beyond != corners[^1].Cost) corners.Add(new(next, beyond));
                from = next;
            }
        }

        return corners;
    }
}
