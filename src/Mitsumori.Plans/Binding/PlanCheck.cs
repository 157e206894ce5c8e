using Mitsumori.Plans.Names;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Shapes;
using Mitsumori.Plans.Text;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>What is wrong with a plan: with its shape, and with what only the books and the other keys can tell.</summary>
internal sealed class PlanCheck
{
    private readonly ShapeCheck check;
    private readonly List<Problem> problems;

    public PlanCheck(TextNode root, BookNames names)
    {
        check = new() { Notation = Notation.Free, HasFile = !root.Place.IsFlag, AsksInside = true, Knows = names.Knows };
        check.Check(PlanShape.Plan, root);

        // What the book tells stands behind what the plan tells by itself: flags have no lines to be sorted by.
        problems = [.. check.Faults.OrderBy(fault => fault.Kind == FaultKind.NameUnknown).Select(fault => FaultProblems.Of(fault, names))];
    }

    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>True if a value, by itself, cannot be read; its problem is reported.</summary>
    public bool IsRefused(TextNode node) => check.IsRefused(node);

    public void Report(ProblemCode code, Place place, NodePath path, params ReadOnlySpan<(string Name, string Value)> values) =>
        problems.Add(Problem.Of(code, place, path, values));
}
