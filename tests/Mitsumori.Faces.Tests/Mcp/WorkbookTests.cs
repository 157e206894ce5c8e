using Mitsumori.Application.Texts;
using Mitsumori.Faces.Tests.Web;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Faces.Tests.Mcp;

/// <summary>The workbook of <c>write_report</c> is the one that the HTTP API gives, byte for byte.</summary>
public sealed class WorkbookTests(RunningServer server) : IClassFixture<RunningServer>
{
    public static TheoryData<string, string> Examples { get; } =
    [.. ExamplePlan.Names.SelectMany(name => new[] { "en", "ja" }.Select(language => new TheoryDataRow<string, string>(name, language)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task WriteReport_Workbook_IsThatOfTheApi(string example, string language)
    {
        await using ServedClient served = await ServedClient.StartAsync(Language.English);
        string plan = ExamplePlan.Json(example);
        CallToolResult result = await served.CallAsync(
            "write_report",
            $$"""{"plan": {{plan}}, "lang": "{{language}}", "format": "xlsx", "issued": "2026-11-20"}""");
        BlobResourceContents file = Assert.IsType<BlobResourceContents>(Assert.IsType<EmbeddedResourceBlock>(result.Content[1]).Resource);
        string name = file.Uri.Split('/')[^1];
        Assert.StartsWith(name + ": ", Assert.IsType<TextContentBlock>(result.Content[0]).Text);
        Assert.Null(result.StructuredContent);

        HttpResponseMessage api = await server.Post($"/api/v1/report?format=xlsx&issued=2026-11-20&lang={language}", plan);
        Assert.Equal(api.Content.Headers.ContentType!.MediaType, file.MimeType);
        Assert.Equal(api.Content.Headers.ContentDisposition!.FileName!.Trim('"'), name);
        Assert.Equal(await api.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), file.DecodedData.ToArray());
    }
}
