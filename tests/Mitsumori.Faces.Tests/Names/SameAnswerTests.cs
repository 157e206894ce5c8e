using System.Text.Json;
using System.Text.Json.Nodes;
using Mitsumori.Faces.Tests.Cases;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Names;

/// <summary>What is read from the words of people is what the canonical form gives: the same answer, but for what it says of the reading.
/// </summary>
public sealed class SameAnswerTests
{
    private static readonly string[] Plain =
        ["--model", "amazon.nova-pro-v1:0", "--region", "us-east-1", "--month", "2026-12", "--rpm", "2000", "--in", "1500", "--out", "400"];

    [Theory]
    [InlineData("--model", "Nova Pro", "amazon.nova-pro-v1:0")]
    [InlineData("--model", "NOVA-PRO", "amazon.nova-pro-v1:0")]
    [InlineData("--model", "pro nova", "amazon.nova-pro-v1:0")]
    [InlineData("--model", "bedrock/amazon.nova-pro-v1:0", "amazon.nova-pro-v1:0")]
    [InlineData("--model", "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0", "amazon.nova-pro-v1:0")]
    [InlineData("--region", "Virginia", null)]
    [InlineData("--region", "バージニア北部", "us-east-1")]
    [InlineData("--region", "US East (N. Virginia)", "us-east-1")]
    [InlineData("--region", "東京", "ap-northeast-1")]
    [InlineData("--rpm", "2k", "2000")]
    [InlineData("--rpm", "0.2万", "2000")]
    [InlineData("--rpm", "1k..3k", "1000..3000")]
    [InlineData("--rpm", "30〜60", "30..60")]
    [InlineData("--rpm", "2..3k", null)]
    [InlineData("--in", "1,500", "1500")]
    [InlineData("--in", "1_500", "1500")]
    [InlineData("--in", "１５００", "1500")]
    [InlineData("--in", "1,5", null)]
    [InlineData("--in", "3m", null)]
    [InlineData("--in", "1.000.000", null)]
    [InlineData("--method", "sft", "supervised-fine-tuning")]
    [InlineData("--method", "CPT", "continued-pre-training")]
    [InlineData("--method", "FINE_TUNING", "supervised-fine-tuning")]
    [InlineData("--method", "強化ファインチューニング", "reinforcement-fine-tuning")]
    [InlineData("--method", "dpo", null)]
    [InlineData("--training-tokens", "12万", "120000")]
    [InlineData("--training-tokens", "1億2000万", "120000000")]
    public void Flag_AsPeopleWriteIt_GivesTheAnswerOfTheCanonicalForm(string flag, string spoken, string? canonical)
    {
        string[] extra = flag == "--training-tokens" ? ["--method", "supervised-fine-tuning"] : [];
        if (canonical is null) Assert.Equal(2, Estimate(flag, spoken, extra).Exit);
        else AssertSame(Estimate(flag, canonical, extra), Estimate(flag, spoken, extra));
    }

    [Theory]
    [InlineData("us.amazon.nova-pro-v1:0", "us-east-1", "geo")]
    [InlineData("apac.amazon.nova-pro-v1:0", "東京", "geo")]
    [InlineData("global.anthropic.claude-sonnet-4-6", "ap-northeast-1", "global")]
    [InlineData("jp.anthropic.claude-haiku-4-5-20251001-v1:0", "ap-northeast-3", "geo")]
    [InlineData("arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.anthropic.claude-sonnet-4-6", "us-east-1", "geo")]
    public void Profile_IsItsModelWithItsRouting(string name, string region, string routing)
    {
        string id = name.Split('/')[^1].Split('.', 2)[1];
        Answer canonical = Terminal.Estimate(PlanOf(id, region, $"routing: [{routing}]")), spoken = Terminal.Estimate(PlanOf(name, region));
        AssertSame(canonical, spoken);
        Assert.Contains("name-read-as", spoken.Json.Codes("assumptions"));
    }

    [Theory]
    [InlineData("us.amazon.nova-pro-v1:0", "eu-central-1", "modes: all", "profile-region")]
    [InlineData("us.amazon.nova-pro-v1:0", "us-east-1", "routing: [in-region]", "profile-routing")]
    [InlineData("ca.amazon.nova-pro-v1:0", "ca-central-1", "modes: all", "profile-unknown")]
    [InlineData("arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0", "us-west-2", "modes: all", "arn-region")]
    [InlineData("arn:aws-cn:bedrock:cn-north-1::foundation-model/amazon.nova-pro-v1:0", "us-west-2", "modes: all", "region-not-in-book")]
    public void Name_ThatContradictsThePlan_IsAProblemWithItsPlace(string name, string region, string hosting, string code)
    {
        Answer answer = Terminal.WithPlan(PlanOf(name, region, hosting), path => Terminal.Run("estimate", path, "--format", "json"));
        Assert.Equal(2, answer.Exit);
        JsonElement problem = Assert.Single(answer.Json.GetProperty("problems").EnumerateArray());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(":", problem.GetProperty("place").GetString());
    }

