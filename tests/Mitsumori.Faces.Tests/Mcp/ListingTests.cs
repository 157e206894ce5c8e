using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mitsumori.Application.Texts;
using Mitsumori.Faces.Tests.Golden;
using Mitsumori.Plans.Shapes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Faces.Tests.Mcp;

/// <summary>What the server lists, and what its resources and its prompt hold.</summary>
public sealed class ListingTests
{
    private const string OutputFile = "mcp.output.json";

    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The golden files of these tests.</summary>
    public static IReadOnlyList<string> Files { get; } = ["mcp.en.json", "mcp.ja.json", OutputFile];

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public async Task Lists_OfEverything_AreTheGoldenFile(Language language)
    {
        await using ServedClient served = await ServedClient.StartAsync(language);
        JsonObject listing = new()
        {
            ["instructions"] = served.Client.ServerInstructions,
            ["tools"] = new JsonArray([.. (await Tools(served)).Select(tool => Node(tool))]),
            ["resources"] = new JsonArray([
                .. (await served.Client.ListResourcesAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(resource =>
                    Node(resource.ProtocolResource)),
            ]),
            ["resourceTemplates"] = new JsonArray([
                .. (await served.Client.ListResourceTemplatesAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(
                    template => Node(template.ProtocolResourceTemplate)),
            ]),
            ["prompts"] = new JsonArray([
                .. (await served.Client.ListPromptsAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(prompt =>
                    Node(prompt.ProtocolPrompt)),
            ]),
        };
        foreach (JsonNode? tool in listing["tools"]!.AsArray())
        {
            JsonNode properties = tool!["inputSchema"]!["properties"]!;
            if (properties["plan"] is not null) properties["plan"] = "a plan";
            if (properties["plans"] is JsonNode plans) plans["items"] = "a plan";
            if (tool["outputSchema"] is not null) tool["outputSchema"] = OutputFile;
        }

        GoldenFile.Check($"mcp.{LanguageCodes.CodeOf(language)}.json", listing.ToJsonString(Form) + "\n");
    }

    [Fact]
    public async Task OutputSchemas_OfEitherLanguage_AreTheGoldenFile()
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            await using ServedClient served = await ServedClient.StartAsync(language);
            JsonObject schemas = new(
                (await Tools(served))
                    .Where(tool => tool.OutputSchema is not null)
                    .Select(tool => KeyValuePair.Create(tool.Name, JsonNode.Parse(tool.OutputSchema!.Value.GetRawText()))));
            GoldenFile.Check(OutputFile, schemas.ToJsonString(Form) + "\n");
        }
    }

    [Fact]
    public async Task Tools_EveryOne_ReadsOnlyAndForbidsOwnSums()
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        Assert.All(
            await Tools(served),
            tool =>
            {
                Assert.True(
                    tool.Annotations is { ReadOnlyHint: true, DestructiveHint: false, IdempotentHint: true, OpenWorldHint: false },
                    tool.Name);
                Assert.Contains("Never compute, convert or round yourself", tool.Description);
                Assert.Contains("at least", tool.Description);
            });
    }

    [Fact]
    public async Task PlanArgument_EveryKeyOfThePlanFile_IsDescribed()
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        Tool estimate = (await Tools(served)).Single(tool => tool.Name == "estimate_cost");
        JsonElement plan = estimate.InputSchema.GetProperty("properties").GetProperty("plan");
        string[] expected = [.. Keys(JsonElement.Parse(PlanSchema.Write()), "")];
        Assert.True(expected.Length > 60, $"{expected.Length}");
        Assert.Equal(expected, Keys(plan, ""));
        Assert.Equal(["model", "region", "traffic"], plan.GetProperty("required").EnumerateArray().Select(key => key.GetString()));
        Assert.True(estimate.InputSchema.GetRawText().Length < 24_000, "It is sent along with every conversation.");
    }

    [Fact]
    public async Task Resources_OfTheBook_AreTheAnswersOfPrices()
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        JsonElement index = JsonElement.Parse(await Read(served, "mitsumori://prices"));
        JsonElement nova = Assert.Single(
            index.GetProperty("subjects").EnumerateArray(),
            subject => subject.GetProperty("subject").GetString() == "amazon.nova-pro-v1:0");
        string list = await Read(served, nova.GetProperty("uri").GetString()!);
        Assert.Equal(Cli.Terminal.Run("prices", "list", "--model", "amazon.nova-pro-v1:0", "--format", "json").Output, list + "\n");
        string id = JsonElement.Parse(list).GetProperty("prices")[0].GetProperty("id").GetString()!;
        Assert.Equal(
            Cli.Terminal.Run("prices", "explain", id, "--format", "json").Output,
            await Read(served, "mitsumori://prices/" + id) + "\n"
        );
        Assert.Equal(3_274, index.GetProperty("subjects").EnumerateArray().Sum(subject => subject.GetProperty("prices").GetInt32()));
    }

    [Fact]
    public async Task Resources_OfWords_AreTheDocuments()
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.Japanese);
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(GoldenFile.Root, "docs", "glossary.md"), TestContext.Current.CancellationToken),
            await Read(served, "mitsumori://glossary")
        );
        Assert.Equal(PlanSchema.Write(), await Read(served, "mitsumori://plan-schema"));
    }

    [Theory]
    [InlineData("mitsumori://prices/no-such-price")]
    [InlineData("mitsumori://prices/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("mitsumori://models/Nova%20Prose/prices")]
    [InlineData("mitsumori://glossary/more")]
    [InlineData("file:///etc/passwd")]
    public async Task Resource_OfAnUnknownAddress_IsRefused(string address)
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        McpException refused = await Assert.ThrowsAnyAsync<McpException>(async () => await Read(served, address));
        Assert.DoesNotContain("root:", refused.Message);
    }

    [Theory]
    [InlineData("en", "Requests a minute")]
    [InlineData("ja", "入力トークン／件")]
    public async Task Prompt_OfALanguage_AsksTheQuestionsOfNew(string language, string words)
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        GetPromptResult prompt = await served.Client.GetPromptAsync(
            "plan_estimate",
            new Dictionary<string, object?> { ["lang"] = language },
            cancellationToken: TestContext.Current.CancellationToken);
        string text = Assert.IsType<TextContentBlock>(Assert.Single(prompt.Messages).Content).Text;
        Assert.Contains(words, text);
        Assert.Contains("traffic.tokens.input", text);
        Assert.Contains($"\"lang\": \"{language}\"", text);
    }

    private static async Task<IEnumerable<Tool>> Tools(ServedClient served) =>
        (await served.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(tool => tool.ProtocolTool);

    private static async Task<string> Read(ServedClient served, string address)
    {
        ReadResourceResult result = await served.Client.ReadResourceAsync(
            address,
            cancellationToken: TestContext.Current.CancellationToken);
        return Assert.IsType<TextResourceContents>(Assert.Single(result.Contents)).Text;
    }

    private static JsonNode? Node<T>(T listed) => JsonSerializer.SerializeToNode(listed, McpJsonUtilities.DefaultOptions);

    private static IEnumerable<string> Keys(JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("properties", out JsonElement properties)) yield break;
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            // The ends of a range are told by their names alone.
            if (property.Name is "low" or "typical" or "high") continue;
            string here = $"{path}/{property.Name}";
            yield return $"{here}: {property.Value.GetProperty("description").GetString()}";
            foreach (string below in Keys(property.Value, here)) yield return below;
        }
    }
}
