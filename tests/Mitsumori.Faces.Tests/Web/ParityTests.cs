using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Golden;
using Mitsumori.Web.Describing;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>What the API answers is, byte for byte, what the command line prints.</summary>
public sealed class ParityTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly string[] Languages = ["en", "ja"];

    public static TheoryData<string> Examples { get; } = [.. ExamplePlans.All.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string, string> Lists { get; } =
        new()
        {
            { "models", "models" },
            {
                "models?region=us-east-1&mode=provisioned-throughput&asOf=2026-12-01",
                "models --region us-east-1 --mode provisioned-throughput --as-of 2026-12-01"
            },
            {
                "models?region=ap-northeast-1&mode=base-on-demand&asOf=2026-12-01",
                "models --region ap-northeast-1 --mode base-on-demand --as-of 2026-12-01"
            },
            { "models?mode=batch", "models --mode batch" },
            { "models?model=amazon.nova-premier-v1%3A0", "models --model amazon.nova-premier-v1:0" },
            { "prices?model=amazon.nova-pro-v1%3A0&region=us-east-1", "prices list --model amazon.nova-pro-v1:0 --region us-east-1" },
            { "prices", "prices list" },
            { "prices/pt-mu-hour-nova-pro-us-east-1-none-2025-11-03", "prices explain pt-mu-hour-nova-pro-us-east-1-none-2025-11-03" },
            {
                "prices/pt-mu-hour-nova-pro-us-east-1-none-2025-11-03?asOf=2025-08-01",
                "prices explain pt-mu-hour-nova-pro-us-east-1-none-2025-11-03 --as-of 2025-08-01"
            },
        };

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Post_Example_IsTheAnswerOfTheCommand(string example)
    {
        string alone = ExamplePlans.All[example];
        foreach (string language in Languages)
        {
            foreach (ApiOperation operation in ApiOperation.All.Where(operation => operation is { TakesPlans: true, Answer: not null }))
            {
                string command = operation.Command;
                string plan = operation.Takes == ApiBody.BudgetedPlan ? alone.Insert(1, "\"budget\": 5000, ") : alone;
                Answer answer = Terminal.WithPlan(
                    plan,
                    path => Terminal.Run([command, path, "--lang", language, "--format", "json"]),
                    "plan.json");
                Assert.Equal(answer.Output, await Text($"{command}?lang={language}", plan));
            }
        }

        Assert.Equal(
            await File.ReadAllTextAsync(
                Path.Combine(GoldenFile.Folder, "estimate", example + ".json"),
                TestContext.Current.CancellationToken),
            await Text("estimate?lang=en", alone));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Get_List_IsTheAnswerOfTheCommand(string path, string line)
    {
        foreach (string language in Languages)
        {
            HttpResponseMessage response = await server.Get("/api/v1/" + path, ("Accept-Language", language));
            Assert.Equal(
                Terminal.Run([.. line.Split(' '), "--lang", language, "--format", "json"]).Output,
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Compare_SeveralPlans_IsTheAnswerOfTheCommand()
    {
        string tokyo = ExamplePlans.All["tokyo"];
        Answer answer = Terminal.WithPlan(
            ExamplePlans.SupportBot,
            first => Terminal.WithPlan(tokyo, second => Terminal.Run("compare", first, second, "--format", "json"), "plan.json"),
            "plan.json");
        Assert.Equal(answer.Output, await Text("compare", $"[{ExamplePlans.SupportBot}, {tokyo}]"));
        Assert.Equal(answer.Output, await Text("compare", $"{{\"plans\": [{ExamplePlans.SupportBot}, {tokyo}]}}"));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    [InlineData("xlsx")]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task Report_EveryForm_IsTheFileOfTheCommand(string form)
    {
        string folder = Directory.CreateTempSubdirectory("mitsumori-api-").FullName;
        try
        {
            foreach (string language in Languages)
            {
                HttpResponseMessage response = await server.Post(
                    $"/api/v1/report?format={form}&issued=2026-12-01&lang={language}",
                    ExamplePlans.SupportBot);
                Assert.True(response.IsSuccessStatusCode);
                byte[] sent = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                Assert.Matches($"^M-20261201-[0-9A-F]{{4}}\\.{form}$", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));

                // The sheet names the command that repeats it: run, as it stands, it writes the very file.
                string command = $"report {folder}/plan.json -o {folder}/{language}.{form} --lang {language} --issued 2026-12-01";
                await File.WriteAllTextAsync($"{folder}/plan.json", ExamplePlans.SupportBot, TestContext.Current.CancellationToken);
                Assert.Equal(0, Terminal.Run(command.Split(' ')).Exit);
                byte[] written = await File.ReadAllBytesAsync($"{folder}/{language}.{form}", TestContext.Current.CancellationToken);
                if (form == "xlsx")
                    Assert.Equal("PK"u8, sent.AsSpan(0, 2));
                else
                    Assert.Equal(
                        System
                            .Text.Encoding.UTF8.GetString(written)
                            .Replace($"{folder}/plan.json", "plan.json", StringComparison.Ordinal)
                            .Replace($"{folder}/{language}.{form}", $"sheet.{form}", StringComparison.Ordinal),
                        System.Text.Encoding.UTF8.GetString(sent));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Estimate_PlanWithoutMonth_TakesTheMonthOfTheClock()
    {
        const string Plan =
            """{"model": "Nova Pro", "region": "us-east-1", "traffic": {"requestsPerMinute": 40, "tokens": {"input": 2000, "output": 400}}}""";
        Answer answer = Terminal.WithPlan(Plan, path => Terminal.Run("estimate", path, "--format", "json"), "plan.json");
        string sent = await Text("estimate", Plan);
        Assert.Equal(answer.Output, sent);
        Assert.Equal("2026-11", JsonDocument.Parse(sent).RootElement.GetProperty("plan").GetProperty("month").GetString());
    }

    [Fact]
    public async Task Estimate_NothingFeasible_IsAnAnswer()
    {
        string plan = ExamplePlans
            .SupportBot.Replace("\"requestsPerMinute\": 40", "\"requestsPerMinute\": 900000", StringComparison.Ordinal)
            .Replace("\"customization\"", "\"hosting\": {\"modes\": [\"custom-on-demand\"]}, \"customization\"", StringComparison.Ordinal);
        HttpResponseMessage response = await server.Post("/api/v1/estimate", plan);
        Assert.Equal(200, (int)response.StatusCode);
        using JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.All(
            answer.RootElement.GetProperty("options").EnumerateArray().Where(option => option.Text("role") == "candidate"),
            option => Assert.NotEqual("feasible", option.Text("verdict")));
    }

    [Fact]
    public async Task Post_WhatIsKnown_IsNotSentAgain()
    {
        HttpResponseMessage first = await server.Post("/api/v1/estimate?lang=en", ExamplePlans.SupportBot);
        string tag = first.Headers.ETag!.ToString();
        HttpResponseMessage same = await server.Post(
            "/api/v1/estimate?lang=en",
            ExamplePlans.SupportBot,
            ("If-None-Match", $"\"other\", {tag}"));
        Assert.Equal(304, (int)same.StatusCode);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        foreach (
            (string path, string plan) in new[]
            {
                ("estimate?lang=ja", ExamplePlans.SupportBot),
                ("capacity?lang=en", ExamplePlans.SupportBot),
                ("estimate?lang=en", ExamplePlans.All["tokyo"]),
            })
        {
            HttpResponseMessage other = await server.Post("/api/v1/" + path, plan, ("If-None-Match", tag));
            Assert.Equal(200, (int)other.StatusCode);
        }

        HttpResponseMessage list = await server.Get("/api/v1/prices");
        Assert.Equal(304, (int)(await server.Get("/api/v1/prices", ("If-None-Match", "W/" + list.Headers.ETag))).StatusCode);
    }

    private async Task<string> Text(string path, string plan)
    {
        HttpResponseMessage response = await server.Post("/api/v1/" + path, plan);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
