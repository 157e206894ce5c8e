using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.BreakEven;
using Mitsumori.Engine.Estimating;
using Mitsumori.Tests.Engine.Estimating;

namespace Mitsumori.Tests.Engine.BreakEven;

public sealed class CurveDrawingTests
{
    [Theory]
    [InlineData(Axis.RequestsPerMinute, "90")]
    [InlineData(Axis.HoursPerDay, "10")]
    [InlineData(Axis.DaysPerMonth, "31")]
    public void PlanAt_EvenTraffic_IsItsTypicalValue(Axis axis, string at) =>
        Assert.Equal(at, CurveDrawing.PlanAt(EstimateOf("import-known-copies"), SmallWorld.Book, axis)!.Value.ToString());

    // 600 requests in the fullest hour are 10 a minute.
    [Theory]
    [InlineData(Axis.RequestsPerMinute, "10")]
    [InlineData(Axis.HoursPerDay, null)]
    [InlineData(Axis.DaysPerMonth, null)]
    public void PlanAt_HoursThatDiffer_HasARateOnly(Axis axis, string? at) =>
        Assert.Equal(at, CurveDrawing.PlanAt(EstimateOf("units-by-the-hours-of-a-week"), SmallWorld.Book, axis)?.ToString());

    // Below a call in five minutes each call is a window of 1 dollar, 18,600 in the month for each one a minute; a copy from then on 3,720
    // and storage 4.
    // At a peak of 1.5 a copy of 50 carries 33.3 a minute, and three are the most.
    [Fact]
    public void Of_ImportAlongRates_HasThinTrafficThenCopiesUpToTheMost()
    {
        (Ratio At, Ratio Cost)[] expected =
        [
            (0m, 4m),
            (0.2m, 3_724m),
            (new(100, 3), 3_724m),
            (new(100, 3), 7_444m),
            (60m, 7_444m),
            (new(200, 3), 7_444m),
            (new(200, 3), 11_164m),
            (100m, 11_164m),
        ];
        Assert.Equal(expected, Draw("import-known-copies", Axis.RequestsPerMinute, upTo: 120m, 60m)["custom-model-import@us-east-1"]);
    }

    [Fact]
    public void Of_OptionsWithoutAPricedLine_AreLeftOut()
    {
        Assert.Equal(["base-on-demand@us-east-1"], Draw("import-without-a-price", Axis.HoursPerDay, upTo: 24m).Keys);
        Assert.Equal(
            [
                "custom-on-demand@us-east-1",
                "provisioned-throughput/none@us-east-1",
                "provisioned-throughput/1-month@us-east-1",
                "provisioned-throughput/6-month@us-east-1",
                "base-on-demand@us-east-1",
            ],
            Draw("so-many-units-pay", Axis.HoursPerDay, upTo: 24m).Keys);
    }

    // Units that stand while active: 4 × 21 for each hour begun.
    [Fact]
    public void Of_UnitsWhileActiveAlongHours_ClimbsWithEachHourBegun()
    {
        (Ratio, Ratio)[] expected = [(0m, 86m), (1m, 86m), (1m, 170m), (2m, 170m), (2m, 254m), (2.5m, 254m)];
        Assert.Equal(expected, Draw("units-while-active", Axis.HoursPerDay, upTo: 2.5m)["provisioned-throughput/none@us-east-1"]);
    }

    private static Estimate EstimateOf(string name) => Estimator.Estimate(BreakEvenAnswers.Named(name), SmallWorld.Book);

    private static Dictionary<string, (Ratio At, Ratio Cost)[]> Draw(string name, Axis axis, Ratio upTo, params Ratio[] marks)
    {
        Estimate estimate = EstimateOf(name);
        return CurveDrawing.Of(estimate, SmallWorld.Book, estimate.Options, axis, upTo, marks).ToDictionary(
            curve => curve.Axis == axis ? curve.Option : "", curve => curve.Points.Select(point => (point.At, point.Cost)).ToArray());
    }
}
