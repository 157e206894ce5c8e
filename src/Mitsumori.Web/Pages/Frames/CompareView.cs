using Mitsumori.Application.Answers.Pages;
using Mitsumori.Application.Forms;

namespace Mitsumori.Web.Pages.Frames;

/// <summary>What the page of a comparison shows.</summary>
/// <param name="Plans">Those that were asked, in their order.</param>
/// <param name="Errors">What is wrong, each with the plan that it is of.</param>
public sealed record CompareView(
    PageFrame Frame, IReadOnlyList<PlanAddress> Plans, IReadOnlyList<CompareError> Errors, PlanComparison? Answer)
{
    /// <summary>The most plans that stand side by side.</summary>
    public const int Most = 6;

    /// <summary>The path of the page.</summary>
    public const string Path = "/compare";

    // An address that servers on the way pass on.
    private const int LongestAddress = 7_000;

    private const string Name = "plan";

    /// <summary>Names and values of the address that says the same in the shortest way.</summary>
    public IEnumerable<(string Name, string Value)> Pairs => PairsOf(Plans);

    /// <summary>True while one more plan fits.</summary>
    public bool HasRoom => Plans.Count < Most;

    /// <summary>The page of one plan.</summary>
    public string Open(int plan) => Frame.To("/", Plans[plan].Pairs());

    /// <summary>The comparison without one plan.</summary>
    public string Without(int plan) => Frame.To(Path, PairsOf([.. Plans.Where((_, place) => place != plan)]));

    /// <summary>The comparison with one plan twice; null where there is no room for it.</summary>
    public string? Twice(int plan) =>
        HasRoom && Frame.To(Path, PairsOf([.. Plans, Plans[plan]])) is { Length: <= LongestAddress } address ? address : null;

    /// <summary>The values of an address of plans, each the query of the page of an estimate.</summary>
    public static IEnumerable<(string Name, string Value)> PairsOf(IReadOnlyList<PlanAddress> plans) =>
        PairsOf(plans.Select(plan => plan.Pairs()));

    /// <inheritdoc cref="PairsOf(IReadOnlyList{PlanAddress})"/>
    public static IEnumerable<(string Name, string Value)> PairsOf(IEnumerable<IEnumerable<(string Name, string Value)>> plans) =>
        plans.Select(plan => (Name, PageFrame.QueryOf(plan)));

    /// <summary>What an address was asked to compare; a whole address of the page of an estimate is one plan too.</summary>
    public static IEnumerable<string> AskedIn(PageFrame frame) => frame.Query
        .Where(pair => pair.Name == Name)
        .Select(pair => pair.Value.Trim())
        .Select(value => value[(value.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('#')[0])
        .Where(value => value.Length > 0);
}

/// <summary>Something that a reader has to correct.</summary>
/// <param name="Plan">The place of its plan, from 0; null for the whole address.</param>
/// <param name="Label">What the place in the plan is called.</param>
public sealed record CompareError(int? Plan, string Label, string Message);
