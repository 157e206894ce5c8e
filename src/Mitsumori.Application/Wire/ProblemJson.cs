namespace Mitsumori.Application.Wire;

/// <summary>The JSON answer to a wrong request: to a command line, and over HTTP.</summary>
public static class ProblemJson
{
    public static string ToJson(IEnumerable<ProblemWire> problems) => WireJson.Write(new ProblemsWire([.. problems]));

    /// <summary>The same in the form of RFC 9457.</summary>
    public static string ToProblemJson(int status, string title, IReadOnlyList<ProblemWire> problems) =>
        WireJson.Write(new ProblemDetailsWire("about:blank", title, status, problems));
}
