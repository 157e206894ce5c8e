using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Sentences;

/// <summary>
/// What of a break-even answer stands on a page: what concerns a candidate, near the plan, within the Region of the cheapest option or
/// against that option. JSON and CSV have all.
/// </summary>
public sealed class BreakEvenScope
{
    /// <summary>So many sentences stand above the tables: one for each term of a model.</summary>
    public const int MostRemembered = 3;

    /// <summary>So many stand on a sheet, which has no table of crossings.</summary>
    public const int MostOnSheet = 6;

    // A unit that carries little makes a step every few requests: those near the plan are what is decided on.
    private const int MostOfAnAxis = 12;

    private readonly BreakEvenAnswer breakEven;
    private readonly Dictionary<string, Option> options;
    private readonly Region? home;

    public BreakEvenScope(BreakEvenAnswer breakEven)
    {
        this.breakEven = breakEven;
        options = breakEven.Estimate.Options.ToDictionary(option => option.Id, StringComparer.Ordinal);
        string? leading =
            breakEven.Estimate.Chosen?.Id
            ?? breakEven.Thresholds.FirstOrDefault()?.Rival
            ?? breakEven.Estimate.Options.FirstOrDefault()?.Id;
        home = leading is null ? null : options[leading].Region;
        Crossings =
        [
            .. breakEven.Crossings
                .Where(IsShown)
                .GroupBy(crossing => crossing.Axis)
                .SelectMany(axis => NearestFirst(axis, breakEven.Estimate).Take(MostOfAnAxis).OrderBy(crossing => crossing.At)),
        ];
        Thresholds = [.. breakEven.Thresholds.Where(threshold => IsHome(threshold.Option))];
        Regrets = [.. breakEven.Regrets.Where(regret => IsHome(regret.Option))];
    }

    public IReadOnlyList<Crossing> Crossings { get; }

    public IReadOnlyList<Threshold> Thresholds { get; }

    public IReadOnlyList<Regret> Regrets { get; }

    public int MoreCrossings => breakEven.Crossings.Count - Crossings.Count;

    public int MoreThresholds => breakEven.Thresholds.Count - Thresholds.Count;

    public int MoreRegrets => breakEven.Regrets.Count - Regrets.Count;

    /// <summary>Crossings of one axis by their distance from where the plan stands on it.</summary>
    public static IEnumerable<Crossing> NearestFirst(IEnumerable<Crossing> crossings, Estimate estimate) => crossings.OrderBy(crossing =>
    {
        Ratio plan = PlaceOf(estimate, crossing.Axis);
        return crossing.At >= plan ? crossing.At - plan : plan - crossing.At;
    });

    /// <summary>True for what is asked of no Region alone, and for what is asked of the Region that is shown.</summary>
    public bool IsShown(Question question) => question.Option is null || IsHome(question.Option);

    // Hours of different sizes have a fullest one, by which the axis of rates counts.
    private static Ratio PlaceOf(Estimate estimate, Axis axis) =>
        axis switch
        {
            Axis.RequestsPerMinute when estimate.Plan.Traffic.IsLevel && !estimate.ActiveHours.IsZero => estimate.Requests
                / (estimate.ActiveHours * 60m),
            Axis.RequestsPerMinute => estimate.PeakRequestsPerMinute / estimate.Plan.Traffic.PeakFactor,
            Axis.HoursPerDay => estimate.ActiveDays.IsZero ? 0m : estimate.ActiveHours / estimate.ActiveDays,
            Axis.DaysPerMonth => estimate.ActiveDays,
        };

    private bool IsShown(Crossing crossing)
    {
        bool hasCandidate = options[crossing.A].Role == OptionRole.Candidate || options[crossing.B].Role == OptionRole.Candidate;
        bool isAgainstTheCheapest =
            breakEven.Estimate.Chosen?.Id is string cheapest && (crossing.A == cheapest || crossing.B == cheapest);
        return hasCandidate && (isAgainstTheCheapest || (IsHome(crossing.A) && IsHome(crossing.B)));
    }

    private bool IsHome(string id) => options[id].Region == home;
}
