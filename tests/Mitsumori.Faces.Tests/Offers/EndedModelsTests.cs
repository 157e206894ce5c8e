using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Web;

namespace Mitsumori.Faces.Tests.Offers;

/// <summary>A model that has ended is in the book: who asks for it is told its dates, never that there is nothing.</summary>
public sealed class EndedModelsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Premier = "amazon.nova-premier-v1:0";

    private static readonly DateOnly Day = new(2026, 12, 1);
    private static readonly OfficialTable Table = OfficialTable.Read();

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Models_EveryModelThatHasEnded_AnswersWithItsDate(string language)
    {
        string[] ended = [.. Table.Facts.Keys.Where(model => Table.HasEnded(model, Day))];
        Assert.Equal(40, ended.Length);
        foreach (string model in ended)
        {
            Answer answer = Terminal.Run("models", "--model", model, "--as-of", $"{Day:yyyy-MM-dd}", "--lang", language);
            Assert.Equal(0, answer.Exit);
            Assert.Contains(model, answer.Output);
            Assert.Contains($"{Table.Facts[model].End:yyyy-MM-dd}", answer.Output);
        }
    }

    [Theory]
    [InlineData("--region us-east-1")]
    [InlineData("--mode base-on-demand")]
    [InlineData("--mode provisioned-throughput --region ap-northeast-1")]
    public void Models_EndedModelAskedUnderAFilter_AnswersWithItsDate(string filter) =>
        Assert.Contains("2026-09-14", Terminal.Run(["models", "--model", Premier, "--lang", "en", .. filter.Split(' ')]).Output);

    [Fact]
    public void Models_NobodyAskedForIt_IsLeftOutUnlessItsWeightsCanBeImported()
    {
        JsonElement[] models = [.. Terminal.Run("models", "--format", "json").Json.GetProperty("models").EnumerateArray()];
        Assert.DoesNotContain(models, model => model.Text("id") == Premier);
        Assert.All(
            models.Where(model => Table.HasEnded(model.Text("id")!, new(2026, 11, 22))),
            model => Assert.Equal(
                "custom-model-import",
                Assert.Single(model.GetProperty("hosting").EnumerateArray()).Text("code")));
    }

    [Fact]
    public void Models_NotEndedAndNotOfferedThere_FitsNoFilter()
    {
        const string Line = "models --model amazon.nova-pro-v1:0 --mode provisioned-throughput --region ap-northeast-1 --lang en";
        Assert.Contains("Nothing fits", Terminal.Run(Line.Split(' ')).Output);
    }

    [Theory]
    [InlineData("en", "ended 2026-09-14")]
    [InlineData("ja", "2026-09-14 提供終了")]
    public async Task Page_EndedModelInWords_ShowsItsDate(string language, string expected)
    {
        using HttpResponseMessage found = await server.Get($"/models?q=premier&lang={language}");
        Assert.Contains(expected, await found.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using HttpResponseMessage all = await server.Get($"/models?lang={language}");
        Assert.DoesNotContain(Premier, await all.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
