using System.Text.Json.Nodes;
using Mitsumori.Application.Texts;

namespace Mitsumori.Faces.Tests.Texts;

public sealed class PriceWordsTests
{
    // A price file of the user's own may use every unit that the schema names.
    [Fact]
    public void Unit_OfEveryPrice_HasWordsInBothLanguages()
    {
        JsonNode schema = JsonNode.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "schema", "price-file.schema.json"))
        )!;
        string[] units = [.. UnitsIn(schema).Distinct()];
        Assert.True(units.Length >= 10);
        foreach (Language language in Enum.GetValues<Language>())
        {
            TextResource table = TextResource.Load("table", language);
            Assert.All(units, unit => Assert.True(table.Has("price-unit." + unit), unit));
        }
    }

    private static IEnumerable<string> UnitsIn(JsonNode? node) =>
        node switch
        {
            JsonObject properties => (properties["unit"]?["enum"] is JsonArray names ? names.Select(name => (string)name!) : []).Concat(
                properties.SelectMany(property => UnitsIn(property.Value))),
            JsonArray items => items.SelectMany(UnitsIn),
            _ => [],
        };
}
