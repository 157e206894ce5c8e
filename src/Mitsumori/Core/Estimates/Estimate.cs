using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Core.Estimates;

/// <summary>The answer to a plan: every option with its lines, gaps and verdict, exact and unrounded.</summary>
/// <param name="PriceDay">The day whose prices were taken.</param>
/// <param name="ActiveDays">Days with traffic in the period; a fraction where hours stand for a calendar.</param>
/// <param name="ActiveHours">Hours with traffic in the period, at the typical values.</param>
/// <param name="Requests">Requests in the period, at the typical values.</param>
/// <param name="PeakRequestsPerMinute">The rate that capacity must carry, at the high values.</param>
/// <param name="Cheapest">The id of the least costly feasible candidate whose total is complete but for gaps that all share; null if none
/// is.</param>
/// <param name="Answer">What the plan is answered with.</param>
public sealed record Estimate(
    Plan Plan,
    string BookVersion,
    DateOnly PriceDay,
    Ratio ActiveDays,
    Ratio ActiveHours,
    Ratio Requests,
    Ratio PeakRequestsPerMinute,
    Sequence<Option> Options,
    CheapestOption Cheapest,
    Answer Answer,
    Sequence<Assumption> Assumptions,
    Sequence<Warning> Warnings)
{
    /// <summary>The plan as it was counted: tokens that the model's cache never takes are ordinary input.</summary>
    public Plan Counted { get; init; } = Plan;

    /// <summary>Since when the model is Legacy, where it is on the first service day; else null.</summary>
    public DateOnly? LegacyFrom { get; init; }

    /// <summary>The option that the answer names, feasible or on a condition; null where none may be named.</summary>
    public Option? Chosen => Answer.Named;

    /// <summary>Every gap of every option, of the month and then of what is paid once.</summary>
    public IEnumerable<Gap> Gaps => Options.SelectMany(option => (option.Monthly?.Gaps ?? []).Concat(option.OneTime?.Gaps ?? []));

    /// <summary>True where the name of an option needs its Region beside it.</summary>
    public bool HasSeveralRegions => Options.Select(option => option.Region).Distinct().Count() > 1;

    /// <summary>How complete the answer in money is: a one-time or monthly total that matters may be a floor.</summary>
    public AnswerState State => Answer.Match(
        _ => HasOpen(Affects.Cost) ? AnswerState.Floor : AnswerState.Complete,
        _ => AnswerState.Floor,
        _ => AnswerState.Floor,
        _ => AnswerState.NothingFeasible);

    /// <summary>How complete the answer without money is: what an option carries may be open, or whether any carries the load.</summary>
    public AnswerState CapacityState => Answer is Answer.None
        ? AnswerState.NothingFeasible
        : HasOpen(Affects.Capacity) || !Options.Any(option => option.IsFeasibleCandidate) ? AnswerState.Floor : AnswerState.Complete;

    // A feasible candidate matters, and an option that was asked for by name.
    private bool HasOpen(Affects open)
    {
        bool IsOpen(Total? total) => total is not null && total.Gaps.Any(gap => gap.Affects == open);
        return Options.Any(option =>
            (option.IsFeasibleCandidate || IsAskedByName(option)) && (IsOpen(option.OneTime) || IsOpen(option.Monthly)));
    }

    private bool IsAskedByName(Option option) =>
        Plan.Hosting.IsAskedByName(option.Mode)
        || (option.Mode == HostingMode.BaseOnDemand
            && ((option.Tier is ServiceTier tier && Plan.Hosting.IsAskedByName(tier))
                || (option.Routing is Routing routing && Plan.Hosting.IsAskedByName(routing))));
}

/// <summary>Which option costs least, at the typical values and at both ends of every range; null where none qualifies.</summary>
public sealed record CheapestOption(string? Typical, string? Low, string? High);

/// <summary>Whether an option can be had and carries the load.</summary>
public enum Verdict
{
    Feasible,

    /// <summary>Offered, and nothing known forbids it, but the figure that decides is neither published nor given.</summary>
    Unconfirmed,

    Infeasible,
    NotOffered,
    NoLongerSold,
    Unknown,
}

/// <summary>A candidate runs the asked model; a reference is shown beside it.</summary>
public enum OptionRole
{
    Candidate,
    Reference,
}

