using CsCheck;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>What may be called the cheapest, judged option by option.</summary>
public sealed class CheapestLawsTests
{
    [Fact]
    public void Estimate_AnyPlan_NamesTheCheapestOfThoseThatQualify() =>
        Gen.Frequency((1, ShippedPlanGen.Plans), (2, ShippedPlanGen.Contested))
            .Holds(
                (plan, bites) =>
                {
                    Estimate estimate = EstimateCost.Run(plan, ShippedPlanGen.Book);
                    Assert.Equal(
                        new CheapestOption(
                            Judged(estimate, total => total.Amount.Dollars),
                            Judged(estimate, total => total.Low.Dollars),
                            Judged(estimate, total => total.High.Dollars)),
                        estimate.Cheapest);
                    bites.Count(estimate.Cheapest.Typical is null ? "none" : "named");
                    bites.CountIf(estimate.Cheapest.Low != estimate.Cheapest.High, "another at an end");
                    bites.CountIf(estimate.Options.Count(option => option.IsFeasibleCandidate) > 1, "several");
                },
                ["named", "none", "another at an end", "several"],
                Tries.Usually(1_000));

    // The plain judge: an option falls out for the first reason found, and the others are compared one after another.
    private static string? Judged(Estimate estimate, Func<Total, decimal> amount)
    {
        Option[] candidates =
        [
            .. estimate.Options.Where(option => option.Role == OptionRole.Candidate && option.Verdict == Verdict.Feasible),
        ];
        Option? least = null;
        foreach (Option option in candidates)
        {
            bool isFloor = option.Monthly!.Gaps.Any(gap =>
                gap.Affects == Affects.Cost && !(IsOfStorage(gap.Refusal) && candidates.All(other => Has(other, gap.Refusal))));
            bool isEmpty = option.Monthly.Lines.Count == 0 && option.Monthly.Gaps.Any(gap => gap.Affects == Affects.Cost);
            if (isFloor || isEmpty) continue;
            int order = least is null ? -1 : amount(option.Monthly).CompareTo(amount(least.Monthly!));
            if (order < 0 || (order == 0 && string.CompareOrdinal(option.Id, least!.Id) < 0)) least = option;
        }

        return least?.Id;
    }

    // A price of what serves the calls makes a floor even where all candidates lack it.
    private static bool IsOfStorage(Refusal refusal) =>
        refusal.GetType().GetProperty("Key")?.GetValue(refusal) is PriceKey { Kind: PriceKind.StorageModelMonth or PriceKind.ImportStorageCmuMonth };

    private static bool Has(Option option, Refusal refusal) =>
        option.Monthly!.Gaps.Any(gap => gap.Affects == Affects.Cost && gap.Refusal == refusal);
}
