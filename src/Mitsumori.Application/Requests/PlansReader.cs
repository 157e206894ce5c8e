using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Requests;

/// <summary>Reads several plans out of one JSON text: a list of plans, an object whose key <c>plans</c> holds the list, or one plan alone.</summary>
public static class PlansReader
{
    /// <summary>More plans than these are not compared at once.</summary>
    public const int MostPlans = 20;

    /// <param name="name">What places show where a file would have its name.</param>
    /// <returns>All plans, or everything that has to be corrected in any of them, with paths from the top of the text.</returns>
    public static PlansReading Read(ReadOnlyMemory<byte> utf8, string name, PlanContext context)
    {
        TreeReading whole = PlanText.Parse(utf8, name, PlanForm.Json);
        if (whole.Root is not PlanNode root) return new([], whole.Problems);
        if (root is not PlanNode.List && root is not PlanNode.Mapping { Entries: [{ Key: "plans" }] }) return Of([(PlanPath.Top, PlanReader.Read([whole], context))]);
        (PlanPath path, PlanNode value) = root is PlanNode.Mapping mapping ? (PlanPath.Top.To("plans"), mapping.Entries[0].Value) : (PlanPath.Top, root);
        if (value is not PlanNode.List list) return Refused(whole, Problem.Of(ProblemCode.WantsList, value.Place, path));
        if (list.Items.IsEmpty) return Refused(whole, Problem.Of(ProblemCode.ListEmpty, list.Place, path, ("key", "plans")));
        if (list.Items.Count > MostPlans) return Refused(whole, Problem.Of(ProblemCode.TooManyValues, list.Items[MostPlans].Place, path.To(MostPlans), ("limit", $"{MostPlans}")));
        PlansReading read = Of(list.Items.Select((item, index) => (path.To(index), PlanReader.Read([new(item, [])], context))));
        return whole.Problems.IsEmpty ? read : new([], [.. whole.Problems, .. read.Problems]);
    }

    private static PlansReading Refused(TreeReading whole, Problem problem) => new([], [.. whole.Problems, problem]);

    private static PlansReading Of(IEnumerable<(PlanPath Path, PlanReading Reading)> readings)
    {
        (PlanPath Path, PlanReading Reading)[] all = [.. readings];
        Problem[] problems = [.. all.SelectMany(one => one.Reading.Problems.Select(problem => problem with { Path = new([.. one.Path.Steps, .. problem.Path.Steps]) }))];
        return problems.Length == 0 ? new([.. all.Select(one => one.Reading.Plan!)], []) : new([], [.. problems]);
    }
}

/// <summary>What came of reading several plans: all of them in order, or every problem.</summary>
/// <param name="Plans">Empty exactly if there are problems.</param>
public sealed record PlansReading(Sequence<Plan> Plans, Sequence<Problem> Problems);
