namespace Mitsumori.Reading;

/// <summary>The one-line form of a range: <c>30..60</c>, or one number.</summary>
public static class RangeText
{
    public const string Between = "..";

    /// <summary>The written numbers: one, or low and high; null if the text has more parts.</summary>
    public static (string Low, string High)? Split(string text)
    {
        string[] parts = text.Split(Between);
        return parts.Length switch
        {
            1 => (text, text),
            2 => (parts[0].Trim(), parts[1].Trim()),
            _ => null,
        };
    }
}
