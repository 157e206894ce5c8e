namespace Mitsumori.Sheets.Charts;

/// <summary>Where a text or a mark stands in a picture, in pixels from its upper left corner.</summary>
internal readonly record struct TextBox(double Left, double Top, double Right, double Bottom)
{
    private const double LetterWidth = 7.2, WideWidth = 12.2, Above = 10, Below = 4;

    // Letters from here on are as wide as they are high: kana, kanji and their signs.
    private const char FirstWide = '\u2E80';

    /// <summary>The width that a text takes at most, in letters of 12 pixels.</summary>
    public static double WidthOf(string text) => text.Sum(letter => letter >= FirstWide ? WideWidth : LetterWidth);

    /// <param name="x">The left end, the middle or the right end of the text, as its anchor says.</param>
    /// <param name="y">Its base line.</param>
    public static TextBox Of(string text, double x, double y, string anchor)
    {
        double width = WidthOf(text), left = anchor switch { "start" => x, "end" => x - width, _ => x - (width / 2) };
        return new(left, y - Above, left + width, y + Below);
    }

    public static TextBox Around(double x, double y, double radius) => new(x - radius, y - radius, x + radius, y + radius);

    public bool Meets(TextBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool IsWithin(TextBox outer) =>
        Left >= outer.Left && Right <= outer.Right && Top >= outer.Top && Bottom <= outer.Bottom;

    /// <summary>True where a straight line from one point to another crosses it.</summary>
    public bool IsCrossedBy((double X, double Y) from, (double X, double Y) to)
    {
        (double first, double last) = (0, 1);
        return Cut(from.X, to.X, Left, Right, ref first, ref last) && Cut(from.Y, to.Y, Top, Bottom, ref first, ref last);
    }

    // Narrows the part of the line that lies between two edges.
    private static bool Cut(double from, double to, double low, double high, ref double first, ref double last)
    {
        double way = to - from;
        if (way == 0) return from >= low && from <= high;
        (double one, double other) = ((low - from) / way, (high - from) / way);
        first = Math.Max(first, Math.Min(one, other));
        last = Math.Min(last, Math.Max(one, other));
        return first <= last;
    }
}
