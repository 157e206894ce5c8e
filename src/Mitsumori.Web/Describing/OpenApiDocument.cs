using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Application.Wire;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Shapes;
using Mitsumori.Sheets;

namespace Mitsumori.Web.Describing;

/// <summary>
/// Describes the API as OpenAPI 3.1. Plans have the schema of <c>plan.schema.json</c>, answers that of the records they are written from.
/// </summary>
internal sealed class OpenApiDocument(Desk desk, Language language)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly int[] Refusals = [400, 401, 403, 404, 408, 413, 415, 421, 429, 500, 503, 504];

    private readonly TextResource help = TextResource.Load("help", language);
    private readonly TextResource texts = TextResource.Load("http", language);

    /// <summary>The document as indented JSON, with a line feed at its end.</summary>
    public string Write()
    {
        JsonObject paths = [];
        foreach (ApiOperation operation in ApiOperation.All)
            paths[operation.Path] = new JsonObject { [operation.TakesPlans ? "post" : "get"] = Describe(operation) };
        JsonObject document = new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Mitsumori",
                ["version"] = ProgramVersion.Current,
                ["description"] = $"{help["about"]} {texts["docs.same"]}",
            },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = Schemas(),
                ["securitySchemes"] = new JsonObject
                {
                    ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
                },
            },
            ["security"] = new JsonArray(new JsonObject(), new JsonObject { ["token"] = new JsonArray() }),
        };
        return document.ToJsonString(Form) + "\n";
    }

    private JsonObject Describe(ApiOperation operation)
    {
        JsonObject described = new()
        {
            ["operationId"] = operation.Id,
            ["summary"] = help["command." + operation.Command],
            ["parameters"] = new JsonArray([.. Parameters(operation)]),
        };
        if (operation.TakesPlans)
        {
            JsonObject content = new()
            {
                ["schema"] = Reference($"{operation.Takes}"),
                ["example"] = JsonNode.Parse(ExampleBodies.Of(operation, desk)),
            };
            described["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject { ["application/json"] = content },
            };
        }

        described["responses"] = Responses(operation);
        return described;
    }

    private IEnumerable<JsonNode> Parameters(ApiOperation operation)
    {
        if (operation.Path.Contains("{id}", StringComparison.Ordinal))
            yield return Parameter("id", "path", help["argument.id"], new JsonObject { ["type"] = "string" }, operation.Example[0]);
        foreach (string name in operation.Query)
        {
            JsonObject schema = new() { ["type"] = "string" };
            string text = name == "format" ? texts["docs.format"] : help[ApiOperation.HelpOf(name)];
            if (name == "format") schema["enum"] = new JsonArray([.. SheetForms.Endings.Select(ending => JsonValue.Create(ending[1..]))]);
            if (name is "asOf" or "issued") schema["format"] = "date";
            yield return Parameter(name, "query", text, schema, null);
        }

        yield return Parameter(
            "lang",
            "query",
            texts["docs.lang"],
            new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("ja", "en") },
            null);
    }

    private static JsonObject Parameter(string name, string place, string text, JsonObject schema, string? example)
    {
        JsonObject parameter = new()
        {
            ["name"] = name,
            ["in"] = place,
            ["required"] = place == "path",
            ["description"] = text,
            ["schema"] = schema,
        };
        if (example is not null) parameter["example"] = example;
        return parameter;
    }

    private JsonObject Responses(ApiOperation operation)
    {
        JsonObject content = [];
        foreach (string type in operation.MediaTypes)
        {
            bool isJson = type == "application/json";
            JsonObject body = [];
            if (isJson) body["schema"] = Reference((operation.Answer ?? typeof(SheetWire)).Name);
            content[type] = body;
        }

        JsonObject responses = new()
        {
            ["200"] = new JsonObject { ["description"] = texts["docs.answered"], ["content"] = content },
            ["304"] = new JsonObject { ["description"] = texts["docs.known"] },
        };
        foreach (int status in Refusals)
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["description"] = texts[$"status.{status}"],
                ["content"] = new JsonObject
                {
                    ["application/problem+json"] = new JsonObject { ["schema"] = Reference(nameof(ProblemDetailsWire)) },
                },
            };
        }

        return responses;
    }

    private JsonObject Schemas()
    {
        JsonObject plan = JsonNode.Parse(PlanSchema.Write())!.AsObject();
        plan.Remove("$schema");
        JsonObject list = new()
        {
            ["type"] = "array",
            ["minItems"] = 1,
            ["maxItems"] = PlansReader.MostPlans,
            ["items"] = Reference("Plan"),
        };
        JsonObject named = new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["plans"] = list.DeepClone() },
            ["required"] = new JsonArray("plans"),
            ["additionalProperties"] = false,
        };
        JsonObject schemas = new()
        {
            ["Plan"] = plan,
            ["Plans"] = new JsonObject { ["anyOf"] = new JsonArray(list, named, Reference("Plan")) },
            ["BudgetedPlan"] = Budgeted(plan),
        };
        IEnumerable<Type> answers = ApiOperation.All
            .Select(operation => operation.Answer ?? typeof(SheetWire))
            .Append(typeof(ProblemDetailsWire))
            .Distinct();
        foreach (Type answer in answers) schemas[answer.Name] = WireSchema.Of(answer, Schema(answer.Name));
        return schemas;
    }

    private JsonObject Budgeted(JsonObject plan)
    {
        JsonObject budgeted = plan.DeepClone().AsObject();
        budgeted["properties"]!.AsObject()[BudgetReader.Key] = new JsonObject
        {
            ["type"] = new JsonArray("string", "number"),
            ["description"] = help["option.--budget"],
        };
        budgeted["required"]!.AsArray().Add(BudgetReader.Key);
        return budgeted;
    }

    private static JsonObject Reference(string schema) => new() { ["$ref"] = Schema(schema) };

    private static string Schema(string name) => "#/components/schemas/" + name;
}
