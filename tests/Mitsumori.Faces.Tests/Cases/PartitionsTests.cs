using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>A partition is a world of its own: an account of one cannot use another, so that none is near, or a way out, for another.</summary>
public sealed class PartitionsTests
{
    private const string Tokens = "input: 1000, output: 200, maxTokens: 500";

    private const string EveryRouting = "modes: [base-on-demand], routing: [in-region, geo, global]";

    [Fact]
    public void UnitsInGovCloud_AreUnknownWithoutCommitmentAndNotOfferedOnTerms()
    {
        Answer answer = Case.Estimate("Field/29-govcloud");
        answer.Ends(3, "open");
        answer.Judges("provisioned-throughput/none@us-gov-west-1", "unknown", "offer-not-recorded", "unit-throughput-unpublished");
        answer.Judges("provisioned-throughput@us-gov-west-1", "not-offered", "not-by-note").ShowsNoMoney();
        answer.Judges("base-on-demand@us-gov-west-1", "feasible");
        NamesNoRegionOf("commercial", answer);
    }

    [Theory]
    [InlineData("amazon.nova-micro-v1:0")]
    [InlineData("amazon.nova-pro-v1:0")]
    public void UnitsInGovCloud_OfAnyCustomModel_FollowTheNote(string model)
    {
        Answer answer = Terminal.Estimate(Case.Plan(model, "us-gov-west-1", Tokens, "modes: [provisioned-throughput]", ""));
        answer.Ends(3, "open");
        Assert.Equal(
            ["provisioned-throughput/none@us-gov-west-1 unknown", "provisioned-throughput@us-gov-west-1 not-offered"],
            answer.Options.Select(option => $"{option.Text("id")} {option.Text("verdict")}"));
    }

    [Fact]
    public void UnitsInGovCloud_OfABaseModel_AreNotOffered()
    {
        Answer answer = Terminal.Estimate(Case.Plan("amazon.nova-pro-v1:0", "us-gov-west-1", Tokens, "modes: [provisioned-throughput]"));
        answer.Ends(4, "none");
        answer.Judges("provisioned-throughput@us-gov-west-1", "not-offered", "not-by-note");
        NamesNoRegionOf("commercial", answer);
    }

    [Theory]
    [InlineData("anthropic.claude-opus-5", "us-gov-east-1", "geo")]
    [InlineData("anthropic.claude-sonnet-5", "us-gov-west-1", "geo")]
    [InlineData("openai.gpt-oss-20b-1:0", "us-gov-west-1", "in-region, geo")]
    [InlineData("openai.gpt-oss-120b-1:0", "us-gov-east-1", "geo")]
    [InlineData("amazon.nova-2-lite-v1:0", "us-gov-west-1", "")]
    [InlineData("amazon.nova-pro-v1:0", "us-gov-east-1", "")]
    public void CallInGovCloud_OfAnyRouting_NamesRegionsOfItsPartitionOnly(string model, string region, string offered)
    {
        Answer answer = Terminal.Estimate(Case.Plan(model, region, Tokens, EveryRouting));
        Assert.Equal(
            offered,
            string.Join(", ", answer.Options.Where(option => option.Text("verdict") is not "not-offered").Select(option => option.Text("routing"))));
        NamesNoRegionOf("commercial", answer);
    }

    // Offered by geographic routing in GovCloud alone; in-Region in Regions of both partitions.
    [Theory]
    [InlineData("openai.gpt-oss-20b-1:0", "us-east-1")]
    [InlineData("openai.gpt-oss-120b-1:0", "eu-central-2")]
    [InlineData("amazon.nova-micro-v1:0", "us-west-1")]
    public void CommercialCall_ThatIsNotOffered_NamesNoRegionOfGovCloud(string model, string region) =>
        NamesNoRegionOf("us-gov", Terminal.Estimate(Case.Plan(model, region, Tokens, EveryRouting)));

    [Fact]
    public void FineTuningInGovCloud_ThatIsSoldElsewhere_IsNoWayOut()
    {
        Answer answer = Terminal.Estimate(Case.Plan("amazon.nova-pro-v1:0", "us-gov-east-1", Tokens, "modes: all", ""));
        answer.Judges("custom-on-demand@us-gov-east-1", "not-offered", "region").ShowsNoMoney();
        NamesNoRegionOf("commercial", answer);
    }

    [Fact]
    public void UnitsInTheOtherRegionOfGovCloud_LeaveOpenWhatTheNoteLeavesOpen()
    {
        Answer answer = Terminal.Estimate(Case.Plan("amazon.nova-micro-v1:0", "us-gov-east-1", Tokens, "modes: [provisioned-throughput]", ""));
        JsonElement units = answer.Judges("provisioned-throughput@us-gov-east-1", "not-offered", "region");
        Assert.Contains("whether in us-gov-west-1", units.GetProperty("reasons")[0].Text("message"));
    }

    [Fact]
    public void HeldUnitsInGovCloud_HaveNoTermThatTheNoteExcludes()
    {
        Answer answer = Terminal.Estimate(
            Case.Plan("amazon.nova-pro-v1:0", "us-gov-west-1", Tokens, "modes: [provisioned-throughput]", "holds: [custom-model, model-units]"));
        Assert.Equal(
            ["provisioned-throughput/none@us-gov-west-1 unconfirmed", "provisioned-throughput@us-gov-west-1 not-offered"],
            answer.Options.Select(option => $"{option.Text("id")} {option.Text("verdict")}"));
        Assert.All(answer.Options, option => Assert.DoesNotContain("sold-elsewhere", option.Codes("warnings")));
    }

    [Theory]
    [InlineData("[us-gov-west-1, us-east-1]", true)]
    [InlineData("[us-west-2, us-east-1]", false)]
    public void RegionsOfTwoPartitions_AreToldInTheHead(string regions, bool isTold)
    {
        Answer answer = Terminal.Estimate(Case.Plan("amazon.nova-lite-v1:0", regions, Tokens, "modes: all", ""));
        Assert.Equal(isTold, answer.Json.Codes("warnings").Contains("several-partitions"));
    }

    // Ids of price rows and names of sources are no Regions that are offered to anybody.
    private static void NamesNoRegionOf(string partition, Answer answer)
    {
        string[] foreign = partition is "us-gov"
            ? ["us-gov-west-1", "us-gov-east-1"]
            : ["us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "eu-west-2", "ap-northeast-2"];
        foreach (JsonElement option in answer.Options)
        {
            foreach (string list in (string[])["reasons", "warnings"])
            {
                foreach (JsonElement remark in option.GetProperty(list).EnumerateArray())
                    Assert.All(foreign, region => Assert.DoesNotContain(region, remark.Text("message")));
            }
        }
    }
}
