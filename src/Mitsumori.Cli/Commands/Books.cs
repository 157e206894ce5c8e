using System.CommandLine;
using Mitsumori.Application.Desks;
using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.OwnPrices;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Book;

namespace Mitsumori.Cli.Commands;

/// <summary>Opens the book of facts with the user's own price files laid over it, to be asked by this session.</summary>
internal static class Books
{
    private const long LongestPriceFile = 16L << 20;
    private const int EarliestZone = 14; // hours before UTC

    /// <exception cref="DataFileException">The facts that ship with the program are damaged.</exception>
    /// <exception cref="Rejection">A price file of the user is wrong; carries every problem.</exception>
    public static Asking Open(ParseResult parsed, Options options, Session session) =>
        session.AskingOf(Overlaid(ShippedData.Read(session.DataFolder), parsed.GetValue(options.Prices) ?? [], session));

    private static FactBook Overlaid(FactBook book, string[] paths, Session session)
    {
        if (paths.Length == 0) return book;
        // Where the day has begun already, its prices hold.
        DateOnly today = DateOnly.FromDateTime(session.Clock.GetUtcNow().AddHours(EarliestZone).UtcDateTime);
        PriceFileReading[] files = [.. paths.Select(path => PriceFile.Read(PlanFiles.Read(path, LongestPriceFile), path, book, today))];
        DataFault[] faults = [.. files.SelectMany(file => file.Problems)];
        if (faults.Length > 0) throw Refused(faults);
        OverlaidBook laid = Overlays.Lay(book, files.Select(file => file.File!));
        return laid.Book ?? throw Refused(laid.Problems);
    }

    private static Rejection Refused(IEnumerable<DataFault> faults) =>
        new(RejectionKind.Wrong, [.. faults.Select(fault => new RequestProblem.InPriceFile(fault))]);
}
