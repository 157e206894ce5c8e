using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mitsumori.Facts;

/// <summary>Converts rules that are told in words: they are kept with the data and listed, nothing is computed from them.</summary>
public sealed class RuleRows(DataFolder data, SourceTable sources)
{
    private const string File = "rules.json";

    /// <summary>Adds one entry per row of the two sections.</summary>
    public void Convert(IReadOnlyDictionary<string, IReadOnlyList<Row>> sections)
    {
        foreach (Row row in sections["lifecyclePolicy"]) Add(row, row.Required("rule"), []);
        foreach (Row row in sections["apiSurface"])
        {
            Add(row, row.Required("item"), [.. row.Value("values")!.Value.EnumerateArray().Select((JsonElement value) => value.GetString()!)]);
        }
    }

    private void Add(Row row, string rule, string[] values)
    {
        string source = sources.Of(row);
        string start = string.Join(' ', rule.Split(' ').Take(8));
        JsonObject entry = new JsonObject()
            .With("id", Names.Id("rule", start, sources.DayOf(source), sources.KindOf(source)))
            .With("rule", rule)
            .ListedIfAny("values", values)
            .With("source", source)
            .With("note", row.Words("note"));
        row.Finish();
        data.Add(row, start, File, "rules", entry);
    }
}
