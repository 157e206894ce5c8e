namespace Mitsumori.Sheets.Spreadsheet;

/// <summary>How a cell looks: its number format, weight, colour and place.</summary>
/// <param name="Points">The size of the letters.</param>
/// <param name="IsIndented">Words keep away from the number in the column before them.</param>
internal sealed record Look(
    string Format = Formats.General,
    bool IsBold = false,
    Ink Ink = Ink.Text,
    Ground Ground = Ground.Paper,
    Side Side = Side.Left,
    Rule Rule = Rule.None,
    bool Wraps = false,
    int Points = 10,
    bool IsIndented = false)
{
    public static Look Plain { get; } = new();

    public static Look Title { get; } = new(IsBold: true, Points: 20);

    public static Look Heading { get; } = new(IsBold: true, Points: 12, Rule: Rule.Below);

    public static Look Head { get; } = new(Ink: Ink.Quiet, Rule: Rule.Below, Wraps: true);

    public static Look Note { get; } = new(Ink: Ink.Quiet, Wraps: true);

    public static Look Wrapped { get; } = new(Wraps: true);

    /// <summary>A number at the right of its column.</summary>
    public static Look Number(string format) => new(format, Side: Side.Right);

    /// <summary>A number that a reader may change.</summary>
    public static Look Input(string format) => new(format, Ink: Ink.Accent, Side: Side.Right, Rule: Rule.Box);
}

/// <summary>The colours of letters: one accent for what can be changed or followed.</summary>
internal enum Ink
{
    Text,
    Quiet,
    Accent,
}

/// <summary>The colour behind a cell: one tint, for the chosen option.</summary>
internal enum Ground
{
    Paper,
    Chosen,
}

/// <summary>Where a cell's text stands in its column.</summary>
internal enum Side
{
    Left,
    Right,
    Centre,
}

/// <summary>The lines around a cell.</summary>
internal enum Rule
{
    None,
    Above,
    Below,
    Box,
}
