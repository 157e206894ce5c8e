using System.Text.Json;
using System.Text.RegularExpressions;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>The API says of itself what it does.</summary>
public sealed partial class DescribingTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Document_EveryReference_LeadsSomewhere()
    {
        JsonElement document = await Document("en");
        Assert.Equal("3.1.0", document.Text("openapi"));
        string text = document.GetRawText();
        foreach (Match reference in Reference().Matches(text))
        {
            JsonElement at = document;
            foreach (string step in reference.Groups["path"].Value.Split('/'))
                Assert.True(at.TryGetProperty(step, out at), reference.Value);
        }
    }

    [Fact]
    public async Task Document_Plan_HasTheSchemaOfTheRepository()
    {
        using JsonDocument file = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(GoldenFile.Root, "plan.schema.json"), TestContext.Current.CancellationToken));
        JsonElement plan = (await Document("en")).GetProperty("components").GetProperty("schemas").GetProperty("Plan");
        foreach (JsonProperty part in file.RootElement.EnumerateObject().Where(part => part.Name != "$schema"))
            Assert.True(JsonElement.DeepEquals(part.Value, plan.GetProperty(part.Name)), part.Name);
    }

    [Fact]
    public async Task Document_EveryExample_IsAnsweredWithTheKeysOfItsSchema()
    {
        JsonElement document = await Document("en");
        int asked = 0;
        foreach (JsonProperty path in document.GetProperty("paths").EnumerateObject())
        {
            JsonProperty method = Assert.Single(path.Value.EnumerateObject());
            string address =
                path.Name.Replace("{id}", "pt-mu-hour-nova-pro-us-east-1-none-2025-11-03", StringComparison.Ordinal)
                + (path.Name.EndsWith("report", StringComparison.Ordinal) ? "?format=json" : "");
            HttpResponseMessage answer =
                method.Name == "get"
                    ? await server.Get(address)
                    : await server.Post(
                        address,
                        method
                            .Value.GetProperty("requestBody")
                            .GetProperty("content")
                            .GetProperty("application/json")
                            .GetProperty("example")
                            .GetRawText());
            Assert.Equal(200, (int)answer.StatusCode);
            using JsonDocument json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            string schema = method
                .Value.GetProperty("responses")
                .GetProperty("200")
                .GetProperty("content")
                .GetProperty("application/json")
                .GetProperty("schema")
                .Text("$ref")!;
            JsonElement properties = document
                .GetProperty("components")
                .GetProperty("schemas")
                .GetProperty(schema.Split('/')[^1])
                .GetProperty("properties");
            Assert.Equal(
                properties.EnumerateObject().Select(property => property.Name),
                json.RootElement.EnumerateObject().Select(property => property.Name));
            asked++;
        }

        Assert.Equal(9, asked);
    }

    [Theory]
    [InlineData("en", "what every way of hosting costs")]
    [InlineData("ja", "すべての方式の費用を")]
    public async Task Docs_EitherLanguage_NamesEveryOperationAndLoadsNothingFromElsewhere(string language, string sentence)
    {
        HttpResponseMessage response = await server.Get("/docs?lang=" + language);
        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        foreach (JsonProperty path in (await Document(language)).GetProperty("paths").EnumerateObject())
            Assert.Contains(path.Name, page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<script|\sstyle=|<style|\son[a-z]+=|\ssrc=", page);
        foreach (Match link in Link().Matches(page)) Assert.Matches("^(/|\\?|data:,)", link.Groups["to"].Value);
        Assert.Equal("text/css", (await server.Get("/docs.css")).Content.Headers.ContentType!.MediaType);
    }

    private async Task<JsonElement> Document(string language) =>
        JsonDocument
            .Parse(
                await (await server.Get("/openapi/v1.json?lang=" + language)).Content.ReadAsStringAsync(
                    TestContext.Current.CancellationToken))
            .RootElement;

    [GeneratedRegex("\"\\$ref\": \"#/(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Reference();

    [GeneratedRegex("href=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();
}
