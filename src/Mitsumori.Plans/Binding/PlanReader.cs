using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Shapes;
using Mitsumori.Plans.Text;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>Reads a plan from a file, from flags, or from a file with flags over it; reports all problems at once.</summary>
public static class PlanReader
{
    /// <summary>More problems than these are counted, not shown.</summary>
    public const int MostProblems = 100;

    /// <summary>Lays the layers over one another, the later over the earlier, and reads the plan.</summary>
    /// <param name="layers">What <see cref="PlanText"/> and <see cref="FlagLayer"/> gave.</param>
    public static PlanReading Read(IReadOnlyList<TreeReading> layers, PlanContext context)
    {
        List<Problem> problems = [.. layers.SelectMany(layer => layer.Problems)];
        if (layers.Any(layer => layer.Root is null)) return Refused(problems);
        TextNode root = layers
            .Select(layer => layer.Root!)
            .Aggregate<TextNode, TextNode>(
                new TextNode.Mapping(Place.CommandLine, []),
                (lower, upper) =>
                    lower.Place == Place.CommandLine && lower is TextNode.Mapping { Entries.IsEmpty: true }
                        ? upper
                        : PlanLayers.Merge(PlanShape.Plan, lower, upper));
        SpokenPlan spoken = SpokenPlan.Read(root, context);
        root = spoken.Root;
        problems.AddRange(spoken.Problems);
        if (HasNoOutput(root, context)) root = PlanLayers.Merge(PlanShape.Plan, FlagLayer.Read([("--out", "0")]).Root!, root);
        PlanCheck check = new(root, context.Names);
        Plan? plan = root is TextNode.Mapping mapping ? new PlanBinder(check, context, spoken.Assumed).Bind(mapping) : null;
        problems.AddRange(check.Problems);
        return problems.Count == 0 ? new(plan, []) : Refused(problems);
    }

    /// <summary>The same tree with names, numbers and times in their canonical forms, as far as they are understood.</summary>
    public static TextNode Canonical(TextNode root, PlanContext context) => SpokenPlan.Read(root, context).Root;

    // Embeddings have no output: nobody is asked for it.
    private static bool HasNoOutput(TextNode root, PlanContext context) =>
        root["model"]?.PlainText is { } name
        && context.Offers.FindModel(name)?.BilledBy == ModelBilling.InputTokens
        && root["traffic"]?["tokens"] is TextNode.Mapping tokens
        && tokens["output"] is null;

    private static PlanReading Refused(List<Problem> problems)
    {
        IEnumerable<Problem> sorted = problems.Distinct()
            .OrderBy(problem => problem.Place.IsFlag).ThenBy(problem => problem.Place.Line).ThenBy(problem => problem.Place.Column);
        Problem[] all = [.. sorted];
        if (all.Length <= MostProblems) return new(null, [.. all]);
        Problem last = all[MostProblems];
        return new(
            null,
            [
                .. all.Take(MostProblems),
                Problem.Of(PlanFault.MoreProblems, last.Place, NodePath.Top, ("count", $"{all.Length - MostProblems}")),
            ]);
    }
}
