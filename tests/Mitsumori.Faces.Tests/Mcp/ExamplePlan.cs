using System.Text.Json.Nodes;
using Mitsumori.Faces.Tests.Golden;
using Mitsumori.Plans.Text;
using Mitsumori.Reading;

namespace Mitsumori.Faces.Tests.Mcp;

/// <summary>The plans of the examples as JSON, value by value as they are written.</summary>
internal static class ExamplePlan
{
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(GoldenFile.Root, "examples"), "*.yaml")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    public static string Json(string name)
    {
        string path = Path.Combine(GoldenFile.Root, "examples", name + ".yaml");
        return Of(PlanText.Parse(File.ReadAllBytes(path), path).Root!)!.ToJsonString();
    }

    private static JsonNode? Of(TextNode node) =>
        node switch
        {
            TextNode.Mapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
            TextNode.List list => new JsonArray([.. list.Items.Select(Of)]),
            TextNode.Scalar { IsQuoted: false, Text: "true" or "false" } word => JsonNode.Parse(word.Text),
            TextNode.Scalar { IsQuoted: false } scalar when NumberText.Read(scalar.Text, out _) == NumberText.Outcome.Number =>
                JsonNode.Parse(scalar.Text),
            TextNode.Scalar scalar => JsonValue.Create(scalar.Text),
            _ => throw new System.Diagnostics.UnreachableException(node.GetType().Name),
        };
}
