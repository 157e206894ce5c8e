using System.Text.Json.Nodes;

namespace Mitsumori.Facts;

/// <summary>Converts the model cards, and what other pages print of the same things: tiers, batch, caching, profiles.</summary>
public sealed class CardRows(DataFolder data, SourceTable sources, IReadOnlyDictionary<string, string> providers)
{
    private const string File = "offers/cards.json";
    private const string UserGuide = "https://docs.aws.amazon.com/bedrock/latest/userguide/";
    private const string DocsCopy = "https://github.com/c2hans/aws-docs";

    /// <summary>Adds one entry per model.</summary>
    public void Convert(IReadOnlyList<Row> rows)
    {
        foreach (Row row in rows)
        {
            string? model = row.Text("modelId");
            string printed = row.Required("model");
            if (model is not null && providers[model] != row.Required("provider")) throw row.Fault("has another provider than its model");
            _ = row.Required("provider");
            string? card = row.Text("card"), read = Read(row, card), parsed = Parsed(row, card);
            JsonObject entry = new JsonObject()
                .With("id", $"card-{Names.Slug(model ?? printed)}")
                .With("model", model)
                .With("printedModel", printed)
                .With("read", read)
                .With("parsed", parsed)
                .Listed("endpoints", row.Texts("endpoints"));
            if (row.Value("tiers") is not null) entry.Listed("tiers", row.Texts("tiers"));
            if (row.Text("tiersAsOf") is { } day && (read is null || sources.DayOf(read) != day)) throw row.Fault("has tiers of another day than its card");
            entry.With("batch", Batch(row.Inner("batch")!, card)).With("promptCaching", Caching(row.Inner("promptCaching"), card));
            entry.ListedIfAny("customization", row.Inners("customization").Select(Customization));
            entry.ListedIfAny("customOnDemandRegions", row.Texts("customOnDemandRegions"));
            entry.ListedIfAny("provisionedThroughput", row.Inners("provisionedThroughput").Select(Units));
            entry.ListedIfAny("profiles", row.Inners("profiles").Select(Profile));
            entry.With("pricesNote", row.Words("pricesNote")).With("note", row.Words("note"));
            row.Finish();
            data.Add(row, model ?? printed, File, "cards", entry);
        }
    }

    private string? Read(Row row, string? card)
    {
        if (row.Inner("read") is not { } read) return null;
        _ = read.Required("commit");
        string source = sources.At(read, UserGuide + card!, DocsCopy, read.Required("asOf"), read.Required("asOfBasis"), "official");
        read.Finish();
        return source;
    }

    private string? Parsed(Row row, string? card)
    {
        if (row.Inner("parsed") is not { } parsed) return null;
        string source = sources.At(parsed, UserGuide + card!, parsed.Required("via"), parsed.Required("asOf"), "printed", "secondary");
        parsed.Finish();
        return source;
    }

    private JsonObject Batch(Row row, string? card)
    {
        JsonObject entry = new JsonObject()
            .With("supported", row.Value("supported"))
            .ListedIfAny("inRegion", row.Texts("inRegion"))
            .ListedIfAny("profile", row.Texts("profile"))
            .ListedIfAny("custom", row.Texts("custom"))
            .With("source", row.Required("origin") switch
            {
                "batch-inference-supported page" or "not in the table of the batch-inference-supported page" =>
                    sources.At(row, UserGuide + "batch-inference-supported.html", DocsCopy, row.Required("asOf"), "inferred", "official"),
                "card" => sources.At(row, UserGuide + card!, DocsCopy, row.Required("asOf"), "inferred", "official"),
                var other => throw row.Fault($"comes from {other}"),
            });
        row.Finish();
        return entry;
    }

    private JsonObject? Caching(Row? row, string? card)
    {
        if (row is null) return null;
        JsonObject entry = new JsonObject()
            .With("explicit", row.Value("explicit"))
            .ListedIfAny("implicit", row.Texts("implicit"))
            .With("minTokens", row.Value("minTokens"))
            .With("maxTokens", row.Value("maxTokens"))
            .With("maxCheckpoints", row.Value("maxCheckpoints"))
            .ListedIfAny("lives", row.Texts("lives"))
            .ListedIfAny("fields", row.Texts("fields"))
            .ListedIfAny("endpoints", row.Texts("endpoints"))
            .Marked("writeAtInputRate", row.Value("writeAtInputRate")?.GetBoolean() ?? false)
            .With("writeSource", row.Text("writeSource") is { } price
                ? sources.At(row, price, null, row.Required("writeAsOf"), "printed", "official")
                : null)
            .With("source", row.Required("origin") switch
            {
                "card" => sources.At(
                    row, UserGuide + card!, "https://github.com/koyakimu/aws-bedrock-quick-reference", row.Required("asOf"), "printed", "secondary"),
                "prompt-caching page" => sources.At(row, UserGuide + "prompt-caching.html", DocsCopy, row.Required("asOf"), "inferred", "official"),
                var other => throw row.Fault($"comes from {other}"),
            })
            .With("note", row.Words("note"));
        row.Finish();
        return entry;
    }

    private static JsonObject Customization(Row row)
    {
        JsonObject entry = new JsonObject()
            .With("method", row.Required("method"))
            .Listed("regions", row.Texts("regions"))
            .With("role", row.Text("role"))
            .With("origin", row.Text("origin"));
        row.Finish();
        return entry;
    }

    private static JsonObject Units(Row row)
    {
        JsonObject entry = new JsonObject()
            .With("contextVariant", row.Text("contextVariant"))
            .Listed("regions", row.Texts("regions"));
        row.Finish();
        return entry;
    }

    private static JsonObject Profile(Row row)
    {
        JsonObject entry = new JsonObject()
            .With("id", row.Required("id"))
            .With("routing", row.Required("routing"))
            .With("onCard", row.Value("onCard"));
        if (row.Value("destinations") is { } map)
        {
            entry.Add("destinations", new JsonArray([.. map.EnumerateObject().Select(from => (JsonNode)new JsonObject()
                .With("from", from.Name)
                .Listed("to", from.Value.EnumerateArray().Select(to => to.GetString()!)))]));
        }

        row.Finish();
        return entry;
    }
}
