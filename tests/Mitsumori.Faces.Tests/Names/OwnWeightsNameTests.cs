using Mitsumori.Core.Plans;
using Mitsumori.Faces.Tests.Cases;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.PlanLanguage;
using Mitsumori.Plans.Writing;

namespace Mitsumori.Faces.Tests.Names;

/// <summary>Weights of one's own are told by a name and an architecture, and stand beside no other model.</summary>
public sealed class OwnWeightsNameTests
{
    private static string Distilled =>
        Case.Text("Field/34-distilled-weights").Replace(
            "model: meta.llama3-1-8b-instruct-v1:0",
            "model: {name: DeepSeek-R1-Distill-Llama-8B, architecture: Llama}",
            StringComparison.Ordinal);

    // 24,840 × 0.05718 + 2 × 1.95, as for a model of the book of the same architecture and size.
    [Fact]
    public void DistilledWeights_AreTitledByTheirNameAndAloneInTheTable()
    {
        Answer answer = Terminal.Estimate(Distilled);
        answer.Ends(3, "open");
        answer.Judges("custom-model-import@us-west-2", "unconfirmed", "copy-throughput-unknown").Costs("1424.2512", isComplete: false);
        Assert.All(answer.Json.GetProperty("options").EnumerateArray(), option =>
        {
            Assert.Equal("DeepSeek-R1-Distill-Llama-8B", option.Text("model"));
            Assert.Equal("candidate", option.Text("role"));
        });
        Assert.Contains("cmu-of-size", answer.Json.Codes("assumptions"));
        Assert.Contains("DeepSeek-R1-Distill-Llama-8B", Terminal.WithPlan(Distilled, path => Terminal.Run("estimate", path)).Output);
    }

    // 2,232 calls, each in a window of its own: 2,232 × 5 × CMU × 0.05718 + CMU × 1.95.
    [Theory]
    [InlineData("{name: Qwen2.5-VL 7B, architecture: Qwen2.5-VL}", "cmuPerCopy: 2, requestsPerMinute: 20", "1280.1576")]
    [InlineData("{name: my-mistral-7B, architecture: mistral}", "requestsPerMinute: 20", "640.0788")]
    public void Import_OfAnotherArchitecture_TakesItsUnitsFromTheFactsOrThePlan(string model, string copy, string amount) =>
        Terminal
            .Estimate(
                Case.Plan(
                    model,
                    "us-east-1",
                    "input: 800, output: 200, maxTokens: 512",
                    "modes: [custom-model-import]",
                    $"customization: {{method: import}}\nknown: {{importCopy: {{{copy}}}, source: load test, kind: measured}}",
                    "requestsPerDay: 72"))
            .Judges("custom-model-import@us-east-1", "feasible")
            .Costs(amount);

    [Theory]
    [InlineData("customization: {method: import}", "customization: {method: sft}", "own-weights-import")]
    [InlineData("customization: {method: import}", "", "own-weights-import")]
    [InlineData("architecture: Llama}", "architecture: Mamba}", "architecture-unknown")]
    [InlineData(", architecture: Llama}", "}", "key-missing")]
    public void OwnWeights_ThatCannotBeImported_AreAProblem(string good, string bad, string code)
    {
        Answer answer = Terminal.WithPlan(
            Distilled.Replace(good, bad, StringComparison.Ordinal),
            path => Terminal.Run("estimate", path, "--format", "json"));
        Assert.Equal(2, answer.Exit);
        Assert.Equal([code], answer.Json.Codes("problems"));
    }

    [Fact]
    public void Plan_WrittenBack_IsTheSamePlan()
    {
        Plan plan = PlanLanguage.Reading.Good(PlanLanguage.Reading.Of(Distilled));
        Assert.Equal("DeepSeek-R1-Distill-Llama-8B", plan.Own!.Name);
        Plan again = PlanLanguage.Reading.Good(PlanLanguage.Reading.Of(PlanWriter.Write(plan), "plan.json"));
        Assert.Equal(plan, again with { Assumed = plan.Assumed });
    }

    [Fact]
    public void Plan_InAnAddress_KeepsItsWeights()
    {
        var address = Application.Forms.PlanAddress.Read([("plan", Distilled)], SmallBook.Context);
        address = Application.Forms.PlanAddress.Read(address.Pairs(), SmallBook.Context);
        Plan plan = PlanLanguage.Reading.Good(address.ReadPlan(SmallBook.Context));
        Assert.Equal("DeepSeek-R1-Distill-Llama-8B", plan.Own!.Name);
    }
}
