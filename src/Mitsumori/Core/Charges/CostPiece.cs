using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>A stretch of a cost curve up to a point: a line and the stairs that lie on it.</summary>
internal sealed record CostPiece(Ratio To, Linear Line, IReadOnlyList<Stair> Stairs)
{
    /// <summary>The cost just below a point, which is the cost at it unless another piece begins there.</summary>
    public Ratio Below(Ratio x) => Stairs.Aggregate(Line.At(x), (sum, stair) => sum + stair.At(x));

    /// <summary>The cost just beyond a point.</summary>
    public Ratio Beyond(Ratio x) => Stairs.Aggregate(Line.At(x), (sum, stair) => sum + stair.Beyond(x));

    public CostPiece Plus(CostPiece other, Ratio to) => new(to, Line + other.Line, [.. Stairs, .. other.Stairs]);

    public CostPiece Scaled(Ratio factor) => Scaled(factor, To);

    /// <exception cref="InvalidOperationException">Both pieces vary.</exception>
    public CostPiece Times(CostPiece other, Ratio to) =>
        other.Constant is Ratio factor ? Scaled(factor, to)
            : Constant is Ratio own ? other.Scaled(own, to)
            : throw new InvalidOperationException("A product of two pieces that both vary is not a line with stairs.");

    private Ratio? Constant => Stairs.Count == 0 && Line.IsConstant ? Line.Constant : null;

    private CostPiece Scaled(Ratio factor, Ratio to)
    {
        if (Stairs.Count == 0) return new(to, (Linear)factor * Line, Stairs);
        Stair[] scaled = new Stair[Stairs.Count];
        for (int i = 0; i < scaled.Length; i++) scaled[i] = Stairs[i] with { Height = Stairs[i].Height * factor };
        return new(to, (Linear)factor * Line, scaled);
    }
}
