namespace Mitsumori.Reading;

/// <summary>A fixed form of texts, such as that of a date.</summary>
/// <param name="Name">In a few words without spaces: <c>date-yyyy-mm-dd</c>.</param>
/// <param name="Pattern">A regular expression, for the JSON Schema; it may accept more than the form.</param>
/// <param name="Accepts">True for a text of the form.</param>
public sealed record TextForm(string Name, string Pattern, Func<string, bool> Accepts)
{
    /// <summary>The name of the form in JSON Schema; null if it has none.</summary>
    public string? Format { get; init; }

    /// <summary>The most characters, where the pattern does not tell; null for any number.</summary>
    public int? Longest { get; init; }
}
