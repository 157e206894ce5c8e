using System.Text;
using Mitsumori.Reading;

namespace Mitsumori.Application.Requests;

/// <summary>The code of a problem: the name of a fault of the grammar, or of one that only plans have. Each has one sentence in each language.</summary>
/// <remarks>A class, and nothing reckoned before it is asked for: lists of a structure are compiled at every start.</remarks>
public sealed record ProblemCode
{
    private readonly string text;

    private ProblemCode(string name) => text = KebabCase(name);

    /// <summary>Every code that a problem can have.</summary>
    public static IEnumerable<ProblemCode> All =>
    [
        .. Enum.GetValues<FaultKind>().Where(kind => !FaultProblems.IsSaidOtherwise(kind)).Select(kind => (ProblemCode)kind),
        .. Enum.GetValues<PlanFault>().Select(fault => (ProblemCode)fault),
    ];

    public static implicit operator ProblemCode(FaultKind fault) => new($"{fault}");

    public static implicit operator ProblemCode(PlanFault fault) => new($"{fault}");

    /// <summary>As printed, in kebab-case: <c>model-unknown</c>.</summary>
    public override string ToString() => text;

    private static string KebabCase(string name)
    {
        StringBuilder code = new(name.Length + 4);
        foreach (char letter in name)
        {
            if (code.Length > 0 && char.IsAsciiLetterUpper(letter)) code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }
}
