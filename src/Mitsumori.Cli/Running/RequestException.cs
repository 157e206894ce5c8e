namespace Mitsumori.Cli.Running;

/// <summary>The request is wrong: carries every problem as lines to show, each with its place.</summary>
internal sealed class RequestException(IReadOnlyList<RequestProblem> problems) : Exception("The request is wrong.")
{
    public IReadOnlyList<RequestProblem> Problems { get; } = problems;

    public static RequestException Of(string code, string place, string message) => new([new(code, place, null, message)]);
}

/// <summary>One problem: where, and what to do.</summary>
/// <param name="Pointer">A JSON pointer into the plan; null for a flag or a file.</param>
internal sealed record RequestProblem(string Code, string Place, string? Pointer, string Message);
