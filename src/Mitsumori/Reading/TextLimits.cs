namespace Mitsumori.Reading;

/// <summary>How large and how deep a text may be.</summary>
/// <param name="LongestBytes">Of the whole text, a byte order mark included.</param>
/// <param name="DeepestNesting">The most steps from the top down to a value.</param>
/// <param name="MostValues">Mappings, lists and scalars together.</param>
public sealed record TextLimits(int LongestBytes, int DeepestNesting, int MostValues);
