namespace Mitsumori.Reading;

/// <summary>Tells from the English sentence of the parser what is wrong with a JSON text, so that it can be said in any language.</summary>
internal static class JsonSyntax
{
    /// <summary>Parts of the sentences of System.Text.Json; the first that is found counts.</summary>
    private static readonly (string Part, FaultKind Kind)[] Parts =
    [
        // First, for this sentence quotes the text.
        ("JSON literal", FaultKind.SyntaxValue),
        ("end of string", FaultKind.SyntaxQuote),
        ("'0x0A' is invalid within", FaultKind.SyntaxQuote),
        ("'0x0D' is invalid within", FaultKind.SyntaxQuote),
        ("invalid within a JSON string", FaultKind.SyntaxControl),
        ("escapable", FaultKind.SyntaxEscape),
        ("hex digit", FaultKind.SyntaxEscape),
        ("trailing comma", FaultKind.SyntaxComma),
        ("'/' is", FaultKind.SyntaxComment),
        ("'#' is", FaultKind.SyntaxComment),
        ("number", FaultKind.SyntaxNumber),
        ("leading zero", FaultKind.SyntaxNumber),
        ("a digit", FaultKind.SyntaxNumber),
        ("start of a value", FaultKind.SyntaxValue),
        ("start of a property name", FaultKind.SyntaxKey),
        ("after a property name", FaultKind.SyntaxColon),
        ("after a value", FaultKind.SyntaxBracket),
        ("matching open", FaultKind.SyntaxBracket),
        ("single JSON value", FaultKind.SyntaxTrailing),
        ("should be closed", FaultKind.SyntaxUnclosed),
        ("end of data", FaultKind.SyntaxUnclosed),
    ];

    /// <param name="sentence">Of a <see cref="System.Text.Json.JsonException"/>.</param>
    public static FaultKind KindOf(string sentence) => IsCutOffNumber(sentence) ? FaultKind.SyntaxUnclosed : Find(sentence);

    private static FaultKind Find(string sentence) =>
        Array.Find(Parts, fault => sentence.Contains(fault.Part, StringComparison.Ordinal)) is { Part: not null } found
            ? found.Kind
            : FaultKind.SyntaxBroken;

    // A digit ends a number wrongly only where the text ends with it.
    private static bool IsCutOffNumber(string sentence) =>
        sentence is ['\'', >= '0' and <= '9', '\'', ..] && sentence.Contains("end of a number", StringComparison.Ordinal);
}
