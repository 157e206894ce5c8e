namespace Mitsumori.Facts;

/// <summary>Turns the collected facts into the entries of <c>data/</c>. The same rows give the same bytes.</summary>
public static class Converter
{
    /// <summary>Converts every row of every collected file.</summary>
    /// <exception cref="InvalidDataException">A row has a field that nothing reads, or disagrees with another row that it is to be joined
    /// with.</exception>
    public static DataFolder Convert(Collected collected)
    {
        var data = new DataFolder();
        var sources = new SourceTable();
        IReadOnlyList<Row> prices = collected.Rows("prices");
        IReadOnlyList<Row> models = collected.Rows("models");
        IReadOnlyDictionary<string, IReadOnlyList<Row>> availability = collected.Sections("availability"),
            table = collected.Sections("offers");
        var providers = models.ToDictionary(row => row.Required("modelId"), row => row.Required("provider"), StringComparer.Ordinal);

        new PriceRows(data, sources, providers).Convert(prices);
        new QuotaRows(data, sources).Convert(collected.Rows("quotas"));
        new OfferRows(data, sources, providers).Convert(availability);
        new ImportRows(data, sources).Convert(collected.Rows("import-architectures"), availability);
        new RoutingRows(data, sources, providers).Convert(table["offers"]);
        new ListedRows(data, sources, providers).Convert(availability["apiLists"]);
        new CardRows(data, sources, providers).Convert(collected.Rows("cards"));
        new RuleRows(data, sources).Convert(availability);
        new ModelRows(data, sources).Convert(models);
        NameRows.Convert(data, table["names"]);
        RegionRows.Convert(data, collected.Rows("regions"));
        foreach (var entry in sources.Entries())
        {
            data.Add("sources/sources.json", "sources", entry);
        }

        return data;
    }
}
