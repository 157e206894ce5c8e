using System.Collections.Immutable;
using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Sources;

namespace Mitsumori.Catalog.Shipped;

/// <summary>Reads the facts that ship with the program.</summary>
public static class ShippedData
{
    /// <summary>Reads a data folder into one immutable book.</summary>
    /// <param name="directory">The folder that holds <c>prices/</c>, <c>sources/</c> and the others.</param>
    /// <returns>A book whose version is the day of its newest price and a hash over all files.</returns>
    /// <exception cref="DataFileException">A file is missing or damaged; names every file, entry and field.</exception>
    public static FactBook Read(string directory) => BookOf(FactContents.OfFolder(directory));

    /// <summary>Reads the facts that are built into this assembly, for a program that has no data folder beside it.</summary>
    /// <returns>The same book, under the same version, as the data folder gives that this assembly was built from.</returns>
    /// <exception cref="DataFileException">A file is damaged; names every file, entry and field.</exception>
    public static FactBook ReadEmbedded() => BookOf(FactContents.OfAssembly());

    // Bytes that an index vouches for were checked when it was made; any others are checked now, all of them.
    private static FactBook BookOf(FactContents contents) =>
        contents.Unread.Count == 0 && FactIndex.Read(contents.Index) is { } index && index.Hash == contents.Hash
            ? OfIndexed(new IndexedFiles(contents), index)
            : OfChecked(DataFiles.Of(contents));

    private static FactBook OfChecked(DataFiles data)
    {
        if (data.Faults.Count > 0) throw new DataFileException(data.Faults);
        Dictionary<string, Source> sources = SourceEntries.ById(data.EntriesOf(FileKinds.Sources, "sources"));
        PriceBook prices = new(
            data.EntriesOf(FileKinds.Prices, "prices").Select(entry => PriceEntries.Read(entry, sources, isOverlay: false)));
        return BookOf(data, sources, prices, data.Hash);
    }

    private static FactBook OfIndexed(IndexedFiles data, FactIndex index)
    {
        Dictionary<string, Source> sources = SourceEntries.ById(data.EntriesOf(FileKinds.Sources, "sources"));
        PriceShelf[] shelves =
        [
            .. index.Shelves.Select(shelf => new PriceShelf(
                shelf.Subjects,
                () => data.EntriesOf(shelf.File, FileKinds.Prices, "prices")
                    .Select(entry => PriceEntries.Read(entry, sources, isOverlay: false)))),
        ];
        return BookOf(data, sources, new PriceBook(shelves, index.AsOf), index.Hash);
    }

    private static FactBook BookOf(IFactEntries data, Dictionary<string, Source> sources, PriceBook prices, string hash)
    {
        OfferBook offers = new(
            data.EntriesOf(FileKinds.Models, "models").Select(entry => ModelEntries.Model(entry, sources)),
            data.EntriesOf(FileKinds.Regions, "regions").Select(ModelEntries.Region),
            OfferEntries.Tables(data, sources))
        {
            OtherRegions = [.. data.EntriesOf(FileKinds.OtherRegions, "otherRegions").Select(ModelEntries.OtherRegion)],
        };
        ImmutableArray<Quota> quotas = [.. data.EntriesOf(FileKinds.Quotas, "quotas").Select(entry => OfferEntries.Quota(entry, sources))];
        return new FactBook($"{prices.AsOf:yyyy-MM-dd}+{hash[..12]}", prices, offers, quotas) { Holidays = [HolidayEntries.Japan(data)] };
    }
}
