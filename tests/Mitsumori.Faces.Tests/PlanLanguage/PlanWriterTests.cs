using CsCheck;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;
using Mitsumori.Plans.Writing;

namespace Mitsumori.Faces.Tests.PlanLanguage;

public sealed class PlanWriterTests
{
    [Fact]
    public void Write_AnyPlan_ReadsToTheSamePlan() => PlanGen.Plans.HoldsOfEach(plan =>
    {
        Plan read = Reading.Good(Reading.Of(PlanWriter.Write(plan), "plan.json"));

        Assert.Equal(plan, read with { Assumed = [] });
        Assert.Equal(read, Reading.Good(Reading.Of(PlanWriter.Write(read), "plan.json")));
    });

    [Fact]
    public void Parse_JsonAndYamlOfOnePlan_ReadToEqualPlans() => PlanGen.Plans.HoldsOfEach(plan =>
    {
        string json = PlanWriter.Write(plan);
        string yaml = YamlText.Of(Reading.Tree(json, "plan.json").Root!);

        Assert.Equal(Reading.Good(Reading.Of(json, "plan.json")), Reading.Good(Reading.Of(yaml)));
    });

    [Fact]
    public void Write_FilledInMonth_IsInTheText()
    {
        Plan plan = Reading.Good(Reading.Of(Reading.Smallest.Replace("month: 2026-12\n", "")));

        Assert.Equal(
            """
            {
              "model": "amazon.nova-pro-v1:0",
              "region": "us-east-1",
              "month": "2026-11",
              "traffic": {
                "requestsPerMinute": 40,
                "tokens": {
                  "input": 2000,
                  "output": 400
                }
              }
            }

            """,
            PlanWriter.Write(plan));
    }

    [Fact]
    public void Write_ValuesOfTheCommandLine_KeepTheirOrigin()
    {
        Plan plan = Reading.Good(
            Reading.WithFlags(
                Reading.Smallest + "known: {modelUnitPrice: {none: 49, 1-month: 44, source: quote, kind: quoted}}\n",
                ("--unit-price", "none=50"),
                ("--unit-tpm", "120000/24000")));
        Plan again = Reading.Good(Reading.Of(PlanWriter.Write(plan), "plan.json"));

        Assert.Equal(plan, again);
        Assert.Equal(
            [new Assumption.FromCommandLine("known.modelUnit"), new Assumption.FromCommandLine("known.modelUnitPrice.none")],
            again.Assumed);
        Assert.Equal([Trust.Assumed, Trust.Quoted], again.Known.ModelUnitPrices.Select(price => price.Source.Trust));
    }
}
