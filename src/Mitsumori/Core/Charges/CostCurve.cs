using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>
/// What an option costs a month as one input varies, exact: pieces one after another from 0, each a line with stairs on it.
/// </summary>
/// <remarks>No sampling: crossings are found on the steps themselves.</remarks>
internal sealed class CostCurve
{
    private readonly CostPiece[] pieces;

    public CostCurve(IEnumerable<CostPiece> pieces) => this.pieces = [.. pieces];

    public IReadOnlyList<CostPiece> Pieces => pieces;

    /// <summary>The last point that the option can serve.</summary>
    public Ratio End => pieces[^1].To;

    /// <summary>The most stairs that any piece has.</summary>
    public int MostStairs => pieces.Max(piece => piece.Stairs.Count);

    public static CostCurve Of(Ratio end, Linear line, params IReadOnlyList<Stair> stairs) => new([new CostPiece(end, line, stairs)]);

    /// <summary>The cost just below a point, which is the cost at it wherever the curve does not jump there.</summary>
    public Ratio Below(Ratio x) => pieces.First(piece => x <= piece.To).Below(x);

    /// <summary>The cost just beyond a point before the end.</summary>
    public Ratio Beyond(Ratio x) => pieces.First(piece => x < piece.To).Beyond(x);

    /// <summary>The cost at a point: on the edge of two pieces that of the later one.</summary>
    public Ratio At(Ratio x)
    {
        foreach (CostPiece piece in pieces)
        {
            if (x < piece.To) return piece.Below(x);
        }

        return pieces[^1].Below(x);
    }

    /// <summary>The sum of at least one curve, up to where the first of them ends.</summary>
    public static CostCurve Sum(IReadOnlyList<CostCurve> curves)
    {
        Ratio end = curves.Min(curve => curve.End);
        int[] at = new int[curves.Count];
        List<CostPiece> sums = [];
        foreach (Ratio to in curves.SelectMany(curve => curve.pieces).Select(piece => piece.To).Where(to => to <= end).Distinct().Order())
        {
            Linear line = 0m;
            List<Stair> stairs = [];
            for (int i = 0; i < at.Length; i++)
            {
                CostPiece piece = curves[i].pieces[at[i]];
                line += piece.Line;
                stairs.AddRange(piece.Stairs);
                if (piece.To == to) at[i]++;
            }

            sums.Add(new(to, line, [.. Stair.Joined(stairs)]));
        }

        return new(sums);
    }

    public CostCurve Plus(CostCurve other) => new(Merged(other).Select(both => both.Mine.Plus(both.Other, both.To)));

    /// <exception cref="InvalidOperationException">Both curves vary on the same stretch.</exception>
    public CostCurve Times(CostCurve other) => new(Merged(other).Select(both => both.Mine.Times(both.Other, both.To)));

    public CostCurve Scaled(Ratio factor) => new(Array.ConvertAll(pieces, piece => piece.Scaled(factor)));

    /// <summary>This curve up to a bound and another one from there on, up to where the first of both ends.</summary>
    public CostCurve Until(Ratio bound, CostCurve beyond)
    {
        Ratio end = End <= beyond.End ? End : beyond.End, from = bound < end ? bound : end;
        List<CostPiece> joined = new(pieces.Length + beyond.pieces.Length);
        foreach (CostPiece piece in pieces)
        {
            joined.Add(piece.To < from ? piece : piece with { To = from });
            if (piece.To >= from) break;
        }

        foreach (CostPiece piece in beyond.pieces)
        {
            if (from >= end) break;
            if (piece.To <= from) continue;
            from = piece.To < end ? piece.To : end;
            joined.Add(piece with { To = from });
        }

        return new(joined);
    }

    /// <summary>Both curves cut at the bounds of either, up to where the first of them ends.</summary>
    public IEnumerable<(Ratio To, CostPiece Mine, CostPiece Other)> Merged(CostCurve other)
    {
        int mine = 0, others = 0;
        while (mine < pieces.Length && others < other.pieces.Length)
        {
            CostPiece first = pieces[mine], second = other.pieces[others];
            int order = first.To.CompareTo(second.To);
            yield return (order <= 0 ? first.To : second.To, first, second);
            if (order <= 0) mine++;
            if (order >= 0) others++;
        }
    }
}
