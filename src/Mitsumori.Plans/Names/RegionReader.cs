using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Plans.Names;

/// <summary>What came of reading the name of a Region: its code, or why none is taken.</summary>
public sealed record RegionReading(Region? Region, NameProblem? Problem);

/// <summary>
/// Reads a Region by its code, by the name that AWS gives it, or by its city, in English and Japanese. One that exists and is not in the
/// book is called that.
/// </summary>
internal sealed class RegionReader(OfferBook offers, string day)
{
    private const string Commercial = "aws", Europe = "Europe ";
    private const int MostListed = 8, FarthestMisspelling = 2;
    private static readonly string[] Words = ["リージョン", "region"];

    public RegionReading Read(string text)
    {
        if (offers.FindRegion(text) is RegionFacts exact) return new(exact.Region, null);
        string place = Spelling.Place(text);
        foreach (string word in Words)
        {
            if (place.Length > word.Length && place.EndsWith(word, StringComparison.Ordinal)) place = place[..^word.Length];
        }

        RegionFacts[] called = place.Length == 0 ? [] : [.. offers.RegionsInOrder.Where(region => NamesOf(region).Contains(place))];
        if (called is [var only]) return new(only.Region, null);
        if (called.Length > 1) return new(null, Ambiguous(text, called.Select(region => region.Region)));
        foreach (OtherRegion region in offers.OtherRegions)
        {
            if (Spellings(region.Region, region.Name, region.NameJa).Contains(place)) return new(null, NotInBook(region));
        }

        return new(null, Unknown(text, place));
    }

    private static IEnumerable<string> NamesOf(RegionFacts region) =>
        [.. Spellings(region.Region, region.Name, region.NameJa), Spelling.Place(region.City)];

    // The whole name, what stands in its brackets, and the older name of a Region in Europe.
    private static IEnumerable<string> Spellings(Region region, string name, string nameJa)
    {
        yield return Spelling.Place(region.Code);
        foreach (string one in new[] { name, nameJa })
        {
            yield return Spelling.Place(one);
            int open = one.AsSpan().IndexOfAny('(', '（');
            if (open > 0) yield return Spelling.Place(one[open..]);
        }

        if (name.StartsWith(Europe, StringComparison.Ordinal)) yield return Spelling.Place($"EU {name[Europe.Length..]}");
    }

    private static NameProblem Ambiguous(string text, IEnumerable<Region> regions) =>
        new(PlanFault.RegionAmbiguous, null, ("value", Problem.Shown(text)), ("names", string.Join(", ", regions)));

    private NameProblem NotInBook(OtherRegion region)
    {
        (string, string) code = ("region", region.Region.Code), name = ("name", region.Name), asOf = ("day", day);
        return region.Partition == Commercial
            ? new(PlanFault.RegionNotInBook, null, code, name, asOf)
            : new(PlanFault.RegionNotInBook, "partition", code, name, ("partition", region.Partition), asOf);
    }

    private NameProblem Unknown(string text, string place)
    {
        Region[] near =
        [
            .. offers.RegionsInOrder
                .Where(region =>
                    (place.Length > 1 || place.Any(letter => letter >= '\u3000'))
                    && NamesOf(region).Any(name => name.Contains(place, StringComparison.Ordinal)))
                .Select(region => region.Region),
        ];
        if (near.Length == 0)
        {
            var byEdits = offers.RegionsInOrder
                .Select(region => (region.Region, Edits: Closest.Edits(place, Spelling.Place(region.Region.Code))))
                .Where(region => region.Edits <= FarthestMisspelling)
                .ToLookup(region => region.Edits, region => region.Region);
            near = [.. byEdits.OrderBy(group => group.Key).FirstOrDefault() ?? Enumerable.Empty<Region>()];
        }

        (string, string) value = ("value", Problem.Shown(text)), asOf = ("day", day);
        return near.Length == 0
            ? new(PlanFault.RegionUnknown, null, value, asOf)
            : new(PlanFault.RegionUnknown, "near", value, asOf, ("names", string.Join(", ", near.Take(MostListed))));
    }
}
