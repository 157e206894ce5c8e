using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Requests;

/// <summary>The one-line form of a range: <c>30..60</c>, or one number.</summary>
public static class RangeText
{
    private const string Between = "..";

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

    /// <summary>A range without a typical value of its own, in the one-line form.</summary>
    public static string Write(QuantityRange range) =>
        range.IsSingle ? NumberText.Write(range.Typical) : $"{NumberText.Write(range.Low)}{Between}{NumberText.Write(range.High)}";
}