    [Theory]
    [InlineData("none", "arn-method")]
    [InlineData("import", "arn-method")]
    [InlineData("sft", null)]
    public void NameOfACustomizedModel_TakesMethodsThatFit(string method, string? code)
    {
        const string Customized = "arn:aws:bedrock:us-east-1:111122223333:custom-model/amazon.nova-pro-v1:0/abcdefghij12";
        string plan = $"model: {Customized}\nmonth: 2026-12\ntraffic: {{requestsPerMinute: 1, tokens: {{input: 10, output: 10}}}}\n"
            + $"customization: {{method: {method}}}\n";
        Answer answer = Terminal.WithPlan(plan, path => Terminal.Run("estimate", path, "--format", "json"));
        Assert.Equal(code is null ? [] : [code], answer.Exit == 2 ? answer.Json.Codes("problems") : []);
    }

    [Fact]
    public void Profile_WithAnyRegion_IsAskedInThoseThatCallIt() =>
        Assert.All(
            Terminal.Estimate(PlanOf("us.amazon.nova-pro-v1:0", "any")).Json.GetProperty("options").EnumerateArray(),
            option => Assert.StartsWith("us-", option.GetProperty("region").GetString()));

    [Fact]
    public void Arn_FillsInARegionThatIsLeftOut()
    {
        string plan = PlanOf("arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-pro-v1:0", "us-west-2");
        AssertSame(Terminal.Estimate(plan), Terminal.Estimate(plan.Replace("region: us-west-2\n", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("from: \"9\", to: 18時, timeZone: JST", "from: \"09:00\", to: \"18:00\", timeZone: Asia/Tokyo")]
    [InlineData("from: ９：００, to: 午後6時, timeZone: tokyo", "from: \"09:00\", to: \"18:00\", timeZone: Asia/Tokyo")]
    [InlineData("from: 9am, to: 18時30分, timeZone: utc", "from: \"09:00\", to: \"18:30\", timeZone: UTC")]
    [InlineData("from: \"9:00\", to: \"18:00\", timeZone: UTC+9", "from: \"09:00\", to: \"18:00\", timeZone: Etc/GMT-9")]
    [InlineData("hoursPerDay: 9, weekdays: 月〜金", "hoursPerDay: 9, weekdays: Mon-Fri")]
    [InlineData("hoursPerDay: 9, weekdays: 月曜日から金曜日まで", "hoursPerDay: 9, weekdays: Mon-Fri")]
    [InlineData("hoursPerDay: 9, weekdays: 月・水・金", "hoursPerDay: 9, weekdays: \"Mon,Wed,Fri\"")]
    [InlineData("hoursPerDay: 9, weekdays: 火木", "hoursPerDay: 9, weekdays: \"Tue,Thu\"")]
    [InlineData("hoursPerDay: 9, weekdays: 平日", "hoursPerDay: 9, weekdays: Mon-Fri")]
    [InlineData("hoursPerDay: 9, weekdays: Monday to thurs", "hoursPerDay: 9, weekdays: Mon-Thu")]
    [InlineData("hoursPerDay: 9, weekdays: mon-fri", "hoursPerDay: 9, weekdays: Mon-Fri")]
    [InlineData("from: \"9:00\", to: \"18:00\", timeZone: pst8pdt", "from: \"09:00\", to: \"18:00\", timeZone: PST8PDT")]
    public void Times_AsPeopleWriteThem_GiveTheAnswerOfTheCanonicalForm(string spoken, string canonical) =>
        AssertSame(Terminal.Estimate(Active(canonical)), Terminal.Estimate(Active(spoken)));

    [Theory]
    [InlineData("from: 25時, to: \"18:00\"")]
    [InlineData("from: 12am, to: \"18:00\"")]
    [InlineData("from: \"9\", to: \"18\", timeZone: IST")]
    [InlineData("from: \"9\", to: \"18\", timeZone: CST")]
    public void Times_ThatCouldBeTwo_AreProblems(string active) =>
        Assert.Equal(2, Terminal.WithPlan(Active(active), path => Terminal.Run("estimate", path)).Exit);

    private static string Active(string active) =>
        PlanOf("amazon.nova-pro-v1:0", "us-east-1")
            .Replace("requestsPerMinute: 1,", $"requestsPerMinute: 1, active: {{{active}}},", StringComparison.Ordinal);

    private static string PlanOf(string model, string region, string hosting = "modes: all") =>
        Case.Plan($"'{model}'", region, "input: 800, output: 200", hosting);

    private static Answer Estimate(string flag, string value, string[] extra)
    {
        List<string> flags = [.. Plain];
        int at = flags.IndexOf(flag);
        if (at >= 0) flags[at + 1] = value;
        else flags.AddRange([flag, value]);
        return Terminal.Run(["estimate", .. flags, .. extra, "--format", "json"]);
    }

    private static void AssertSame(Answer canonical, Answer spoken)
    {
        Assert.Equal(canonical.Exit, spoken.Exit);
        Assert.True(canonical.Output.Length > 0, canonical.Error);
        Assert.Equal(WithoutEcho(canonical.Output), WithoutEcho(spoken.Output));
    }

    private static string WithoutEcho(string json)
    {
        JsonObject answer = JsonNode.Parse(json)!.AsObject();
        JsonArray assumptions = answer["assumptions"]?.AsArray() ?? throw new InvalidDataException(json);
        JsonNode?[] echoes = [.. assumptions.Where(one => $"{one!["code"]}".EndsWith("read-as", StringComparison.Ordinal))];
        foreach (JsonNode? echo in echoes) assumptions.Remove(echo);
        return answer.ToJsonString();
    }
}
