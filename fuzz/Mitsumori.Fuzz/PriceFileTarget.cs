using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.OwnPrices;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Book;
using Mitsumori.Reading;

namespace Mitsumori.Fuzz;

/// <summary>Feeds bytes to the reader of price files, and lays what is right over the shipped book.</summary>
public sealed class PriceFileTarget(string dataFolder) : ITarget
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    private static readonly FaultTexts Sentences = new(Language.Japanese);

    private readonly FactBook book = ShippedData.Read(dataFolder);

    /// <inheritdoc/>
    public void Read(ReadOnlyMemory<byte> bytes)
    {
        PriceFileReading reading = PriceFile.Read(bytes, "prices.json", book, Today);
        if (reading.File is null == reading.Problems.IsEmpty) throw new BrokenLawException("Exactly one of file and problems comes out.");
        if (reading.Problems.Length > PriceFile.MostProblems + 1) throw new BrokenLawException("More problems than are shown.");
        foreach (DataFault fault in reading.Problems) CheckSentence(fault);
        if (reading.File is not { } file) return;
        if (file.Observations.Any(price => !price.Source.IsOwn || price.Source.AsOf > Today))
            throw new BrokenLawException("A price of the file is not the user's own, or of a day to come.");
        if (Overlays.Lay(book, [file]).Book is null) throw new BrokenLawException("A file that is right cannot be laid over the book.");
    }

    private static void CheckSentence(DataFault fault)
    {
        if (fault.Line is < 1 || fault.Column is < 1) throw new BrokenLawException($"{fault.Code} has a place outside of the file.");
        if (!CleanText.IsClean(Sentences.Say(fault))) throw new BrokenLawException($"{fault.Code} steers the terminal.");
    }
}
