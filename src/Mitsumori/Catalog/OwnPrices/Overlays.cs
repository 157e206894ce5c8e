using System.Collections.Immutable;
using Mitsumori.Catalog.Faults;
using Mitsumori.Core.Book;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Catalog.OwnPrices;

/// <summary>Lays users' own prices over a book.</summary>
public static class Overlays
{
    /// <summary>Makes the book that holds the prices of all files beside its own.</summary>
    /// <param name="files">In any order: the result is the same. A file that is given twice counts once.</param>
    /// <returns>A book whose version ends in the hash of each file, in ordinal order; or the ids that two files share.</returns>
    public static OverlaidBook Lay(FactBook book, IEnumerable<PriceFile> files)
    {
        PriceFile[] ordered = [.. files.DistinctBy(file => file.Hash).OrderBy(file => file.Hash, StringComparer.Ordinal)];
        if (ordered.Length == 0) return new OverlaidBook(book, []);
        ImmutableArray<DataFault> problems = [.. SharedIds(ordered)];
        if (problems.Length > 0) return new OverlaidBook(null, problems);
        string version = string.Join('+', [book.Version, .. ordered.Select(file => file.Hash)]);
        return new OverlaidBook(
            book with
            {
                Version = version,
                Prices = new PriceBook([.. book.Prices.Observations, .. ordered.SelectMany(file => file.Observations)]),
            },
            []);
    }

    private static IEnumerable<DataFault> SharedIds(PriceFile[] files)
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        foreach (PriceFile file in files)
        {
            foreach (PriceObservation price in file.Observations)
            {
                if (owners.TryAdd(price.Id, file.DisplayName)) continue;
                Sequence<FaultValue> values = [new FaultValue("found", price.Id), new FaultValue("other", owners[price.Id])];
                yield return new DataFault(file.DisplayName, price.Id, "id", FaultCodes.IdRepeated, null, null, values);
            }
        }
    }
}

/// <summary>A book with overlays on it, or why they cannot lie together.</summary>
/// <param name="Book">Null when there are problems.</param>
public sealed record OverlaidBook(FactBook? Book, ImmutableArray<DataFault> Problems);
