using System.CommandLine;
using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Cli.Commands;
using Mitsumori.Core.Facts;

namespace Mitsumori.Cli.Running;

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
        PriceFile[] files = [.. paths.Select(path => PriceFile.Read(PlanFiles.Read(path, LongestPriceFile, session), path))];
        OverlayReading laid = Overlays.Lay(book, files);
        if (laid.Faults.Count == 0) return laid.Book!;
        FaultTexts texts = new(session.Language);
        throw new RequestException([.. laid.Faults.Select(fault => new RequestProblem(
            fault.Code,
            fault.Line is int line ? $"{fault.File}:{line}:{fault.Column}" : fault.File,
            null,
            string.Join(' ', new[] { fault.Entry, fault.Field }.OfType<string>()) + ": " + texts.Say(fault)))]);
    }
}
