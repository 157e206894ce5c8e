using Mitsumori.Application.UseCases;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Tests.Core.Workloads;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>The engine reckons what has no range once; the judge here asks for the two ends of every range as plans of their own.</summary>
public sealed class CornerLawsTests
{
    [Fact]
    public void Estimate_PlanWithRanges_LowAndHighAreTheAmountsOfItsEnds() => ShippedPlanGen.Plans.Holds(
        (plan, bites) =>
        {
            // A volume takes the other end of the hours for its rate: no single plan says that.
            if (plan.Traffic is not Traffic.Rate && !plan.Traffic.Active.HoursPerDay.IsSingle) return;
            AssertEnd(plan, range => range.Low, range => range.High, total => total.Low, isLow: true, bites);
            AssertEnd(plan, range => range.High, range => range.Low, total => total.High, isLow: false, bites);
        },
        ["monthly end", "one-time end", "end of a single value"]);

    private static void AssertEnd(
        Plan plan,
        Func<QuantityRange, decimal> end,
        Func<QuantityRange, decimal> opposite,
        Func<Total, Usd> sum,
        bool isLow,
        Bites bites)
    {
        Plan atEnd = At(plan, range => QuantityRange.Of(end(range)), range => QuantityRange.Of(opposite(range)));
        Dictionary<string, Option> ends = EstimateCost.Run(atEnd, ShippedPlanGen.Book).Options.ToDictionary(option => option.Id);
        foreach (Option option in EstimateCost.Run(plan, ShippedPlanGen.Book).Options)
        {
            if (
                option is not { Monthly: Total month, OneTime: Total once }
                || ends.GetValueOrDefault(option.Id) is not { Monthly: Total monthAtEnd, OneTime: Total onceAtEnd })
                continue;

            // Too few tokens are not kept in a cache at all, and cost more than some that are: no end of the sum lies there.
            if (isLow ? monthAtEnd.Amount.Dollars > month.Amount.Dollars : monthAtEnd.Amount.Dollars < month.Amount.Dollars)
            {
                Assert.True(isLow ? sum(month).Dollars <= month.Amount.Dollars : sum(month).Dollars >= month.Amount.Dollars);
                continue;
            }

            bites.Count(monthAtEnd.Amount == month.Amount ? "end of a single value" : "monthly end");
            bites.CountIf(onceAtEnd.Amount != once.Amount, "one-time end");
            Assert.Equal((onceAtEnd.Amount, monthAtEnd.Amount), (sum(once), sum(month)));
        }
    }

    private static Plan At(Plan plan, Func<QuantityRange, QuantityRange> end, Func<QuantityRange, QuantityRange> opposite)
    {
        Traffic traffic = plan.Traffic;
        RequestShape tokens = traffic.Tokens;
        return plan with
        {
            Traffic = traffic.WithRequests(end(traffic.Asked())) with
            {
                Tokens = tokens with
                {
                    Input = end(tokens.Input),
                    Output = end(tokens.Output),
                    CacheRead = end(tokens.CacheRead),
                    CacheWrite = end(tokens.CacheWrite),
                },
                Active = traffic.Active with { HoursPerDay = end(traffic.Active.HoursPerDay) },
            },
            Customization = plan.Customization is { } customization
                ? customization with
                {
                    TrainingTokens = OrNull(customization.TrainingTokens, end),
                    Epochs = end(customization.Epochs),
                    TrainingHours = OrNull(customization.TrainingHours, end),
                }
                : null,
            Known = plan.Known with
            {
                ModelUnit = plan.Known.ModelUnit is { } unit
                    ? unit with
                    {
                        InputTokensPerMinute = OrNull(unit.InputTokensPerMinute, opposite),
                        OutputTokensPerMinute = OrNull(unit.OutputTokensPerMinute, opposite),
                        TokensPerMinute = OrNull(unit.TokensPerMinute, opposite),
                    }
                    : null,
                ImportCopy = plan.Known.ImportCopy is { } copy
                    ? copy with
                    {
                        RequestsPerMinute = OrNull(copy.RequestsPerMinute, opposite),
                        TokensPerMinute = OrNull(copy.TokensPerMinute, opposite),
                    }
                    : null,
            },
        };
    }

    private static QuantityRange? OrNull(QuantityRange? range, Func<QuantityRange, QuantityRange> end) => range is null ? null : end(range);
}
