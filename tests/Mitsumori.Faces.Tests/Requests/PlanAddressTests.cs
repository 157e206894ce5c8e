using CsCheck;
using Mitsumori.Application.Requests;
using Mitsumori.Core.Plans;

namespace Mitsumori.Faces.Tests.Requests;

public sealed class PlanAddressTests
{
    [Fact]
    public void Read_AnyPlanAsText_GivesItBackFromTheShortestAddress() => PlanGen.Plans.Sample(plan =>
    {
        string json = PlanWriter.Write(plan);
        PlanAddress first = PlanAddress.Read([(PlanAddress.Rest, json)]);
        PlanAddress second = PlanAddress.Read(first.Pairs());

        Assert.Equal(first.Pairs(), second.Pairs());
        Assert.Equal(Reading.Good(Reading.Of(json, "plan.json")), Reading.Good(second.ReadPlan(SmallBook.Context)));
    });

    [Fact]
    public void Write_AnyPlanAsYaml_ReadsToTheSamePlan() => PlanGen.Plans.Sample(plan =>
    {
        Plan read = Reading.Good(Reading.Of(PlanWriter.Write(plan), "plan.json"));

        Assert.Equal(read, Reading.Good(Reading.Of(PlanYaml.Write(plan))));
    });

    [Fact]
    public void Read_EmptyField_TakesTheValueOfTheRestAway()
    {
        PlanAddress address = PlanAddress.Read([(PlanAddress.Rest, """{"traffic": {"requestsPerMinute": 40, "peakFactor": 2}}"""), ("rpm", "50"), ("peakFactor", "")]);

        Assert.Equal([("rpm", "50")], address.Pairs());
    }

    [Fact]
    public void Read_NumberAsPagesShowIt_IsUnderstood() =>
        Assert.Equal([("trainingTokens", "12000000")], PlanAddress.Read([("trainingTokens", " 12,000,000 ")]).Pairs());

    [Theory]
    [InlineData("rpm", "rpm")]
    [InlineData("unitPrice", "source")]
    public void FieldOf_WrongValue_IsTheFieldToCorrect(string given, string expected)
    {
        PlanReading reading = PlanAddress.Read([("model", "Nova Pro"), ("region", "us-east-1"), ("in", "1"), ("out", "1"), ("rpm", "1"), (given, given == "rpm" ? "-1" : "49")]).ReadPlan(SmallBook.Context);

        Assert.Equal(expected, PlanAddress.FieldOf(Assert.Single(reading.Problems))?.Name);
    }
}
