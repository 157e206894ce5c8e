using Mitsumori.Core.Charges;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Sheets.Spreadsheet;

/// <summary>What a cell holds, how it looks, how many columns it spans.</summary>
/// <param name="Link">An https address that the cell leads to; null without one.</param>
internal sealed record SheetCell(Content? Content, Look Look, int Span = 1, Uri? Link = null)
{
    public static SheetCell Of(string text, Look? look = null, int span = 1) =>
        new(text.Length == 0 ? null : new Content.Words(text), look ?? Look.Plain, span);

    public static SheetCell Of(Ratio value, Look look) => new(new Content.Figure(value), look);

    public static SheetCell Of(Term formula, Look look, int span = 1) => new(new Content.Live(formula), look, span);

    public static SheetCell Of(DateOnly day, Look? look = null, int span = 1) =>
        new(new Content.Day(day), (look ?? Look.Plain) with { Format = Formats.Day }, span);

    /// <summary>A cell without content: looks continue over it.</summary>
    public static SheetCell Blank(Look? look = null, int span = 1) => new(null, look ?? Look.Plain, span);

    /// <summary>Words that lead to their source where it is an address; what else a user wrote of a source follows in words.</summary>
    public static SheetCell LinkTo(string text, string location, Look? look = null) =>
        Uri.TryCreate(location, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps
            ? new(new Content.Words(text), (look ?? Look.Plain) with { Ink = Ink.Accent, Wraps = true }, Link: address)
            : Of(text == location ? text : $"{text}: {location}", (look ?? Look.Plain) with { Wraps = true });
}

/// <summary>The kinds of content.</summary>
internal abstract record Content
{
    private Content()
    {
    }

    /// <summary>Text, whoever wrote it: never read as a formula.</summary>
    public sealed record Words(string Text) : Content;

    /// <summary>A number that stands as it is.</summary>
    public sealed record Figure(Ratio Value) : Content;

    /// <summary>A formula with its value.</summary>
    public sealed record Live(Term Formula) : Content;

    /// <summary>A day.</summary>
    public sealed record Day(DateOnly Date) : Content;
}
