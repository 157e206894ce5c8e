using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.Kinds;

namespace Mitsumori.Catalog.Lint;

/// <summary>The official table of where models are called: it agrees with itself and with the models, and what says otherwise is marked.
/// </summary>
internal sealed class TableRules(SoundEntries sound)
{
    private static readonly (string Field, string Routing)[] Lists = [("inRegion", "in-region"), ("geo", "geo"), ("global", "global")];

    private readonly Dictionary<string, Entry> models = sound.ById(FileKinds.Models, "models");

    public void Check()
    {
        foreach ((FaultList faults, Entry row) in sound.Of(FileKinds.Routing, "routing"))
        {
            Regions(faults, row);
            Disputed(faults, row);
        }

        Dictionary<string, (FaultList Faults, Entry Entry)> newest = Newest();
        foreach ((FaultList faults, Entry row) in newest.Values) Life(faults, row);
        ApiLists(newest);
        BaseOnDemand(newest);
    }

    // A later table stands beside the older one: the statuses are those of the newest.
    private Dictionary<string, (FaultList Faults, Entry Entry)> Newest()
    {
        Dictionary<string, Entry> sources = sound.ById(FileKinds.Sources, "sources");
        DateOnly? DayOf(Entry row) => sources.TryGetValue(row.Text("source"), out Entry? source) ? source.Day("asOf") : null;
        return sound.Of(FileKinds.Routing, "routing")
            .Where(pair => pair.Entry.OptionalText("model") is not null)
            .GroupBy(pair => pair.Entry.Text("model"))
            .ToDictionary(rows => rows.Key, rows => rows.MaxBy(pair => DayOf(pair.Entry) ?? DateOnly.MinValue), StringComparer.Ordinal);
    }

    private static void Regions(FaultList faults, Entry row)
    {
        string[] lists = ["inRegion", "geo", "global", "inRegionMantle"];
        foreach (string list in lists)
        {
            foreach (string twice in row.Texts(list).GroupBy(code => code).Where(group => group.Skip(1).Any()).Select(group => group.Key))
                faults.Add(row.Id, list, FaultCodes.RegionRepeated, row.Part, ("found", twice));
        }

        if (lists.All(list => row.Texts(list).IsEmpty)) faults.Add(row.Id, null, FaultCodes.OfferedNowhere, row.Part);
    }

    // The lists follow the page.
    private static void Disputed(FaultList faults, Entry row)
    {
        foreach (Entry cell in row.Inners("disputed"))
        {
            string routing = cell.Text("routing"), region = cell.Text("region");
            if (Has(row, routing, region) != cell.IsMarked("page"))
                faults.Add(row.Id, "disputed", FaultCodes.DisputedCellWrong, cell.Part, ("found", $"{routing} {region}"));
        }
    }

    private void Life(FaultList faults, Entry row)
    {
        if (!models.TryGetValue(row.Text("model"), out Entry? model)) return;
        Entry? life = model.Inner("lifecycle");
        string expected = StatusOf(model) switch
        {
            "end-of-life" => "no-longer-sold",
            "legacy" => "legacy",
            _ => "offered",
        };
        Same(faults, row, "status", FaultCodes.StatusDiffers, row.Text("status"), expected);
        if (row.OptionalText("eolDate") is { } end)
            Same(faults, row, "eolDate", FaultCodes.EndOfLifeDiffers, end, life?.OptionalText("eolDate"));
        if (row.OptionalText("legacyDate") is { } legacy && legacy != life?.OptionalText("legacyNoLaterThan"))
            Same(faults, row, "legacyDate", FaultCodes.LegacyDateDiffers, legacy, life?.OptionalText("legacyDate"));
    }

    // A model that has left every list, without a printed end, has ended too.
    private static string? StatusOf(Entry model) =>
        model.Inner("lifecycle")?.OptionalText("status") ?? (model.OptionalText("goneNoLaterThan") is null ? null : "end-of-life");

    private static void Same(FaultList faults, Entry row, string field, string code, string found, string? expected)
    {
        if (found != expected) faults.Add(row.Id, field, code, row.Part, ("expected", expected ?? "none"), ("found", found));
    }

    // A list of the API is older: a cell that the table has otherwise is marked.
    private void ApiLists(Dictionary<string, (FaultList Faults, Entry Entry)> newest)
    {
        foreach ((FaultList faults, Entry listed) in sound.Of(FileKinds.ApiLists, "listed"))
        {
            if (!newest.TryGetValue(listed.Text("model"), out (FaultList Faults, Entry Entry) table)) continue;
            foreach (Entry cell in listed.Inners("cells"))
            {
                foreach ((string field, string routing) in Lists)
                {
                    bool isListed = cell.IsMarked(field) || !cell.Texts(field).IsEmpty;
                    if (
                        isListed == Has(table.Entry, routing, cell.Text("region"))
                        || cell.Texts("disputed").Contains(field)
                        || cell.Texts("changedSince").Contains(field))
                    {
                        continue;
                    }

                    string found = $"{routing} {cell.Text("region")}";
                    faults.Add(listed.Id, "cells", FaultCodes.CellUnmarked, cell.Part, ("found", found), ("other", table.Entry.Id));
                }
            }
        }
    }

    // What price and quota rows show says no more than the table, unless it is marked.
    private void BaseOnDemand(Dictionary<string, (FaultList Faults, Entry Entry)> newest)
    {
        foreach ((FaultList faults, Entry row) in sound.Of(FileKinds.BaseOnDemand, "baseOnDemand"))
        {
            if (row.Text("status") != "offered") continue;
            if (models.TryGetValue(row.Text("model"), out Entry? model) && StatusOf(model) == "end-of-life")
                faults.Add(row.Id, "status", FaultCodes.OfferedAfterEnd, row.Part);
            if (!newest.TryGetValue(row.Text("model"), out (FaultList Faults, Entry Entry) table)) continue;
            foreach (Entry offer in row.Inners("offers"))
            {
                string routing = offer.Text("routing"), region = row.Text("region");
                bool isListed = routing switch
                {
                    "geo-or-in-region" => Has(table.Entry, "geo", region) || Has(table.Entry, "in-region", region),
                    "in-region" or "geo" or "global" => Has(table.Entry, routing, region),
                    _ => true,
                };
                if (isListed || offer.IsMarked("disputed")) continue;
                string found = $"{routing} {region}";
                faults.Add(row.Id, "offers", FaultCodes.CellUnmarked, offer.Part, ("found", found), ("other", table.Entry.Id));
            }
        }
    }

    private static bool Has(Entry row, string routing, string region) =>
        row.Texts(Lists.Single(list => list.Routing == routing).Field).Contains(region);
}
