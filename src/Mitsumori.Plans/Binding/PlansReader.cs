using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Text;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>
/// Reads several plans out of one JSON text: a list of plans, an object whose key <c>plans</c> holds the list, or one plan alone.
/// </summary>
public static class PlansReader
{
    /// <summary>More plans than these are not compared at once.</summary>
    public const int MostPlans = 20;

    /// <param name="name">What places show where a file would have its name.</param>
    /// <returns>All plans, or everything that has to be corrected in any of them, with paths from the top of the text.</returns>
    public static PlansReading Read(ReadOnlyMemory<byte> utf8, string name, PlanContext context)
    {
        TreeReading whole = PlanText.Parse(utf8, name, PlanForm.Json);
        if (whole.Root is not TextNode root) return new([], whole.Problems);
        if (root is not TextNode.List && root is not TextNode.Mapping { Entries: [{ Key: "plans" }] })
            return Of([(NodePath.Top, PlanReader.ReadEach([whole], context))]);
        (NodePath path, TextNode value) = root is TextNode.Mapping mapping
            ? (NodePath.Top.To("plans"), mapping.Entries[0].Value)
            : (NodePath.Top, root);
        if (value is not TextNode.List list) return Refused(whole, Problem.Of(FaultKind.WantsList, value.Place, path));
        if (list.Items.IsEmpty) return Refused(whole, Problem.Of(FaultKind.ListEmpty, list.Place, path, ("key", "plans")));
        if (list.Items.Length > MostPlans)
        {
            return Refused(
                whole,
                Problem.Of(FaultKind.TooManyValues, list.Items[MostPlans].Place, path.To(MostPlans), ("limit", $"{MostPlans}")));
        }

        PlansReading read = Of(list.Items.Select((item, index) => (path.To(index), PlanReader.ReadEach([new(item, [])], context))));
        return whole.Problems.IsEmpty ? read : new([], [.. whole.Problems, .. read.Problems]);
    }

    private static PlansReading Refused(TreeReading whole, Problem problem) => new([], [.. whole.Problems, problem]);

    private static PlansReading Of(IEnumerable<(NodePath Path, PlansReading Reading)> readings)
    {
        (NodePath Path, PlansReading Reading)[] all = [.. readings];
        Problem[] problems = [.. all.SelectMany(one => one.Reading.Problems.Select(problem => problem.Below(one.Path)))];
        return problems.Length == 0
            ? new([.. all.SelectMany(one => one.Reading.Plans)], []) { IsAny = all.Any(one => one.Reading.IsAny) }
            : new([], [.. problems]);
    }
}

/// <summary>What came of reading several plans: all of them in order, or every problem.</summary>
/// <param name="Plans">Empty exactly if there are problems.</param>
public sealed record PlansReading(Sequence<Plan> Plans, Sequence<Problem> Problems)
{
    /// <summary>True where a plan asks for any model: those that are sold nowhere it asks for are still among the plans.</summary>
    public bool IsAny { get; init; }
}
