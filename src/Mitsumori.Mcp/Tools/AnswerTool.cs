using System.Collections.Immutable;
using System.Text.Json;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Mcp.Words;
using Mitsumori.Reading;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Mitsumori.Mcp.Tools;

/// <summary>A tool that answers from the book alone: it changes nothing, opens nothing, and says the same to the same question.</summary>
internal sealed class AnswerTool : McpServerTool
{
    // A plan in every Region has 350,000 as a sheet; what is longer than this fits no model and few clients.
    private const int LongestAnswer = 500_000;

    private static readonly string[] Languages = ["en", "ja"];

    private readonly Desk desk;
    private readonly ObjectShape shape;
    private readonly Func<ToolRequest, ToolAnswer> answer;

    /// <param name="name">Its name, under which the texts have its title and its description.</param>
    /// <param name="structured">The record of its structured content; null if it gives none.</param>
    /// <param name="arguments">What it takes besides <c>lang</c>.</param>
    public AnswerTool(
        string name,
        Desk desk,
        Type? structured,
        ImmutableArray<ShapeProperty> arguments,
        Func<ToolRequest, ToolAnswer> answer)
    {
        TextResource texts = desk.Texts();
        this.desk = desk;
        this.answer = answer;
        shape = new(texts["title." + name], [.. arguments, new("lang", new ChoiceShape(texts["argument.lang"], [.. Languages]))]);
        ProtocolTool = new()
        {
            Name = name,
            Title = texts["title." + name],
            Description = $"{texts["tool." + name]} {texts["figures"]}",
            InputSchema = JsonElement.Parse(new SchemaWriter(SchemaForm.Short).WriteLine(shape)),
            OutputSchema = structured is null ? null : AnswerSchema.Of(structured),
            Annotations = new()
            {
                Title = texts["title." + name],
                ReadOnlyHint = true,
                DestructiveHint = false,
                IdempotentHint = true,
                OpenWorldHint = false,
            },
        };
    }

    public override Tool ProtocolTool { get; }

    public override IReadOnlyList<object> Metadata => [];

    // Not on the thread that reads messages: a cancellation could not arrive.
    public override ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request,
        CancellationToken cancellationToken = default)
    {
        IEnumerable<KeyValuePair<string, JsonElement>> given = request.Params?.Arguments ?? new Dictionary<string, JsonElement>();
        return new(Task.Run(() => Answer(given, cancellationToken), cancellationToken));
    }

    private CallToolResult Answer(IEnumerable<KeyValuePair<string, JsonElement>> given, CancellationToken cancellation)
    {
        ToolArguments arguments = new(shape, given, desk.PlanContext.Names);
        Language language = LanguageCodes.Find(arguments.Text("lang")) ?? desk.Language;
        try
        {
            ToolAnswer said = answer(new(new(desk, language, cancellation), arguments));
            return said.Length <= LongestAnswer ? said.ToResult() : throw TooLong(said);
        }
        catch (Exception exception) when (Rejection.Find(exception) is Rejection rejection)
        {
            return ToolRejection.ToResult(rejection, language);
        }
    }

    private static Rejection TooLong(ToolAnswer said) =>
        Rejection.Of(
            RejectionKind.AnswerTooLong,
            "answer-too-large",
            null,
            ("length", Figures.Count(said.Length)),
            ("limit", Figures.Count(LongestAnswer)));
}
