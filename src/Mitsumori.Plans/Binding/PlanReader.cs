using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Names;
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

    /// <summary>More models than these are not asked at once.</summary>
    public const int MostModels = 200;

    /// <summary>Lays the layers over one another, the later over the earlier, and reads a plan of one model.</summary>
    /// <param name="layers">What <see cref="PlanText"/> and <see cref="FlagLayer"/> gave.</param>
    public static PlanReading Read(IReadOnlyList<TreeReading> layers, PlanContext context)
    {
        if (!TryMerge(layers, out TextNode root, out List<Problem> problems)) return Refused(problems);
        return SeveralModels.Of(root, context.Offers, MonthOf(root, context)) is { IsAny: false, Each: [var only] }
            ? ReadOne(only.Root, problems, context, only.Place)
            : Refused([.. problems, Problem.Of(PlanFault.OneModel, root["model"]!.Place, NodePath.Of("model"))]);
    }

    /// <summary>The same of a plan that may name several models, or any: a plan for each.</summary>
    public static PlansReading ReadEach(IReadOnlyList<TreeReading> layers, PlanContext context)
    {
        if (!TryMerge(layers, out TextNode root, out List<Problem> problems)) return new([], Refused(problems).Problems);
        SeveralModels models = SeveralModels.Of(root, context.Offers, MonthOf(root, context));
        if (models.Each.Count > MostModels)
        {
            TextNode list = root["model"]!;
            return new([], [Problem.Of(FaultKind.TooManyValues, list.Place, NodePath.Of("model"), ("limit", $"{MostModels}"))]);
        }

        PlanReading[] readings = [.. models.Each.Select(model => ReadOne(model.Root, problems, context, model.Place))];

        // Of any model those that the plan does not fit are left out; if it fits none, each would say the same.
        if (models.IsAny && readings.Any(reading => reading.Plan is not null))
            readings = [.. readings.Where(reading => reading.Plan is not null)];
        else if (models.IsAny) readings = readings[..1];
        Problem[] all = [.. readings.SelectMany(reading => reading.Problems).Distinct()];
        if (all.Length > 0) return new([], Refused([.. all]).Problems);
        IEnumerable<Plan> plans = readings.Select(reading => reading.Plan!).DistinctBy(plan => (plan.Model, plan.ContextVariant));
        return new(plans.ToSequence(), []) { IsAny = models.IsAny };
    }

    private static bool TryMerge(IReadOnlyList<TreeReading> layers, out TextNode root, out List<Problem> problems)
    {
        problems = [.. layers.SelectMany(layer => layer.Problems)];
        root = new TextNode.Mapping(Place.CommandLine, []);
        if (layers.Any(layer => layer.Root is null)) return false;
        root = layers
            .Select(layer => layer.Root!)
            .Aggregate(
                root,
                (lower, upper) =>
                    lower.Place == Place.CommandLine && lower is TextNode.Mapping { Entries.IsEmpty: true }
                        ? upper
                        : PlanLayers.Merge(PlanShape.Plan, lower, upper));
        return true;
    }

    private static BillingMonth MonthOf(TextNode root, PlanContext context) =>
        root["month"]?.PlainText is string text && TextForms.TryMonth(text, out BillingMonth month) ? month : context.CurrentMonth;

    /// <param name="place">The number of the model in the list of the plan; null where it names one.</param>
    private static PlanReading ReadOne(TextNode root, List<Problem> before, PlanContext context, int? place)
    {
        List<Problem> problems = [.. before];
        if (place is int at && SeveralModels.Misplaced(root, at) is Problem misplaced) return Refused([.. problems, misplaced]);
        SpokenPlan spoken = SpokenPlan.Read(root, context);
        root = spoken.Root;
        problems.AddRange(spoken.Problems);
        if (HasNoOutput(root, context)) root = PlanLayers.Merge(PlanShape.Plan, FlagLayer.Read([("--out", "0")]).Root!, root);
        PlanCheck check = new(root, context.Names);
        Plan? plan = root is TextNode.Mapping mapping ? new PlanBinder(check, context, spoken.Assumed).Bind(mapping) : null;
        problems.AddRange(check.Problems);
        if (problems.Count == 0) return new(plan, []);
        return Refused(place is int number ? problems.ConvertAll(problem => OfModel(problem, number)) : problems);
    }

    private static Problem OfModel(Problem problem, int number) => problem.Path.Steps is ["model", .. var rest]
        ? problem with { Path = new(["model", $"{number}", .. rest]) }
        : problem;

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
