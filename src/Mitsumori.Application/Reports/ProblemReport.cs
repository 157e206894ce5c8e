namespace Mitsumori.Application.Reports;

/// <summary>The JSON answer to a wrong request.</summary>
public static class ProblemReport
{
    public static string ToJson(IEnumerable<ProblemWire> problems) => WireJson.Write(new ProblemsWire([.. problems]));
}
