using Mitsumori.Application.Texts;

namespace Mitsumori.Application.Answers;

/// <summary>A text for the eye before a face takes it: plain, not escaped, its mark of a floor not yet written.</summary>
/// <param name="Text">What pages and documents say.</param>
/// <param name="Terminal">What a terminal says in its place, having fewer rows and columns: empty for nothing, null for the same.</param>
/// <param name="FloorAt">Where in the text the mark of a floor stands; null where nothing in it is one.</param>
public sealed record Wording(string Text, string? Terminal = null, int? FloorAt = null)
{
    // Stands before an amount while a sentence is filled, and is taken out again.
    private const string Place = "\uE000";

    /// <summary>The mark of a floor where every character takes one cell.</summary>
    public const string AsciiFloor = ">= ";

    /// <summary>The mark of a floor on pages and sheets.</summary>
    public const string FloorSign = "≥ ";

    public static Wording Nothing { get; } = new("");

    /// <summary>
    /// True where a terminal keeps the text on one line, however narrow it is: the ids in it are searched for and copied.
    /// </summary>
    public bool IsWhole { get; init; }

    /// <summary>What a terminal says; empty where it says nothing.</summary>
    public string OnTerminal => Terminal ?? With(AsciiFloor);

    public static implicit operator Wording(string text) => new(text);

    /// <summary>An amount, or words that begin with one.</summary>
    public static Wording OfAmount(string amount, bool isFloor) => new(amount, FloorAt: isFloor ? 0 : null);

    /// <summary>A text that a terminal keeps on one line.</summary>
    public static Wording Whole(string text) => new(text) { IsWhole = true };

    /// <summary>A sentence with an <c>{amount}</c> in it.</summary>
    /// <param name="code">The currency, where the sentence names it.</param>
    public static Wording OfAmount(TextResource texts, string key, string amount, bool isFloor, string code = "")
    {
        string filled = texts.Fill(key, ("amount", Place + amount), ("code", code));
        int at = filled.IndexOf(Place, StringComparison.Ordinal);
        return new(filled.Remove(at, Place.Length), FloorAt: isFloor ? at : null);
    }

    /// <summary>The text of a page or document that marks floors in its own way.</summary>
    public string With(string floor) => FloorAt is int at ? Text.Insert(at, floor) : Text;
}
