using Mitsumori.Core.Bedrock;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Problems;

/// <summary>
/// The code of a problem: the name of a fault of the grammar, or of one that only plans have. Each has one sentence in each language.
/// </summary>
/// <remarks>A class, and nothing reckoned before it is asked for: lists of a structure are compiled at every start.</remarks>
public sealed record ProblemCode
{
    private readonly string text;

    private ProblemCode(string name) => text = CodeText.Of(name);

    /// <summary>Every code that a problem can have.</summary>
    public static IEnumerable<ProblemCode> All =>
    [
        .. Enum.GetValues<FaultKind>().Where(kind => !IsSaidOtherwise(kind)).Select(kind => (ProblemCode)kind),
        .. Enum.GetValues<PlanFault>().Select(fault => (ProblemCode)fault),
    ];

    public static implicit operator ProblemCode(FaultKind fault) => new($"{fault}");

    public static implicit operator ProblemCode(PlanFault fault) => new($"{fault}");

    /// <summary>As printed, in kebab-case: <c>model-unknown</c>.</summary>
    public override string ToString() => text;

    // True for what a plan's own words say better than the grammar's.
    private static bool IsSaidOtherwise(FaultKind kind) => kind is FaultKind.KeyLater or FaultKind.WordLater or FaultKind.WantsText
        or FaultKind.WantsForm or FaultKind.NumberOther or FaultKind.NameUnknown;
}
