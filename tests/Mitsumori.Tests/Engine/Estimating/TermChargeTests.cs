using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Estimating;
using static Mitsumori.Tests.Engine.Estimating.SmallWorld;

namespace Mitsumori.Tests.Engine.Estimating;

/// <summary>A term is charged as a whole where a plan's hours are fewer than any month has.</summary>
public sealed class TermChargeTests
{
    private static readonly CommitmentTerm[] Terms = [CommitmentTerm.OneMonth, CommitmentTerm.ThreeMonths, CommitmentTerm.SixMonths];

    // 400 years of months: after them the calendar begins anew.
    [Theory]
    [InlineData(CommitmentTerm.OneMonth)]
    [InlineData(CommitmentTerm.ThreeMonths)]
    [InlineData(CommitmentTerm.SixMonths)]
    public void ShortestHoursOf_EachTerm_IsTheLeastOfTheCalendar(CommitmentTerm term) =>
        Assert.Equal(
            Enumerable
                .Range(0, 400 * 12)
                .Min(first => Enumerable
                    .Range(first, BedrockCodes.MonthsOf(term))
                    .Sum(month => new BillingMonth(2000, 1).Plus(month).Hours)),
            BedrockCodes.ShortestHoursOf(term));

    // 20 and 10 dollars an hour: 20 × 672 = 13,440 and 10 × 4,344 = 43,440; from 672 hours on, hours × price.
    [Theory]
    [InlineData(1, CommitmentTerm.OneMonth, 13_440, "1 MU × 672 h × 20", true)]
    [InlineData(120, CommitmentTerm.OneMonth, 13_440, "1 MU × 672 h × 20", true)]
    [InlineData(671.99, CommitmentTerm.OneMonth, 13_440, "1 MU × 672 h × 20", true)]
    [InlineData(672, CommitmentTerm.OneMonth, 13_440, "1 MU × 672 h × 20", false)]
    [InlineData(730, CommitmentTerm.OneMonth, 14_600, "1 MU × 730 h × 20", false)]
    [InlineData(1, CommitmentTerm.SixMonths, 43_440, "1 MU × 4344 h × 10", true)]
    [InlineData(672, CommitmentTerm.SixMonths, 6_720, "1 MU × 672 h × 10", false)]
    [InlineData(120, CommitmentTerm.None, 3_600, "1 MU × 120 h × 30", false)]
    public void Estimate_UnitsForSoManyHours_PayTheWholeTermBelowAMonth(
        double hours, CommitmentTerm term, int amount, string formula, bool isFloor)
    {
        Option units = Estimated((decimal)hours).Single(option => option.Commitment == term);
        CostLine line = units.Monthly!.Lines.Single(line => line.Charge == Charge.ModelUnitHours);
        Assert.Equal((amount, formula), (line.Amount.Dollars, line.Formula));
        Assert.Equal(isFloor, units.Monthly.CostGaps.OfType<Refusal.TermExceedsPeriod>().Any());
        if (!isFloor) return;
        Assert.Equal(
            new(HostingMode.ProvisionedThroughput, term, (decimal)hours, BedrockCodes.ShortestHoursOf(term)),
            Assert.Single(units.Monthly.CostGaps.OfType<Refusal.TermExceedsPeriod>()));
    }

    // 100 kTPM × 672 h × 0.1 + 10 × 672 × 0.4 = 6,720 + 2,688; three months at half the price: 100 × 2,136 × 0.05 + 10 × 2,136 × 0.2.
    [Theory]
    [InlineData(CommitmentTerm.OneMonth, 9_408)]
    [InlineData(CommitmentTerm.ThreeMonths, 14_952)]
    public void Estimate_ReservedForADay_PaysTheWholeTerm(CommitmentTerm term, int amount)
    {
        Option reserved = Estimated(24m, HostingMode.Reserved).Single(option => option.Commitment == term);
        Assert.Equal(amount, reserved.Monthly!.Amount.Dollars);
        Assert.Equal(
            HostingMode.Reserved,
            Assert.Single(reserved.Monthly.CostGaps.OfType<Refusal.TermExceedsPeriod>()).Mode);
    }

    [Fact]
    public void Estimate_AnyHours_AreNeverBelowTheTermAndMultiplyOut()
    {
        decimal[] hours = [0.5m, 1m, 24m, 119.5m, 500m, 671m, 672m, 700m, 744m, 2_136m, 4_344m, 8_784m];
        foreach (decimal some in hours)
        {
            foreach (Option option in Estimated(some, HostingMode.Reserved, HostingMode.ProvisionedThroughput))
            {
                Assert.Equal(option.Monthly!.Amount, option.Monthly.Low);
                Assert.Equal(option.Monthly.Amount, option.Monthly.High);
                if (option.Commitment is not CommitmentTerm term || !Terms.Contains(term)) continue;
                foreach (CostLine line in option.Monthly.Lines.Where(line => !line.IsStorage))
                {
                    decimal of = line.Factors[0].Value, charged = line.Factors[1].Value;
                    Assert.Equal(line.Quantity, of * charged);
                    Assert.Equal(line.Amount.Dollars, line.Quantity * line.UnitPrice.Amount / line.UnitPrice.Per);
                    Assert.Equal(some < 672m ? BedrockCodes.ShortestHoursOf(term) : some, charged);
                }
            }
        }
    }

    private static IEnumerable<Option> Estimated(decimal hours, params HostingMode[] modes)
    {
        HostingMode[] asked = modes.Length == 0 ? [HostingMode.ProvisionedThroughput] : modes;
        Plan plan = Plain with
        {
            Period = new BillingPeriod.ExplicitHours(hours),
            Hosting = Hosting.Everything with { Modes = [.. asked] },
            Known = Known.Nothing with
            {
                ModelUnit = new(QuantityRange.Of(5_000m), QuantityRange.Of(1_000m), null, Measured),
                ModelUnitPrices = [new(CommitmentTerm.SixMonths, new(10m, 1), Measured)],
            },
        };
        return Estimator.Estimate(plan, Book).Options.Where(option => option.Monthly is not null);
    }
}
