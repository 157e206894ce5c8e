using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Lint;

/// <summary>What entries must say beside each other.</summary>
internal sealed class LintRules(DataFiles data, SoundEntries sound)
{
    /// <summary>A row that disagrees with better sources says how.</summary>
    public void Prices()
    {
        foreach ((FaultList faults, Entry price) in sound.Of(FileKinds.Prices, "prices"))
        {
            if (price.IsMarked("suspect") && price.OptionalText("note") is null)
                faults.Add(price.Id, "note", FaultCodes.SuspectWithoutNote, price.Part);
        }
    }

    /// <summary>Prices of one key, day and trust with different amounts name each other, and nothing else does.</summary>
    public void Contradictions()
    {
        Dictionary<string, Entry> sources = sound.ById(FileKinds.Sources, "sources");
        List<(FaultList Faults, Entry Price)> prices =
        [
            .. sound.Of(FileKinds.Prices, "prices").Where(pair => sources.ContainsKey(pair.Entry.Text("source"))),
        ];
        ILookup<string, Entry> byKey = prices
            .SelectMany(pair => ContradictionKey.Of(pair.Price, sources[pair.Price.Text("source")]).Select(key => (Key: key, pair.Price)))
            .ToLookup(pair => pair.Key, pair => pair.Price);
        Dictionary<string, HashSet<string>> rivals = [];
        foreach (IGrouping<string, Entry> group in byKey.Where(group => group.Skip(1).Any()))
        {
            foreach (Entry one in group)
            {
                foreach (Entry other in group.Where(other => ContradictionKey.PriceOfOne(other) != ContradictionKey.PriceOfOne(one)))
                {
                    if (!rivals.TryGetValue(one.Id, out HashSet<string>? known)) rivals.Add(one.Id, known = []);
                    known.Add(other.Id);
                }
            }
        }

        foreach ((FaultList faults, Entry price) in prices)
        {
            string[] named = [.. price.Texts("contradicts")];
            HashSet<string> actual = rivals.GetValueOrDefault(price.Id) ?? [];
            foreach (string missing in actual.Except(named).Order(StringComparer.Ordinal))
                faults.Add(price.Id, "contradicts", FaultCodes.ContradictionUnmarked, price.Part, ("other", missing));
            foreach (string wrong in named.Except(actual))
                faults.Add(price.Id, "contradicts", FaultCodes.ContradictionUnfounded, price.Part, ("other", wrong));
        }
    }

    /// <summary>A quota stands in the file of its scope.</summary>
    public void Quotas()
    {
        foreach ((FaultList faults, Entry quota) in sound.Of(FileKinds.Quotas, "quotas"))
        {
            if (Path.GetFileNameWithoutExtension(faults.File) == quota.Text("scope")) continue;
            faults.Add(quota.Id, "scope", FaultCodes.ScopeOfOtherFile, quota.Part, ("found", quota.Text("scope")));
        }
    }

    /// <summary>A model is Legacy before its price rises, and that before its end; an offer repeats the end of its model.</summary>
    public void Lifecycles()
    {
        Dictionary<string, Entry> models = [];
        foreach ((FaultList faults, Entry model) in sound.Of(FileKinds.Models, "models"))
        {
            models.TryAdd(model.Id, model);
            if (model.Inner("lifecycle") is { } lifecycle) Order(faults, model.Id, "lifecycle.", lifecycle);
        }

        foreach ((FaultList faults, Entry row) in sound.Of(FileKinds.Lifecycle, "lifecycle")) Order(faults, row.Id, string.Empty, row);
        (FileKind, string)[] offers =
        [
            (FileKinds.Units, "units"),
            (FileKinds.FineTuning, "fineTuning"),
            (FileKinds.BaseOnDemand, "baseOnDemand"),
        ];
        foreach ((FileKind kind, string section) in offers)
        {
            foreach ((FaultList faults, Entry offer) in sound.Of(kind, section))
            {
                if (
                    offer.OptionalText("eolDate") is not { } end
                    || offer.OptionalText("model") is not { } model
                    || !models.TryGetValue(model, out Entry? facts))
                {
                    continue;
                }

                string? expected = facts.Inner("lifecycle")?.OptionalText("eolDate");
                if (expected != end)
                {
                    faults.Add(
                        offer.Id,
                        "eolDate",
                        FaultCodes.EndOfLifeDiffers,
                        offer.Part,
                        ("expected", expected ?? "none"),
                        ("found", end));
                }
            }
        }
    }

    /// <summary>Every published holiday has its day in each year from the first to the last.</summary>
    public void Holidays()
    {
        (FaultList Faults, Entry Entry)[] days = [.. sound.Of(FileKinds.JapaneseHolidays, "published")];
        if (days.Length == 0) return;
        int[] years = [.. days.Select(pair => pair.Entry.Day("day")!.Value.Year)];
        int first = years.Min(), last = years.Max();
        foreach (IGrouping<string, (FaultList Faults, Entry Entry)> name in days.GroupBy(pair => pair.Entry.Text("name")))
        {
            HashSet<int> known = [.. name.Select(pair => pair.Entry.Day("day")!.Value.Year)];
            foreach (int year in Enumerable.Range(first, last - first + 1).Where(year => !known.Contains(year)))
            {
                (FaultList faults, Entry entry) = name.First();
                faults.Add(entry.Id, "day", FaultCodes.HolidayYearMissing, entry.Part, ("expected", $"{name.Key} {year}"));
            }
        }
    }

    /// <summary>A source that nothing refers to is a slip of the pen.</summary>
    public void SourceUse()
    {
        HashSet<string> used = [];
        foreach ((_, TextNode entry) in data.Files.SelectMany(file => file.Entries())) Use(entry, used);
        foreach ((FaultList faults, Entry source) in sound.Of(FileKinds.Sources, "sources"))
        {
            if (!used.Contains(source.Id)) faults.Add(source.Id, null, FaultCodes.SourceUnused, source.Part);
        }
    }

    private static readonly string[] SourceFields = ["source", "writeSource", "read", "parsed"];

    private static void Use(TextNode part, HashSet<string> used)
    {
        foreach (TextNode element in part.Elements) Use(element, used);
        if (part is not TextNode.Mapping mapping) return;
        foreach (MappingEntry entry in mapping.Entries)
        {
            if (SourceFields.Contains(entry.Key)) used.Add(entry.Value.PlainText);
            Use(entry.Value, used);
        }
    }

    private static void Order(FaultList faults, string name, string path, Entry dates)
    {
        string[] fields = [.. new[] { "legacyDate", "publicExtendedAccessFrom", "eolDate" }.Where(field => dates.Day(field) is not null)];
        foreach ((string earlier, string later) in fields.Zip(fields.Skip(1)))
        {
            if (dates.Day(earlier) > dates.Day(later))
            {
                faults.Add(
                    name,
                    path + later,
                    FaultCodes.DatesOutOfOrder,
                    dates.Part,
                    ("expected", dates.Text(earlier)),
                    ("found", dates.Text(later)));
            }
        }
    }
}
