using System.Numerics;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.BreakEven;

namespace Mitsumori.Tests.Engine.BreakEven;

/// <summary>
/// The plain judge of crossings: it cuts both curves at every step in the whole domain and looks at each stretch. Slow, and easy to see
/// through.
/// </summary>
internal static class PlainWalk
{
    public static IEnumerable<CurveCrossing> Crossings(CostCurve one, CostCurve other, Ratio end)
    {
        Ratio last = Least(end, Least(one.Pieces[^1].To, other.Pieces[^1].To));
        List<Ratio> cuts =
        [
            .. new[] { one, other }
                .SelectMany(curve => curve.Pieces)
                .SelectMany(piece => Steps(piece, last))
                .Append(last)
                .Where(cut => cut > 0m && cut <= last)
                .Distinct()
                .Order(),
        ];
        Ratio from = 0m;
        int cheaper = 0;
        foreach (Ratio to in cuts)
        {
            // Within a stretch both are lines: two points tell each.
            Ratio third = (to - from) / 3m, left = from + third, right = to - third;
            (Ratio oneAtLeft, Ratio oneAtRight) = (Cost(one, left), Cost(one, right));
            (Ratio otherAtLeft, Ratio otherAtRight) = (Cost(other, left), Cost(other, right));
            Ratio slope = (oneAtRight - otherAtRight - oneAtLeft + otherAtLeft) / third;
            Ratio atStart = oneAtLeft - otherAtLeft - (slope * third), atEnd = oneAtRight - otherAtRight + (slope * third);
            List<(Ratio At, int Sign)> signs = [(from, SignOf(atStart) != 0 ? SignOf(atStart) : SignOf(atEnd))];
            if (SignOf(atStart) * SignOf(atEnd) < 0) signs.Add((from - (atStart / slope), SignOf(atEnd)));
            foreach ((Ratio at, int sign) in signs.Where(found => found.Sign != 0))
            {
                if (cheaper != 0 && sign != cheaper)
                    yield return new(at, cheaper < 0, Before(one, at), Before(other, at), After(one, at), After(other, at));
                cheaper = sign;
            }

            from = to;
        }
    }

    private static IEnumerable<Ratio> Steps(CostPiece piece, Ratio last)
    {
        yield return piece.To;
        foreach (Stair stair in piece.Stairs)
        {
            for (BigInteger count = (stair.Line.Constant - 1m).Floor(); count <= stair.Line.At(last).Ceiling(); count++)
            {
                yield return (new Ratio(count, 1) - stair.Line.Constant) / stair.Line.Slope;
            }
        }
    }

    private static Ratio Cost(CostCurve curve, Ratio x)
    {
        CostPiece piece = curve.Pieces.First(piece => x <= piece.To);
        Ratio sum = piece.Line.Constant + (piece.Line.Slope * x);
        foreach (Stair stair in piece.Stairs)
            sum += stair.Height * new Ratio(BigInteger.Max(stair.Least, (stair.Line.Constant + (stair.Line.Slope * x)).Ceiling()), 1);
        return sum;
    }

    // Costs next to a point, from two points so near that no step lies between: steps are no nearer to one another than this.
    private static Ratio Before(CostCurve curve, Ratio x) => Extended(curve, x, -Tiny);

    private static Ratio After(CostCurve curve, Ratio x) => Extended(curve, x, Tiny);

    private static Ratio Extended(CostCurve curve, Ratio x, Ratio step)
    {
        Ratio near = Cost(curve, x + step), far = Cost(curve, x + step + step);
        return near + near - far;
    }

    private static readonly Ratio Tiny = new(1, 1_000_000_000);

    private static int SignOf(Ratio value) => value.CompareTo(0m);

    private static Ratio Least(Ratio one, Ratio other) => one <= other ? one : other;
}
