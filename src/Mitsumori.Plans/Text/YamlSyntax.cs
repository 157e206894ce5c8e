using Mitsumori.Reading;

namespace Mitsumori.Plans.Text;

/// <summary>Tells from the English sentence of the parser what is wrong with a YAML text, so that it can be said in any language.</summary>
internal static class YamlSyntax
{
    /// <summary>Parts of the sentences of YamlDotNet; the first that is found counts.</summary>
    private static readonly (string Part, FaultKind Kind)[] Parts =
    [
        ("found unexpected end of stream", FaultKind.SyntaxQuote),
        ("unexpected document indicator", FaultKind.SyntaxQuote),
        ("','", FaultKind.SyntaxBracket),
        (" tab ", FaultKind.SyntaxTab),
        ("expected key", FaultKind.SyntaxIndentation),
        ("expected '-'", FaultKind.SyntaxIndentation),
        ("wrong indentation", FaultKind.SyntaxIndentation),
        ("spaces in", FaultKind.SyntaxIndentation),
        ("indentation indicator", FaultKind.SyntaxIndentation),
        ("sequence entries are not allowed", FaultKind.SyntaxIndentation),
        ("Mapping keys are not allowed", FaultKind.SyntaxIndentation),
        ("expected ':'", FaultKind.SyntaxColon),
        ("Mapping values are not allowed", FaultKind.SyntaxColonExtra),
        ("invalid mapping", FaultKind.SyntaxColonExtra),
        ("cannot start any token", FaultKind.SyntaxCharacter),
        ("escape", FaultKind.SyntaxEscape),
        ("hexadecimal", FaultKind.SyntaxEscape),
        ("surrogates", FaultKind.SyntaxEscape),
        ("comment", FaultKind.SyntaxComment),
        ("<document start>", FaultKind.SyntaxTrailing),
        ("<document end>", FaultKind.SyntaxTrailing),
        ("'...'", FaultKind.SyntaxTrailing),
        ("Reached the end", FaultKind.SyntaxUnclosed),
    ];

    /// <returns>The kind of the fault, and the sign of the feature or the name of the notation.</returns>
    public static (FaultKind Kind, string Text) FaultOf(string sentence) =>
        FeatureIn(sentence) is { } feature ? (FaultKind.YamlFeature, feature) : (Find(sentence), "YAML");

    private static FaultKind Find(string sentence) =>
        Array.Find(Parts, fault => sentence.Contains(fault.Part, StringComparison.Ordinal)) is { Part: not null } found
            ? found.Kind
            : FaultKind.SyntaxBroken;

    /// <summary>A feature that no plan may use, even if it were written rightly.</summary>
    private static string? FeatureIn(string sentence) =>
        sentence switch
        {
            _ when sentence.Contains("directive", StringComparison.Ordinal)
                    || sentence.Contains("incompatible", StringComparison.Ordinal) => "%",
            _ when sentence.Contains(" tag", StringComparison.Ordinal)
                    || sentence.StartsWith("Tag", StringComparison.Ordinal)
                    || sentence.StartsWith("Global tags", StringComparison.Ordinal) => "!",
            _ when sentence.Contains("alias", StringComparison.Ordinal) => "*",
            _ when sentence.Contains("nchor", StringComparison.Ordinal) => "&",
            _ => null,
        };
}
