using System.Text.Json.Nodes;

namespace Mitsumori.Facts;

/// <summary>Finds price entries that answer the same question on the same day with the same trust, but with different amounts.</summary>
public static class Contradictions
{
    /// <summary>Writes into each such entry the ids of the others.</summary>
    public static void Mark(IReadOnlyList<JsonObject> prices, SourceTable sources)
    {
        var rivals = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var byKey = prices
            .SelectMany(price => Keys(price, sources).Select(key => (key, price)))
            .GroupBy(pair => pair.key, pair => pair.price);
        foreach (IGrouping<string, JsonObject> group in byKey)
        {
            foreach (JsonObject one in group)
            {
                var others = group.Where(other => UnitPrice(other) != UnitPrice(one)).Select(Entries.IdOf);
                (
                    rivals.TryGetValue(Entries.IdOf(one), out var known) ? known : rivals[Entries.IdOf(one)] = new(StringComparer.Ordinal)
                ).UnionWith(others);
            }
        }

        foreach (JsonObject price in prices)
        {
            price.ListedIfAny("contradicts", rivals[Entries.IdOf(price)]);
        }
    }

    private static IEnumerable<string> Keys(JsonObject price, SourceTable sources)
    {
        string source = (string)price["source"]!;
        string?[] regions = price["regions"]!.AsArray() is { Count: > 0 } list ? [.. list.Select(code => (string?)code)] : [null];
        string?[] models = [(string?)price["model"], .. price["alsoModels"]?.AsArray().Select(model => (string?)model) ?? []];
        return from region in regions
               from model in models
               select string.Join(
                   '|',
                   (string?)price["kind"],
                   model,
                   (string?)price["architecture"],
                   (string?)price["cmuVersion"],
                   region,
                   (string?)price["commitment"],
                   (string?)price["tier"] ?? "standard",
                   (string?)price["routing"],
                   (string?)price["cacheLife"],
                   price["overInputTokens"]?.ToJsonString() ?? "0",
                   sources.DayOf(source),
                   sources.KindOf(source));
    }

    private static decimal UnitPrice(JsonObject price) => decimal.Parse((string)price["amount"]!) / (decimal)price["per"]!;
}
