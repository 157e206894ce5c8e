using System.Text;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Problems;

/// <summary>Something in a plan that its writer has to correct.</summary>
/// <param name="Path">The value it concerns, or would concern if it were there.</param>
/// <param name="Values">What fills the places of its sentence.</param>
public sealed record Problem(ProblemCode Code, Place Place, NodePath Path, Sequence<ProblemValue> Values)
{
    private const int LongestShown = 80;

    /// <summary>The code as printed: <c>model-unknown</c>.</summary>
    public string CodeText => Code.ToString();

    /// <summary>Tells the sentences of one code apart; null where there is one only.</summary>
    public string? Wording { get; init; }

    /// <summary>The name of its sentence: the code, and the wording behind it.</summary>
    public string Sentence => Wording is string wording ? $"{CodeText}.{wording}" : CodeText;

    public static Problem Of(ProblemCode code, Place place, NodePath path, params ReadOnlySpan<(string Name, string Value)> values)
    {
        ProblemValue[] shown = new ProblemValue[values.Length];
        for (int i = 0; i < values.Length; i++) shown[i] = new(values[i].Name, values[i].Value);
        NodePath masked = path.Steps.Any(AccountNumber.IsIn) ? new([.. path.Steps.Select(AccountNumber.Masked)]) : path;
        return new(code, place, masked, [.. shown]);
    }

    /// <summary>What fills one place of its sentence.</summary>
    public string ValueOf(string placeholder) => Values.First(value => value.Name == placeholder).Value;

    /// <summary>The same problem as seen from further up, where the plan stands below other values.</summary>
    public Problem Below(NodePath above) => this with { Path = new([.. above.Steps, .. Path.Steps]) };

    /// <summary>What a user wrote, fit to be shown: at most 80 characters, none that steers a terminal or turns the line, and no account
    /// number.</summary>
    public static string Shown(string text)
    {
        StringBuilder shown = new();
        foreach (Rune rune in CleanText.Of(AccountNumber.Masked(text)).EnumerateRunes())
        {
            if (shown.Length >= LongestShown) return shown.Append("..").ToString();
            shown.Append(rune);
        }

        return shown.ToString();
    }
}

/// <summary>One named value of a problem's sentence.</summary>
public sealed record ProblemValue(string Name, string Value);
