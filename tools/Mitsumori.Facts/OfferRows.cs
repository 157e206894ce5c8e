using System.Text.Json.Nodes;

namespace Mitsumori.Facts;

/// <summary>
/// Converts what is offered where: units, fine-tuning, custom models on demand, base models on demand, lifecycles, features.
/// </summary>
public sealed class OfferRows(DataFolder data, SourceTable sources, IReadOnlyDictionary<string, string> providers)
{
    /// <summary>Adds one entry per row of these seven sections. Price and quota rows come first, since offers are proven by them.</summary>
    public void Convert(IReadOnlyDictionary<string, IReadOnlyList<Row>> sections)
    {
        Each(sections["provisionedThroughput"], "offers/provisioned-throughput.json", "units", "units", Units);
        Each(sections["fineTuning"], "offers/fine-tuning.json", "fineTuning", "tune", FineTuning);
        Each(sections["customModelOnDemand"], "offers/custom-on-demand.json", "customOnDemand", "deploy", CustomOnDemand);
        Each(sections["lifecycle"], "offers/lifecycle.json", "lifecycle", "life", Lifecycle);
        UnitNotes(sections["provisionedThroughputNotes"]);
        Features(sections["featureByServingMode"]);
        BaseOnDemand(sections["baseOnDemand"]);
    }

    private void Each(IReadOnlyList<Row> rows, string file, string section, string prefix, Action<Row, JsonObject> fill)
    {
        foreach (Row row in rows)
        {
            string? model = row.Text("modelId"), provider = row.Text("provider");
            if (model is not null && provider is not null && providers[model] != provider)
            {
                throw row.Fault($"has the provider {provider}, which is not its model's");
            }

            string source = sources.Of(row);
            string name = row.Text("contextVariant") ?? model ?? "regions-only";
            if (row.Text("method") is { } method)
            {
                name = $"{method} {name}";
            }

            // A page that was read twice gives two rows of one day.
            string id = Names.Id(prefix, name, sources.DayOf(source), sources.KindOf(source));
            if (data.EntriesOf(file, section).ContainsKey(id))
            {
                id += "-read-again";
            }

            JsonObject entry = new JsonObject()
                .With("id", id)
                .With("model", model);
            fill(row, entry);
            entry.With("printedModel", row.Required("model"))
                .With("printedId", row.Text("modelIdAsFound"))
                .Marked("namedOnly", row.Has("modelIdAsFound") && row.Text("modelIdAsFound") is null)
                .With("source", source)
                .With("note", row.Words("note"));
            row.Finish();
            data.Add(row, Entries.IdOf(entry), file, section, entry);
        }
    }

    private static void Units(Row row, JsonObject entry) => entry
        .With("contextVariant", row.Text("contextVariant"))
        .Listed("regions", row.Texts("regions"))
        .With("noCommitmentForBaseModel", row.Value("noCommitmentForBaseModel"))
        .With("purchasableNow", row.Value("purchasableNow"))
        .Marked("purchasableNowDisputed", row.Value("purchasableNowDisputed")?.GetBoolean() ?? false)
        .With("status", row.Text("status"))
        .With("eolDate", row.Text("eolDate"))
        .Marked("derived", row.Value("derived")?.GetBoolean() ?? false)
        .ListedIfAny("provenBy", row.Texts("provenBy"));

    private static void FineTuning(Row row, JsonObject entry) => entry
        .With("contextVariant", row.Text("contextVariant"))
        .With("method", row.Required("method"))
        .Listed("regions", row.Texts("regions"))
        .With("possibleNow", row.Value("possibleNow"))
        .Marked("possibleNowDisputed", row.Value("possibleNowDisputed")?.GetBoolean() ?? false)
        .With("status", row.Text("status"))
        .With("eolDate", row.Text("eolDate"))
        .Marked("derived", row.Value("derived")?.GetBoolean() ?? false)
        .ListedIfAny("provenBy", row.Texts("provenBy"));

    private static void CustomOnDemand(Row row, JsonObject entry) => entry
        .Listed("regions", row.Texts("regions"))
        .With("trainedOnOrAfter", row.Text("trainedOnOrAfter"))
        .With("tokenPriceVersusBase", row.Required("tokenPriceVersusBase"));