/// <summary>One way of hosting in one Region.</summary>
/// <param name="Commitment">Null where nothing is committed to or the option is not sold.</param>
/// <param name="OneTime">What is paid once; null when the option is not sold.</param>
/// <param name="Monthly">What the plan's month costs; null when the option is not sold.</param>
/// <param name="FirstYear">One-time cost and twelve calendar months; null with explicit hours, where the model ends within the year, or
/// where its holidays are not known to the end.</param>
/// <param name="Units">Model units or model copies needed at the high load; null when not known, or not counted in either.</param>
/// <param name="Capacity">How much traffic it carries; null when it is not sold, or not known at all.</param>
/// <param name="Requests">Requests in the month at the typical values.</param>
/// <param name="TokensPerRequest">Input, output and cache tokens of a request at the typical values.</param>
public sealed record Option(
    HostingMode Mode,
    CommitmentTerm? Commitment,
    ServiceTier? Tier,
    Routing? Routing,
    ModelId Model,
    string? ContextVariant,
    Region Region,
    OptionRole Role,
    Verdict Verdict,
    Sequence<Refusal> Reasons,
    Total? OneTime,
    Total? Monthly,
    YearTotal? FirstYear,
    long? Units,
    OptionCapacity? Capacity,
    CommittedTerm? Committed,
    Ratio Requests,
    Ratio TokensPerRequest,
    Sequence<Warning> Warnings,
    Sequence<Assumption> Assumptions)
{
    /// <summary>Every line, one-time before monthly.</summary>
    public IEnumerable<CostLine> Lines => (OneTime?.Lines ?? []).Concat(Monthly?.Lines ?? []);

    /// <summary>What must be true for it to carry the load; empty unless it is unconfirmed.</summary>
    public Sequence<Condition> Conditions { get; init; } = [];

    /// <summary>
    /// <c>mode[/commitment][/tier][/routing]@region</c>, parts only where they are not the default; unique in an estimate.
    /// </summary>
    public string Id =>
        BedrockCodes.Modes.CodeOf(Mode)
        + (Commitment is CommitmentTerm term ? "/" + BedrockCodes.Commitments.CodeOf(term) : "")
        + (Tier is ServiceTier tier and not ServiceTier.Standard ? "/" + BedrockCodes.Tiers.CodeOf(tier) : "")
        + (Routing is Routing routing and not Bedrock.Routing.InRegion ? "/" + BedrockCodes.Routings.CodeOf(routing) : "")
        + "@" + Region.Code;

    /// <summary>What it would cost where it is sold; null where it is sold here, or nowhere.</summary>
    public ElsewhereAmount? Elsewhere { get; init; }

    public bool IsFeasibleCandidate => Role == OptionRole.Candidate && Verdict == Verdict.Feasible;

    /// <summary>Hosting alone, without training and storage, for one request; null if that is not known in full.</summary>
    public Ratio? PerRequest => HostingCost is Usd cost && !Requests.IsZero ? Ratio.Of(cost.Dollars) / Requests : null;

    /// <summary>The same for a thousand tokens of any kind.</summary>
    public Ratio? PerThousandTokens =>
        PerRequest is Ratio each && !TokensPerRequest.IsZero ? each / TokensPerRequest * 1_000m : null;

    private Usd? HostingCost => Monthly is { IsComplete: true } total ? total.SumOf(line => !line.IsStorage) : null;
}

/// <summary>The month's list amount in the nearest Region of the partition that sells an option.</summary>
/// <param name="Kilometres">From the asked Region's city.</param>
/// <param name="Amount">Null where it is not known in full.</param>
public sealed record ElsewhereAmount(Region Region, int Kilometres, Usd? Amount);

/// <summary>What a commitment binds to.</summary>
/// <param name="WholeAmount">Dollars for the whole term; null when price or units are not known, or the term has no calendar.</param>
/// <param name="EndsOn">The same day one or six months later; null without a calendar.</param>
public sealed record CommittedTerm(CommitmentTerm Term, Usd? WholeAmount, DateOnly? EndsOn);

/// <summary>The codes of verdicts and roles.</summary>
public static class EstimateCodes
{
    public static Vocabulary<Verdict> Verdicts { get; } = new(
        (Verdict.Feasible, "feasible"),
        (Verdict.Unconfirmed, "unconfirmed"),
        (Verdict.Infeasible, "infeasible"),
        (Verdict.NotOffered, "not-offered"),
        (Verdict.NoLongerSold, "no-longer-sold"),
        (Verdict.Unknown, "unknown"));

    public static Vocabulary<OptionRole> Roles { get; } = new(
        (OptionRole.Candidate, "candidate"),
        (OptionRole.Reference, "reference"));
}
