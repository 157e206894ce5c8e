using System.Text.Json;
using Mitsumori.Plans.Shapes;

namespace Mitsumori.Faces.Tests.PlanLanguage;

public sealed class PlanSchemaTests
{
    [Fact]
    public void Write_NewSchema_IsTheCommittedFile()
    {
        string file = Path.Combine(Root(), "plan.schema.json");
        if (Environment.GetEnvironmentVariable("MITSUMORI_UPDATE") == "1") File.WriteAllText(file, PlanSchema.Write());

        Assert.Equal(File.ReadAllText(file), PlanSchema.Write());
    }

    [Fact]
    public void Write_EveryProperty_HasADescription()
    {
        using JsonDocument schema = JsonDocument.Parse(PlanSchema.Write());
        Assert.Empty(Undescribed(schema.RootElement, ""));
    }

    private static IEnumerable<string> Undescribed(JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("properties", out JsonElement properties)) yield break;
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            string here = $"{path}/{property.Name}";
            if (!property.Value.TryGetProperty("description", out JsonElement description) || !description.GetString()!.EndsWith('.'))
                yield return here;
            foreach (string below in Undescribed(property.Value, here)) yield return below;
        }
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mitsumori.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
