using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Application.Desks;

/// <summary>A request is turned away: why, and every problem. The one exception by which any face refuses a request.</summary>
/// <remarks>What the world says no to is no exception but a value, <see cref="Core.Remarks.Refusal"/>.</remarks>
/// <param name="problems">At least one, in the order in which they are shown.</param>
public sealed class Rejection(RejectionKind kind, IReadOnlyList<RequestProblem> problems) : Exception("The request is turned away.")
{
    /// <summary>Why, which decides the exit code, the status, or how a tool tells it.</summary>
    public RejectionKind Kind { get; } = kind;

    /// <summary>Every problem; <see cref="ProblemLines"/> says them.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; } = problems;

    /// <summary>Turns away for one thing that is wrong with the way it was asked.</summary>
    public static Rejection Of(string code, string? place, params ReadOnlySpan<(string Name, string Value)> values) =>
        Of(RejectionKind.Wrong, code, place, values);

    /// <summary>Turns away for one thing about the way it was asked.</summary>
    public static Rejection Of(
        RejectionKind kind,
        string code,
        string? place,
        params ReadOnlySpan<(string Name, string Value)> values
    ) =>
        new(kind, [RequestProblem.Of(code, place, values)]);

    /// <summary>Turns away for a wrong plan, or for arguments that are written as plans are.</summary>
    public static Rejection Of(IEnumerable<Problem> problems, RejectionKind kind = RejectionKind.Wrong) =>
        new(kind, [.. problems.Select(problem => new RequestProblem.InPlan(problem))]);

    /// <summary>What an exception says about the request; null where the request has no part in it, which is a defect.</summary>
    /// <remarks>Numbers too large to compute show only where they are computed, up to the last line of an answer: no reader of plans can
    /// tell them before.</remarks>
    public static Rejection? Find(Exception exception) => exception switch
    {
        Rejection rejection => rejection,
        TooManyDigitsException digits => new(RejectionKind.TooManyDigits, [new RequestProblem.BeyondDigits(digits.Operation)]),
        _ => null,
    };
}
