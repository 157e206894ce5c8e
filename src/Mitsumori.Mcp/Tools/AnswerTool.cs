using System.Collections.Immutable;
using System.Text.Json;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Application.Wire;
using Mitsumori.Core.Quantities;
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
        ToolArguments arguments = new(shape, given, desk.Book.Offers);
        Language language = LanguageCodes.Find(arguments.Text("lang")) ?? desk.Language;
        try
        {
            ToolAnswer said = answer(new(desk, arguments, language, cancellation));
            return said.Length <= LongestAnswer ? said.ToResult() : Refused([TooLarge(said, language)], language);
        }
        catch (ToolRefusedException refused)
        {
            return Refused(refused.Problems(new(language)), language);
        }
        catch (TooManyDigitsException)
        {
            return Refused([new("too-many-digits", null, null, TextResource.Load("http", language)["too-many-digits"])], language);
        }
    }

    private static ProblemWire TooLarge(ToolAnswer said, Language language) =>
        new(
            "answer-too-large",
            null,
            null,
            TextResource
                .Load("mcp", language)
                .Fill("answer-too-large", ("length", Figures.Count(said.Length)), ("limit", Figures.Count(LongestAnswer))));

    private static CallToolResult Refused(IReadOnlyList<ProblemWire> problems, Language language)
    {
        string[] lines =
        [
            .. problems.Select(problem => problem.Pointer is null ? $"- {problem.Message}" : $"- {problem.Pointer} {problem.Message}"),
        ];
        string sentence = string.Join('\n', [TextResource.Load("mcp", language).Fill("refused", ("count", $"{lines.Length}")), .. lines]);
        return ToolAnswer.OfJson(sentence, ProblemJson.ToJson(problems)).ToResult(isError: true);
    }
}
