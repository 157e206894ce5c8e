using Mitsumori.Core.Quantities;
using Mitsumori.Reading;

namespace Mitsumori.Application.Requests;

/// <summary>The code of a problem: the name of a fault of the grammar, or of one that only plans have. Each has one sentence in each language.</summary>
public readonly record struct ProblemCode
{
    private static readonly string[] Grammar = CodesOf<FaultKind>(), Plans = CodesOf<PlanFault>();

    private readonly string text;

    private ProblemCode(string text) => this.text = text;

    /// <summary>Every code that a problem can have.</summary>
    public static Sequence<ProblemCode> All { get; } =
    [
        .. Enum.GetValues<FaultKind>().Where(kind => !FaultProblems.IsSaidOtherwise(kind)).Select(kind => (ProblemCode)kind),
        .. Enum.GetValues<PlanFault>().Select(fault => (ProblemCode)fault),
    ];

    public static implicit operator ProblemCode(FaultKind fault) => new(Grammar[(int)fault]);

    public static implicit operator ProblemCode(PlanFault fault) => new(Plans[(int)fault]);

    /// <summary>As printed, in kebab-case: <c>model-unknown</c>.</summary>
    public override string ToString() => text;

    private static string[] CodesOf<T>()
        where T : struct, Enum => Array.ConvertAll(Enum.GetNames<T>(), KebabCase);

    private static string KebabCase(string name) =>
        string.Concat(name.Select((letter, index) => index > 0 && char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
