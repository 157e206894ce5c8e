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

    public CostPiece Scaled(Ratio factor) => new(To, (Linear)factor * Line, [.. Stairs.Select(stair => stair with { Height = stair.Height * factor })]);

    /// <exception cref="ArgumentException">Both pieces vary.</exception>
    public CostPiece Times(CostPiece other, Ratio to) =>
        (other is { Stairs.Count: 0, Line.IsConstant: true } ? Scaled(other.Line.Constant)
            : this is { Stairs.Count: 0, Line.IsConstant: true } ? other.Scaled(Line.Constant)
            : throw new ArgumentException("A product of two pieces that both vary is not a line with stairs.", nameof(other))) with { To = to };
}
