using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.UseCases;

/// <summary>Makes the one sheet of a plan, ready to be given a form.</summary>
public static class PrepareSheet
{
    /// <summary>The same for one asking; the command that repeats the sheet follows from the words that ask for it.</summary>
    /// <param name="issued">The day that stands on the sheet.</param>
    /// <param name="words">The words of the command line, without the program's name.</param>
    /// <exception cref="TooManyDigitsException">The plan's numbers make an amount that needs more than 28 digits: the request is
    /// wrong.</exception>
    /// <exception cref="OperationCanceledException">The search was given up.</exception>
    public static Sheet Run(Plan plan, Asking asking, DateOnly issued, IEnumerable<string> words)
    {
        string command = RepeatedCommand.Of(words, plan, issued, asking.Language);
        return Run(plan, asking.Book, asking.Texts, issued, command, asking.Cancellation);
    }

    /// <param name="command">The command line that repeats the sheet.</param>
    /// <exception cref="TooManyDigitsException">The plan's numbers make an amount that needs more than 28 digits: the request is
    /// wrong.</exception>
    /// <exception cref="OperationCanceledException">The search was given up.</exception>
    public static Sheet Run(
        Plan plan,
        FactBook book,
        RemarkTexts texts,
        DateOnly issued,
        string command,
        CancellationToken cancellation = default)
    {
        BreakEvenAnswer breakEven = FindBreakEven.Run(plan, book, cancellation);
        return new(breakEven, texts, SheetNumber.Of(plan, breakEven.Estimate.BookVersion, issued), issued, command)
        {
            Charts = SheetCharts.Of(breakEven, book, texts.Language),
        };
    }
}
