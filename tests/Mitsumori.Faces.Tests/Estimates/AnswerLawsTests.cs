using CsCheck;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>What holds of every answer: what it may name, on what it depends, and how a command ends.</summary>
public sealed class AnswerLawsTests
{
    private static readonly Source Given = new("known", "load test 2026-11-01", null, null, DateBasis.None, Trust.Measured);

    [Fact]
    public void Answer_AnyPlan_NamesNothingThatCountsOneOfWhatIsUnknown() =>
        Asked.Holds(
            (plan, bites) =>
            {
                Estimate estimate = EstimateCost.Run(plan, ShippedPlanGen.Book);
                bites.Count(AnswerCodes.Kinds.CodeOf(estimate.Answer.Kind));
                bites.CountIf(!estimate.Answer.Cheaper.IsEmpty, "may be cheaper");
                Option? named = estimate.Answer.Named;
                Assert.DoesNotContain(named?.Monthly!.CostGaps ?? [], CountsOne);
                Assert.Equal(
                    named?.Verdict,
                    estimate.Answer.Match<Verdict?>(_ => Verdict.Feasible, _ => Verdict.Unconfirmed, _ => null, _ => null));
                Assert.All(estimate.Options, option => Assert.Equal(option.Verdict == Verdict.Unconfirmed, !option.Conditions.IsEmpty));
            },
            ["cheapest", "conditional", "open", "none", "may be cheaper"],
            Tries.Usually(1_000));

    [Fact]
    public void State_AnyPlan_FollowsFromTheAnswerAndIsTheSameEverywhere() =>
        Asked.Holds(
            (plan, bites) =>
            {
                Estimate estimate = EstimateCost.Run(plan, ShippedPlanGen.Book);
                bites.Count(estimate.State.ToString());
                Assert.Equal(estimate.Answer is Answer.None, estimate.State == AnswerState.NothingFeasible);
                Assert.Equal(estimate.Answer is Answer.None, estimate.CapacityState == AnswerState.NothingFeasible);
                if (estimate.Answer is Answer.Conditional or Answer.Open) Assert.Equal(AnswerState.Floor, estimate.State);
                Assert.Equal(estimate.State, Comparison.Of([estimate]).State);
                Assert.Equal(estimate.State, FindBreakEven.Run(plan, ShippedPlanGen.Book).Estimate.State);
            },
            [.. Enum.GetNames<AnswerState>()],
            Tries.Usually(300));

    [Fact]
    public void Unconfirmed_WithItsConditionGiven_BecomesFeasibleOrInfeasible() =>
        Asked.Holds(
            (plan, bites) =>
            {
                Estimate estimate = EstimateCost.Run(plan, ShippedPlanGen.Book);
                foreach (
                    Option option in estimate.Options.Where(option =>
                        option is { Verdict: Verdict.Unconfirmed, Role: OptionRole.Candidate } && option.Conditions.All(CanBeGiven)))
                {
                    Known known = option.Conditions.Aggregate(plan.Known, With);
                    Option now = EstimateCost.Run(plan with { Known = known }, ShippedPlanGen.Book)
                        .Options.Single(other => other.Id == option.Id);
                    bites.Count(option.Mode.ToString());
                    Assert.True(now.Verdict is Verdict.Feasible or Verdict.Infeasible, now.Verdict.ToString());

                    // The condition names what the calls take in the end; what one of them holds while it runs may be more.
                    bool isHeld = plan.Traffic.LatencySeconds is not null || now.Reasons.Any(reason => reason is Refusal.CallExceedsQuota);
                    if (!isHeld) Assert.Equal(Verdict.Feasible, now.Verdict);
                    Assert.DoesNotContain(now.Monthly!.Gaps, gap => CountsOne(gap.Refusal) || gap.Refusal is Refusal.QuotaUnknown);
                }
            },
            [
                nameof(HostingMode.ProvisionedThroughput),
                nameof(HostingMode.CustomModelImport),
                nameof(HostingMode.CustomOnDemand),
                nameof(HostingMode.BaseOnDemand),
            ],
            Tries.Usually(600));

    // Half of the plans without what the user may know: what is not published is met more often.
    private static Gen<Plan> Asked { get; } =
        from plan in ShippedPlanGen.Plans
        from bare in Gen.Bool
        select bare ? plan with { Known = plan.Known with { ModelUnit = null, ImportCopy = null, Quota = null } } : plan;

    // Nothing in a plan says how a model takes calls beyond its limits, or how it counts an output token.
    private static bool CanBeGiven(Condition condition) =>
        condition is Condition.QuotaAllows or Condition.OneUnitCarries or Condition.OneCopyCarries or Condition.EachCopyCarries;

    private static bool CountsOne(Refusal gap) => gap is Refusal.UnitThroughputUnpublished or Refusal.CopyThroughputUnknown;

    private static Known With(Known known, Condition condition) => condition switch
    {
        Condition.QuotaAllows quota => known with
        {
            Quota = new(
                new QuotaLimit(quota.RequestsPerMinute.CeilingCount()),
                new QuotaLimit(quota.TokensPerMinute.CeilingCount()),
                new QuotaLimit(null),
                known.Quota?.ModelUnits,
                Given),
        },
        Condition.OneUnitCarries unit => known with
        {
            ModelUnit = new(AtLeast(unit.InputTokensPerMinute), AtLeast(unit.OutputTokensPerMinute), null, Given),
        },
        Condition.OneCopyCarries copy => known with
        {
            ImportCopy = new(
                known.ImportCopy?.Architecture,
                known.ImportCopy?.CmuVersion,
                known.ImportCopy?.CmuPerCopy,
                AtLeast(copy.RequestsPerMinute),
                null,
                Given),
        },
        _ => known,
    };

    private static QuantityRange AtLeast(Ratio rate) => QuantityRange.Of(Math.Max(1m, rate.CeilingCount()));
}
