using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.BreakEven;

/// <summary>A stretch of a cost curve up to a point: a line and the stairs that lie on it.</summary>
internal sealed record CostPiece(Ratio To, Linear Line, IReadOnlyList<Stair> Stairs)
{
    /// <summary>The cost just below a point, which is the cost at it unless another piece begins there.</summary>
    public Ratio Below(Ratio x) => Stairs.Aggregate(Line.At(x), (sum, stair) => sum + stair.At(x));

    /// <summary>The cost just beyond a point.</summary>
    public Ratio Beyond(Ratio x) => Stairs.Aggregate(Line.At(x), (sum, stair) => sum + stair.Beyond(x));

    public CostPiece Plus(CostPiece other, Ratio to) => new(to, Line + other.Line, [.. Stairs, .. other.Stairs]);
}
