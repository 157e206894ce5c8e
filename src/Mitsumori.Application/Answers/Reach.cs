namespace Mitsumori.Application.Answers;

/// <summary>Where a part of an answer is shown.</summary>
/// <remarks>A terminal has fewer columns and rows than a document: it leaves out what can be had with <c>--format markdown</c>.</remarks>
public enum Reach
{
    Everywhere,
    Terminal,

    /// <summary>Markdown, HTML, pages: whatever is no terminal.</summary>
    Document,
}

/// <summary>Asks a reach for a face.</summary>
public static class Reaches
{
    /// <param name="face">A terminal or a document.</param>
    public static bool Covers(this Reach reach, Reach face) => reach == Reach.Everywhere || reach == face;
}
