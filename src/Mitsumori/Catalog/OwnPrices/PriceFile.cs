using System.Collections.Immutable;
using System.Security.Cryptography;
using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Sources;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.OwnPrices;

/// <summary>A user's own prices, read and found right: self-contained, with its sources, to be laid over a book.</summary>
public sealed class PriceFile
{
    /// <summary>More problems than these are told to be there, and not shown.</summary>
    public const int MostProblems = 100;

    private PriceFile(string displayName, string hash, ImmutableArray<PriceObservation> observations)
    {
        DisplayName = displayName;
        Hash = hash;
        Observations = observations;
    }

    /// <summary>What the user called the file.</summary>
    public string DisplayName { get; }

    /// <summary>First 12 hexadecimal digits of the SHA-256 of the file.</summary>
    public string Hash { get; }

    /// <summary>The prices, in the order of the file; each goes before those of the book.</summary>
    public ImmutableArray<PriceObservation> Observations { get; }

    /// <summary>
    /// Reads a price file. It has the entries of <c>data/prices</c>, under <c>prices</c>, and brings its own <c>sources</c>.
    /// </summary>
    /// <param name="bytes">The whole file, UTF-8.</param>
    /// <param name="displayName">How problems name the file.</param>
    /// <param name="book">The book it is meant for: its models, Regions and architectures are what a price may name; its ids are
    /// taken.</param>
    /// <param name="today">No source is of a later day.</param>
    public static PriceFileReading Read(ReadOnlyMemory<byte> bytes, string displayName, FactBook book, DateOnly today)
    {
        List<DataFault> problems = [];
        FaultList faults = new(displayName, problems);
        if (DataFile.Read(bytes, displayName, FileKinds.OwnPrices, new TextPool(), faults, DataFile.Untrusted) is not { } file)
            return new PriceFileReading(null, [.. problems]);
        Check(file, faults, book);
        CheckDays(file, faults, today);
        if (problems.Count > 0) return new PriceFileReading(null, Shown(problems));

        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..12];
        OwnFile own = new(CleanText.Of(AccountNumber.Masked(Path.GetFileName(displayName))), hash);
        Dictionary<string, Source> sources = SourceEntries.ById(file.EntriesOf("sources"))
            .ToDictionary(source => source.Key, source => Marked(source.Value, own), StringComparer.Ordinal);
        ImmutableArray<PriceObservation> observations =
        [
            .. file.EntriesOf("prices").Select(entry => PriceEntries.Read(entry, sources, isOverlay: true)),
        ];
        return new PriceFileReading(new PriceFile(displayName, hash, observations), []);
    }

    private static void Check(DataFile file, FaultList faults, FactBook book)
    {
        KnownNames names = NamesOf(book);
        foreach ((Section section, TextNode entry) in file.Entries())
        {
            names.Collect(section, entry);
            if (entry["id"] is not { QuotedText: { } id } at) continue;
            string? other =
                names.Claim(id, file.Path) ?? (section.Name == "prices" && book.Prices.Find(id) is not null ? book.Version : null);
            if (other is not null) faults.Add(id, "id", FaultCodes.IdRepeated, at, ("found", id), ("other", other));
        }

        file.Check(names, faults, MostProblems + 1);
    }

    // Whose it is, and without the number of an account.
    private static Source Marked(Source source, OwnFile own) => source with
    {
        Location = AccountNumber.Masked(source.Location),
        Via = source.Via is string via ? AccountNumber.Masked(via) : null,
        File = own,
    };

    private static void CheckDays(DataFile file, FaultList faults, DateOnly today)
    {
        foreach (TextNode entry in file.Root["sources"]?.Elements ?? [])
        {
            if (entry["asOf"] is not { QuotedText: { } day } at) continue;
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", out DateOnly of) || of <= today) continue;
            string name = FaultList.NameOf(entry, "id");
            faults.Add(name, "asOf", FaultCodes.DayAhead, at, ("found", day), ("expected", $"{today:yyyy-MM-dd}"));
        }
    }

    private static ImmutableArray<DataFault> Shown(List<DataFault> problems)
    {
        DataFault[] sorted = [.. problems.OrderBy(problem => problem.Line ?? 0)];
        if (sorted.Length <= MostProblems) return [.. sorted];
        DataFault next = sorted[MostProblems];
        return [.. sorted[..MostProblems], new(next.File, null, null, FaultCodes.MoreFaults, next.Line, next.Column, [])];
    }

    private static KnownNames NamesOf(FactBook book)
    {
        KnownNames names = new();
        foreach (var model in book.Offers.Models.Keys) names.Add(ReferenceKind.Model, model.Value);
        foreach (var region in book.Offers.Regions.Keys) names.Add(ReferenceKind.Region, region.Code);
        foreach (var import in book.Offers.Tables.Imports) names.Add(ReferenceKind.Architecture, import.Architecture.Name);
        foreach (var price in book.Prices.Observations) names.Add(ReferenceKind.Price, price.Id);
        return names;
    }
}

/// <summary>A price file, or everything that is wrong with it.</summary>
/// <param name="File">Null when there are problems.</param>
/// <param name="Problems">All of them, with line and column, in the order of the lines.</param>
public sealed record PriceFileReading(PriceFile? File, ImmutableArray<DataFault> Problems);
