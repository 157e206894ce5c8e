namespace Mitsumori.Sheets.Charts;

/// <summary>Cuts a line of straight pieces to a frame.</summary>
internal static class CurveParts
{
    // An end that rounding has put a hair beyond the frame lies on it.
    private const double Hair = 0.01;

    /// <returns>The parts that lie within the frame, in their order; each of two points at least.</returns>
    public static (double X, double Y)[][] Inside((double X, double Y)[] points, TextBox frame)
    {
        List<(double X, double Y)[]> parts = [];
        List<(double X, double Y)> part = [];
        foreach (((double X, double Y) one, (double X, double Y) other) in points.Zip(points.Skip(1)))
        {
            if (Piece(one, other, frame) is not ((double, double) begin, (double, double) end)) continue;
            if (part.Count == 0 || part[^1] != begin)
            {
                if (part.Count > 1) parts.Add([.. part]);
                part = [begin];
            }

            part.Add(end);
        }

        if (part.Count > 1) parts.Add([.. part]);
        return [.. parts];
    }

    private static ((double X, double Y) Begin, (double X, double Y) End)? Piece(
        (double X, double Y) one, (double X, double Y) other, TextBox frame)
    {
        (double first, double last) = (0, 1);
        double wayX = other.X - one.X, wayY = other.Y - one.Y;
        if (!Narrow(one.X, wayX, frame.Left, frame.Right) || !Narrow(one.Y, wayY, frame.Top, frame.Bottom)) return null;
        return ((one.X + (wayX * first), one.Y + (wayY * first)), (one.X + (wayX * last), one.Y + (wayY * last)));

        bool Narrow(double start, double way, double low, double high)
        {
            if (way == 0) return start >= low - Hair && start <= high + Hair;
            (double a, double b) = ((low - start) / way, (high - start) / way);
            (first, last) = (Math.Max(first, Math.Min(a, b)), Math.Min(last, Math.Max(a, b)));
            return first < last;
        }
    }
}
