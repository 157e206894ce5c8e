namespace Mitsumori.Application.Requests;

/// <summary>Tells from the English sentence of a parser what is wrong with a text, so that it can be said in either language.</summary>
internal static class SyntaxFaults
{
    /// <summary>Parts of the sentences of YamlDotNet; the first that is found counts.</summary>
    private static readonly (string Part, ProblemCode Code)[] Yaml =
    [
        ("found unexpected end of stream", ProblemCode.SyntaxQuote),
        ("unexpected document indicator", ProblemCode.SyntaxQuote),
        ("','", ProblemCode.SyntaxBracket),
        (" tab ", ProblemCode.SyntaxTab),
        ("expected key", ProblemCode.SyntaxIndentation),
        ("expected '-'", ProblemCode.SyntaxIndentation),
        ("wrong indentation", ProblemCode.SyntaxIndentation),
        ("spaces in", ProblemCode.SyntaxIndentation),
        ("indentation indicator", ProblemCode.SyntaxIndentation),
        ("sequence entries are not allowed", ProblemCode.SyntaxIndentation),
        ("Mapping keys are not allowed", ProblemCode.SyntaxIndentation),
        ("expected ':'", ProblemCode.SyntaxColon),
        ("Mapping values are not allowed", ProblemCode.SyntaxColonExtra),
        ("invalid mapping", ProblemCode.SyntaxColonExtra),
        ("cannot start any token", ProblemCode.SyntaxCharacter),
        ("escape", ProblemCode.SyntaxEscape),
        ("hexadecimal", ProblemCode.SyntaxEscape),
        ("surrogates", ProblemCode.SyntaxEscape),
        ("comment", ProblemCode.SyntaxComment),
        ("<document start>", ProblemCode.SyntaxTrailing),
        ("<document end>", ProblemCode.SyntaxTrailing),
        ("'...'", ProblemCode.SyntaxTrailing),
        ("Reached the end", ProblemCode.SyntaxUnclosed),
    ];

    /// <summary>Parts of the sentences of System.Text.Json; the first that is found counts.</summary>
    private static readonly (string Part, ProblemCode Code)[] Json =
    [
        // First, for this sentence quotes the text.
        ("JSON literal", ProblemCode.SyntaxValue),
        ("end of string", ProblemCode.SyntaxQuote),
        ("'0x0A' is invalid within", ProblemCode.SyntaxQuote),
        ("'0x0D' is invalid within", ProblemCode.SyntaxQuote),
        ("invalid within a JSON string", ProblemCode.SyntaxControl),
        ("escapable", ProblemCode.SyntaxEscape),
        ("hex digit", ProblemCode.SyntaxEscape),
        ("trailing comma", ProblemCode.SyntaxComma),
        ("'/' is", ProblemCode.SyntaxComment),
        ("'#' is", ProblemCode.SyntaxComment),
        ("number", ProblemCode.SyntaxNumber),
        ("leading zero", ProblemCode.SyntaxNumber),
        ("a digit", ProblemCode.SyntaxNumber),
        ("start of a value", ProblemCode.SyntaxValue),
        ("start of a property name", ProblemCode.SyntaxKey),
        ("after a property name", ProblemCode.SyntaxColon),
        ("after a value", ProblemCode.SyntaxBracket),
        ("matching open", ProblemCode.SyntaxBracket),
        ("single JSON value", ProblemCode.SyntaxTrailing),
        ("should be closed", ProblemCode.SyntaxUnclosed),
        ("end of data", ProblemCode.SyntaxUnclosed),
    ];

    public static void ReportYaml(this TreeGrowth growth, string sentence, Place place)
    {
        if (FeatureIn(sentence) is { } feature) growth.Report(ProblemCode.YamlFeature, place, PlanPath.Top, ("feature", feature));
        else growth.Report(Find(Yaml, sentence), PlanForm.Yaml, place);
    }

    public static void ReportJson(this TreeGrowth growth, string sentence, Place place) =>
        growth.Report(IsCutOffNumber(sentence) ? ProblemCode.SyntaxUnclosed : Find(Json, sentence), PlanForm.Json, place);

    private static ProblemCode Find((string Part, ProblemCode Code)[] faults, string sentence) =>
        Array.Find(faults, fault => sentence.Contains(fault.Part, StringComparison.Ordinal)) is { Part: not null } found ? found.Code : ProblemCode.SyntaxBroken;

    // A digit ends a number wrongly only where the text ends with it.
    private static bool IsCutOffNumber(string sentence) => sentence is ['\'', >= '0' and <= '9', '\'', ..] && sentence.Contains("end of a number", StringComparison.Ordinal);

    /// <summary>A feature that no plan may use, even if it were written rightly.</summary>
    private static string? FeatureIn(string sentence) => sentence switch
    {
        _ when sentence.Contains("directive", StringComparison.Ordinal) || sentence.Contains("incompatible", StringComparison.Ordinal) => "%",
        _ when sentence.Contains(" tag", StringComparison.Ordinal) || sentence.StartsWith("Tag", StringComparison.Ordinal) || sentence.StartsWith("Global tags", StringComparison.Ordinal) => "!",
        _ when sentence.Contains("alias", StringComparison.Ordinal) => "*",
        _ when sentence.Contains("nchor", StringComparison.Ordinal) => "&",
        _ => null,
    };

    private static void Report(this TreeGrowth growth, ProblemCode code, PlanForm form, Place place)
    {
        if (code == ProblemCode.SyntaxBroken) growth.Report(code, place, PlanPath.Top, ("form", form == PlanForm.Yaml ? "YAML" : "JSON"));
        else growth.Report(code, place, PlanPath.Top);
    }
}