    private static void Lifecycle(Row row, JsonObject entry) => entry
        .ListedIfAny("regions", row.Texts("regions"))
        .With("legacyDate", row.Text("legacyDate"))
        .With("legacyNoLaterThan", row.Text("legacyNoLaterThan"))
        .With("publicExtendedAccessFrom", row.Text("publicExtendedAccessDate"))
        .With("eolDate", row.Text("eolDate"))
        .With("goneNoLaterThan", row.Text("goneNoLaterThan"))
        .With("callableOn", row.Text("callableOn"))
        .ListedIfAny("recommendedReplacements", row.Texts("recommendedReplacementIds"));

    private void UnitNotes(IReadOnlyList<Row> rows)
    {
        foreach (Row row in rows)
        {
            string source = sources.Of(row), region = row.Required("region");
            if (row.Value("models") is not null) throw row.Fault("names models, which the entry would lose");
            JsonObject entry = new JsonObject()
                .With("id", Names.Id("units-note", region, sources.DayOf(source), sources.KindOf(source)))
                .With("region", region)
                .With("customModels", row.Value("customModels"))
                .With("baseModels", row.Value("baseModels"))
                .Listed("commitments", row.Texts("commitments"))
                .With("source", source)
                .With("note", row.Words("note"));
            row.Finish();
            data.Add(row, region, "offers/provisioned-throughput.json", "notes", entry);
        }
    }

    private void Features(IReadOnlyList<Row> rows)
    {
        foreach (Row row in rows)
        {
            string source = sources.Of(row), feature = row.Required("feature");
            JsonObject entry = new JsonObject()
                .With("id", Names.Id("feature", feature, sources.DayOf(source), sources.KindOf(source)))
                .With("feature", feature)
                .With("baseModel", row.Required("baseModel"))
                .With("customOnDemand", row.Required("customOnDemand"))
                .With("provisionedThroughput", row.Required("provisionedThroughput"))
                .With("customModelImport", row.Required("customModelImport"))
                .With("source", source)
                .With("note", row.Words("note"));
            row.Finish();
            data.Add(row, feature, "offers/features.json", "features", entry);
        }
    }

    private void BaseOnDemand(IReadOnlyList<Row> rows)
    {
        foreach (Row row in rows)
        {
            string model = row.Required("modelId"), region = row.Required("region"), day = row.Required("asOf");
            if (providers[model] != row.Required("provider") || !row.Value("derived")!.Value.GetBoolean())
            {
                throw row.Fault("has another provider than its model, or is not derived");
            }

            JsonObject[] offers = [.. row.Inners("offers").Select(Offer)];
            JsonObject entry = new JsonObject()
                .With("id", $"base-{Names.Slug(model)}-{region}-{day}")
                .With("model", model)
                .With("region", region)
                .With("status", row.Required("status"))
                .With("eolDate", row.Text("eolDate"));
            entry.Add("offers", new JsonArray([.. offers]));
            entry.Marked("derived", true).With("printedModel", row.Required("model")).With("source", SourceOfDay(row, offers, day));
            row.Finish();
            data.Add(row, $"{model} {region}", "offers/base-on-demand.json", "baseOnDemand", entry);
        }
    }

    private static JsonObject Offer(Row row)
    {
        JsonObject offer = new JsonObject()
            .With("tier", row.Required("tier"))
            .With("routing", row.Required("routing"))
            .With("provenBy", row.Required("provenBy"));
        row.Finish();
        return offer;
    }

    // A derived row has no source of its own: it stands on the newest of the rows that prove it.
    private string SourceOfDay(Row row, IReadOnlyList<JsonObject> offers, string day)
    {
        string[] proofs = [.. offers
            .Select(offer => (string)data.Find((string)offer["provenBy"]!)["source"]!)
            .Where(source => sources.DayOf(source) == day)
            .Order(StringComparer.Ordinal)];
        return proofs is [var first, ..] ? first : throw row.Fault("is proven by no row of its own day");
    }
}
