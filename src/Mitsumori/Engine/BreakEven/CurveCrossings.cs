using System.Numerics;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.BreakEven;

/// <summary>A point where the cheaper of two curves changes.</summary>
/// <param name="FirstIsCheaperBelow">True if the first curve is the cheaper one before the point, and the second beyond it.</param>
/// <param name="First">Cost of the first curve at the last point before the change.</param>
/// <param name="FirstBeyond">The same just beyond it.</param>
internal readonly record struct CurveCrossing(
    Ratio At,
    bool FirstIsCheaperBelow,
    Ratio First,
    Ratio Second,
    Ratio FirstBeyond,
    Ratio SecondBeyond)
{
    public CrossingKind Kind => First == Second ? CrossingKind.Equal : CrossingKind.Jump;
}

/// <summary>Finds every point where the cheaper of two cost curves changes, exactly.</summary>
/// <remarks>
/// Stairs stay within one step above their line, so that away from where the lines meet the sign is known without a look at the steps.
/// Steps are walked only within the band where they can decide: a million of them outside cost nothing.
/// </remarks>
internal sealed class CurveCrossings
{
    // So many steps are walked for a pair, and so many crossings found, before the search stops and says so. Plans of this world take some
    // tens.
    internal const int MostSteps = 20_000, MostCrossings = 200;

    private readonly CostCurve first, second;
    private readonly SearchEffort effort;
    private readonly List<CurveCrossing> found = [];
    private int cheaper, steps;
    private bool isCutOff;

    private CurveCrossings(CostCurve first, CostCurve second, SearchEffort effort) =>
        (this.first, this.second, this.effort) = (first, second, effort);

    /// <param name="end">The last point looked at; a curve that ends before it ends the search.</param>
    /// <param name="effort">What is left for this pair and those after it.</param>
    /// <param name="isComplete">False if the search stopped after too many steps: crossings beyond the last are not known.</param>
    public static IReadOnlyList<CurveCrossing> Of(CostCurve first, CostCurve second, Ratio end, SearchEffort effort, out bool isComplete)
    {
        effort.StopIfCancelled();
        CurveCrossings search = new(first, second, effort);
        Ratio from = 0m;
        foreach ((Ratio to, CostPiece mine, CostPiece other) in first.Merged(second))
        {
            Ratio last = to < end ? to : end;
            if (last > from) search.Piece(Difference(mine, other), from, last);
            from = last;
        }

        isComplete = !search.isCutOff;
        return search.found;
    }

    // Stairs on the same line are one stair: units of one throughput at two prices.
    private static CostPiece Difference(CostPiece mine, CostPiece other)
    {
        if (other.Stairs.Count == 0) return mine with { Line = mine.Line - other.Line };

        // The same hosting at two prices has stair beside stair; looking each up took most of the time where there are a hundred.
        bool isSameHosting =
            mine.Stairs.Count == other.Stairs.Count
            && mine.Stairs.Zip(other.Stairs).All(both => both.First.Line == both.Second.Line && both.First.Least == both.Second.Least);
        IEnumerable<Stair> stairs = isSameHosting
            ? mine.Stairs.Zip(other.Stairs, (one, another) => one with { Height = one.Height - another.Height })
            : Stair.Joined(mine.Stairs.Concat(other.Stairs.Select(stair => stair with { Height = -stair.Height })));
        return new(mine.To, mine.Line - other.Line, [.. stairs.Where(stair => !stair.Height.IsZero)]);
    }

    // Between two kinks a stair either is level or follows its line.
    private void Piece(CostPiece difference, Ratio from, Ratio to)
    {
        List<Ratio> bounds =
        [
            .. difference.Stairs.Select(stair => stair.Kink).Where(kink => kink > from && kink < to).Distinct().Order(),
            to,
        ];
        foreach (Ratio bound in bounds)
        {
            Between(difference, from, bound);
            from = bound;
        }
    }

    private void Between(CostPiece difference, Ratio from, Ratio to)
    {
        Linear trend = difference.Line;
        Ratio below = 0m, above = 0m;
        List<Stair> climbing = [];
        foreach (Stair stair in difference.Stairs)
        {
            if (stair.Kink >= to)
            {
                trend += stair.Height * new Ratio(stair.Least, 1);
                continue;
            }

            climbing.Add(stair);
            trend += (Linear)stair.Height * stair.Line;
            if (stair.Height > 0m) above += stair.Height;
            else below += stair.Height;
        }

        // Stairs never lie below their line, and less than a step above it: where the trend with all steps on one side is past zero,
        // the sign is known. In between the steps decide.
        Bounds bounds = new(trend, below, above, climbing.Count > 0);
        (Ratio start, Ratio end) = bounds.Band(from, to);
        if (start >= end)
        {
            Note(bounds.SignBetween(from, to), from);
            return;
        }

        if (start > from) Note(bounds.SignBetween(from, start), from);
        Walk(difference, climbing, start, end);
        if (end < to) Note(bounds.SignBetween(end, to), end);
    }

