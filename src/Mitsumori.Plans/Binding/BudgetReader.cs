using Mitsumori.Core.Decisions;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Names;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Shapes;
using Mitsumori.Plans.Text;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>
/// Reads a budget beside a plan, which may leave its rate out. The budget stands as <c>budget</c> among the keys of the plan, or is given
/// by itself.
/// </summary>
public static class BudgetReader
{
    /// <summary>The key of the budget.</summary>
    public const string Key = "budget";

    // Stands for a rate that is left out; what the plan needs is then not told.
    private const string SomeRate = "1";

    private static readonly string[] Rates =
        [.. TrafficShape.OfTraffic.Alternatives.Single(ways => ways.IsRequired).Ways.SelectMany(way => way)];

    /// <param name="layers">What <see cref="PlanText"/> and <see cref="FlagLayer"/> gave, the later over the earlier.</param>
    /// <param name="given">The budget where it is given by itself; null where a layer may hold it.</param>
    /// <param name="place">Where it is given by itself, or would be.</param>
    public static BudgetReading Read(IReadOnlyList<TreeReading> layers, string? given, Place place, PlanContext context)
    {
        List<Problem> problems = [];
        TextNode? written = layers.Select(layer => layer.Root?[Key]).LastOrDefault(node => node is not null);
        List<TreeReading> plain = [.. layers.Select(Without)];
        bool hasRate = plain.Any(layer =>
            layer.Root?["traffic"] is TextNode.Mapping traffic && Rates.Any(rate => traffic.Find(rate) is not null));
        if (!hasRate) plain.Insert(0, FlagLayer.Read([("--rpm", SomeRate)]));
        TextNode? node = given is null ? written : new TextNode.Scalar(place, given, IsQuoted: true);
        Budget? budget = node is null ? null : BudgetOf(node);
        if (node is null) problems.Add(Problem.Of(PlanFault.BudgetMissing, place, NodePath.Of(Key)));
        else if (budget is null)
            problems.Add(Problem.Of(PlanFault.WantsBudget, node.Place, NodePath.Of(Key), ("value", Problem.Shown(node.PlainText ?? ""))));
        PlansReading read = PlanReader.ReadEach(plain, context);
        problems.AddRange(read.Problems);
        if (budget is { Currency: Currency currency } && read.Plans.Any(plan => !budget.IsOf(plan)))
            problems.Add(Problem.Of(PlanFault.BudgetCurrency, node!.Place, NodePath.Of(Key), ("code", currency.Code)));
        return problems.Count == 0
            ? new(read.Plans, budget, hasRate, []) { IsAny = read.IsAny }
            : new([], null, hasRate, problems.ToSequence());
    }

    private static TreeReading Without(TreeReading layer) => layer.Root is TextNode.Mapping root && root.Find(Key) is not null
        ? layer with { Root = root with { Entries = [.. root.Entries.Where(entry => entry.Key != Key)] } }
        : layer;

    private static Budget? BudgetOf(TextNode node) =>
        node is TextNode.Scalar { IsNothing: false } scalar ? SpokenBudget.Read(scalar.Text) : null;
}

/// <summary>What came of reading a budget and a plan.</summary>
/// <param name="Plans">One for each model; empty exactly if there are problems.</param>
/// <param name="Budget">Null exactly if there are problems.</param>
/// <param name="HasRate">False where the plan leaves its rate out.</param>
public sealed record BudgetReading(Sequence<Plan> Plans, Budget? Budget, bool HasRate, Sequence<Problem> Problems)
{
    /// <inheritdoc cref="PlansReading.IsAny"/>
    public bool IsAny { get; init; }
}
