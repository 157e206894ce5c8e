using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Core.Estimates;

/// <summary>What a plan is answered with, decided in one place: every sentence, face and exit code follows from it.</summary>
/// <remarks>A closed family: <see cref="Match"/> asks for every case.</remarks>
public abstract record Answer
{
    private Answer()
    {
    }

    public abstract AnswerKind Kind { get; }

    /// <summary>The option whose amount is the answer; null where none may be named.</summary>
    public virtual Option? Named => null;

    /// <summary>What must be true for the answer to hold; where it is open, what each floor would have to carry.</summary>
    public virtual Sequence<Condition> Conditions => [];

    /// <summary>Where the answer is open: what is left, by their known amounts, those without one last. None of them is cheap.</summary>
    public virtual Sequence<Option> LeftOpen => [];

    /// <summary>Unconfirmed candidates of which less is known to be paid than the answer's amount, floors included, least first.</summary>
    public virtual Sequence<Option> Cheaper => [];

    /// <param name="options">All options of an estimate.</param>
    public static Answer Of(IReadOnlyList<Option> options)
    {
        List<Option> candidates = [.. options.Where(option => option.Role == OptionRole.Candidate)];
        List<Option> unconfirmed = candidates.FindAll(option => option.Verdict == Verdict.Unconfirmed);
        if (Estimates.Cheapest.Least(Estimates.Cheapest.Comparable(options), total => total.Amount) is Option cheapest)
            return new Cheapest(cheapest, CheaperThan(cheapest, unconfirmed));

        // What counts one unit or one copy has a gap that is never shared, so that no such amount is named.
        if (Estimates.Cheapest.Least(Estimates.Cheapest.Among(unconfirmed), total => total.Amount) is Option least)
            return new Conditional(least, CheaperThan(least, unconfirmed));
        Sequence<Option> left = ByAmount(candidates.Where(option => option.IsFeasibleCandidate || IsUndecided(option)));
        return left.IsEmpty ? new None() : new Open(left);
    }

    /// <summary>The result for the case that this is.</summary>
    public abstract T Match<T>(Func<Cheapest, T> cheapest, Func<Conditional, T> conditional, Func<Open, T> open, Func<None, T> none);

    private static bool IsUndecided(Option option) => option.Verdict is Verdict.Unconfirmed or Verdict.Unknown;

    private static Sequence<Option> CheaperThan(Option named, List<Option> unconfirmed) =>
        ByAmount(unconfirmed.Where(option => option != named && LeastOf(option.Monthly!) < named.Monthly!.Amount));

    // A price that is printed, for whichever Region, is what the line would amount to: what cannot be less is not called cheaper.
    private static Usd LeastOf(Total monthly)
    {
        Usd least = monthly.Amount;
        foreach (Refusal gap in monthly.CostGaps)
        {
            if (gap is Refusal.PriceRegionUnrecorded { WouldBe: Usd line }) least += line;
        }

        return least;
    }

    private static Sequence<Option> ByAmount(IEnumerable<Option> options) =>
        options
            .OrderBy(option => option.Monthly is null or { IsUnknown: true })
            .ThenBy(option => option.Monthly?.Amount)
            .ThenBy(option => option.Id, StringComparer.Ordinal)
            .ToSequence();

    /// <summary>A feasible candidate whose amount is complete, but for what all of them leave open.</summary>
    public sealed record Cheapest(Option Option, Sequence<Option> MayBeCheaper) : Answer
    {
        public override AnswerKind Kind => AnswerKind.Cheapest;

        public override Option? Named => Option;

        public override Sequence<Option> Cheaper => MayBeCheaper;

        public override T Match<T>(
            Func<Cheapest, T> cheapest, Func<Conditional, T> conditional, Func<Open, T> open, Func<None, T> none) => cheapest(this);
    }

    /// <summary>No feasible candidate qualifies: the least complete amount among unconfirmed ones, if its conditions hold.</summary>
    public sealed record Conditional(Option Option, Sequence<Option> MayBeCheaper) : Answer
    {
        public override AnswerKind Kind => AnswerKind.Conditional;

        public override Option? Named => Option;

        public override Sequence<Condition> Conditions => Option.Conditions;

        public override Sequence<Option> Cheaper => MayBeCheaper;

        public override T Match<T>(
            Func<Cheapest, T> cheapest, Func<Conditional, T> conditional, Func<Open, T> open, Func<None, T> none) => conditional(this);
    }

    /// <summary>Only floors and undecided offers are left.</summary>
    /// <param name="Floors">One at least.</param>
    public sealed record Open(Sequence<Option> Floors) : Answer
    {
        public override AnswerKind Kind => AnswerKind.Open;

        public override Sequence<Condition> Conditions => Floors.SelectMany(option => option.Conditions).Distinct().ToSequence();

        public override Sequence<Option> LeftOpen => Floors;

        public override T Match<T>(
            Func<Cheapest, T> cheapest, Func<Conditional, T> conditional, Func<Open, T> open, Func<None, T> none) => open(this);
    }

    /// <summary>Every candidate is infeasible, not offered or no longer sold.</summary>
    public sealed record None : Answer
    {
        public override AnswerKind Kind => AnswerKind.None;

        public override T Match<T>(
            Func<Cheapest, T> cheapest, Func<Conditional, T> conditional, Func<Open, T> open, Func<None, T> none) => none(this);
    }
}

/// <summary>How firm an answer is.</summary>
public enum AnswerKind
{
    Cheapest,
    Conditional,
    Open,
    None,
}

/// <summary>The codes of answers.</summary>
public static class AnswerCodes
{
    public static Vocabulary<AnswerKind> Kinds { get; } = new(
        (AnswerKind.Cheapest, "cheapest"),
        (AnswerKind.Conditional, "conditional"),
        (AnswerKind.Open, "open"),
        (AnswerKind.None, "none"));
}