    // Between steps every count stands still, so that a step costs what the stairs that take it cost, however many others there are.
    private void Walk(CostPiece difference, IReadOnlyList<Stair> climbing, Ratio from, Ratio to)
    {
        if (!effort.Take(climbing.Count)) isCutOff = true;
        Ratio level = difference.Stairs
            .Where(stair => stair.Kink >= to)
            .Aggregate((Ratio)0m, (sum, stair) => sum + (stair.Height * new Ratio(stair.Least, 1)));
        BigInteger[] counts = [.. climbing.Select(stair => stair.CountBeyond(from))];
        PriorityQueue<int, Ratio> ends = new();
        for (int i = 0; i < counts.Length; i++)
        {
            level += climbing[i].Height * new Ratio(counts[i], 1);
            ends.Enqueue(i, climbing[i].EndOf(counts[i]));
        }

        while (from < to)
        {
            if (isCutOff || ++steps > MostSteps)
            {
                isCutOff = true;
                return;
            }

            Ratio next = ends.TryPeek(out _, out Ratio step) && step < to ? step : to;
            Ratio start = difference.Line.At(from) + level, end = difference.Line.At(next) + level;
            int before = Sign(start), after = Sign(end);
            if (before * after < 0)
            {
                Note(before, from);
                Note(after, from + ((next - from) * start / (start - end)));
            }
            else
            {
                Note(before != 0 ? before : after, from);
            }

            from = next;
            while (ends.TryPeek(out int stair, out Ratio reached) && reached <= from)
            {
                if (!effort.Take(1)) isCutOff = true;
                level += climbing[stair].Height;
                ends.DequeueEnqueue(stair, climbing[stair].EndOf(++counts[stair]));
            }
        }
    }

    // A sign that holds just beyond a point: the first that is opposite to the last one marks a crossing there.
    private void Note(int sign, Ratio at)
    {
        if (sign == 0 || isCutOff) return;
        if (cheaper != 0 && sign != cheaper)
        {
            // Four costs are told, each the sum of its stairs.
            if (found.Count == MostCrossings || !effort.Take(4 * (1 + first.MostStairs + second.MostStairs)))
            {
                isCutOff = true;
                return;
            }

            found.Add(new(at, cheaper < 0, first.Below(at), second.Below(at), first.Beyond(at), second.Beyond(at)));
        }

        cheaper = sign;
    }

    private static int Sign(Ratio value) => value.CompareTo(0m);

    /// <summary>Between which lines a difference of costs lies: the trend with all its steps to one side, and to the other.</summary>
    private readonly record struct Bounds(Linear Trend, Ratio Below, Ratio Above, bool HasSteps)
    {
        /// <summary>Where the sign is not known from the bounds; empty where start is not before end.</summary>
        public (Ratio Start, Ratio End) Band(Ratio from, Ratio to)
        {
            if (Trend.IsConstant) return SignBetween(from, to) != 0 ? (to, to) : (from, to);
            Ratio one = Trend.Where(-Above)!.Value, other = Trend.Where(-Below)!.Value;
            (Ratio low, Ratio high) = one <= other ? (one, other) : (other, one);

            // A line without stairs meets zero in one point: a band of no width, which still parts two signs.
            if (low == high && low > from && low < to) return (low, to);
            return (Ratio.Max(low, from), high < to ? high : to);
        }

        /// <summary>
        /// The sign on a stretch where it does not change, told by its middle; 0 where it is not known, or there is no difference.
        /// </summary>
        public int SignBetween(Ratio from, Ratio to)
        {
            Ratio middle = Trend.At((from + to) / 2m), least = middle + Below, most = middle + Above;

            // On the bound itself only the points where every stair meets its line are without a difference.
            if (HasSteps && least.IsZero) return 1;
            if (HasSteps && most.IsZero) return -1;
            return least > 0m ? 1 : most < 0m ? -1 : 0;
        }
    }
}
