using System.Text.Json;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Forms;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Mcp.Words;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Mitsumori.Mcp.Prompts;

/// <summary>
/// <c>plan_estimate</c>: has a model ask the user what an estimate needs, with the questions of <c>mitsumori new</c>, and then call the
/// tools.
/// </summary>
internal sealed class PlanEstimatePrompt(Desk desk) : McpServerPrompt
{
    public override Prompt ProtocolPrompt { get; } = new()
    {
        Name = "plan_estimate",
        Title = desk.Texts()["prompt.title"],
        Description = desk.Texts()["prompt.description"],
        Arguments = [new() { Name = "lang", Description = desk.Texts()["argument.lang"] }],
    };

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<GetPromptResult> GetAsync(
        RequestContext<GetPromptRequestParams> request,
        CancellationToken cancellationToken = default)
    {
        Language language =
            request.Params?.Arguments?.TryGetValue("lang", out JsonElement asked) == true ? LanguageOf(asked) : desk.Language;
        return ValueTask.FromResult(new GetPromptResult
        {
            Description = ProtocolPrompt.Description,
            Messages = [new() { Role = Role.User, Content = new TextContentBlock { Text = Text(language) } }],
        });
    }

    private Language LanguageOf(JsonElement asked) =>
        (asked.ValueKind == JsonValueKind.String && asked.GetString() is "en" or "ja" ? LanguageCodes.Find(asked.GetString()) : null)
        ?? throw desk.NoSuch("prompt.lang", McpErrorCode.InvalidParams);

    private string Text(Language language)
    {
        TextResource texts = TextResource.Load("interview", language);
        IEnumerable<string> questions = new PlanInterview(desk.PlanContext, _ => false).Questions.Select((question, number) =>
        {
            string asked = texts.Fill("ask." + question.Key, _ => string.Join(", ", BedrockCodes.Methods.Codes));
            return $"{number + 1}. {question.Path}: {texts.Fill("question", ("text", asked), ("example", question.Example))}";
        });
        return TextResource.Load("mcp", language).Fill("prompt.text", ("questions", string.Join('\n', questions)));
    }
}
