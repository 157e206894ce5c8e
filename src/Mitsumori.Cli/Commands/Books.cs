using System.CommandLine;
using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.OwnPrices;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Book;

namespace Mitsumori.Cli.Commands;

/// <summary>Opens the book of facts with the user's own price files laid over it.</summary>
internal static class Books
{
    private const long LongestPriceFile = 16L << 20;

    /// <exception cref="DataFileException">The facts that ship with the program are damaged.</exception>
    /// <exception cref="RequestException">A price file of the user is wrong; carries every problem.</exception>
    public static FactBook Open(ParseResult parsed, Options options, Session session)
    {
        FactBook book = ShippedData.Read(session.DataFolder);
        string[] paths = parsed.GetValue(options.Prices) ?? [];
        if (paths.Length == 0) return book;
        PriceFileReading[] files = [.. paths.Select(path => PriceFile.Read(PlanFiles.Read(path, LongestPriceFile, session), path, book))];
        DataFault[] faults = [.. files.SelectMany(file => file.Problems)];
        if (faults.Length > 0) throw Refused(faults, session);
        OverlaidBook laid = Overlays.Lay(book, files.Select(file => file.File!));
        return laid.Book ?? throw Refused(laid.Problems, session);
    }

    private static string Subject(DataFault fault)
    {
        string subject = string.Join(' ', new[] { fault.Entry, fault.Field }.OfType<string>());
        return subject.Length == 0 ? "" : subject + ": ";
    }

    private static RequestException Refused(IEnumerable<DataFault> faults, Session session)
    {
        FaultTexts texts = new(session.Language);
        return new([.. faults.Select(fault => new RequestProblem(
            fault.Code,
            fault.Line is int line ? $"{fault.File}:{line}:{fault.Column}" : fault.File,
            null,
            Subject(fault) + texts.Say(fault)))]);
    }
}
