using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Sheets;

/// <summary>
/// The one sheet of a plan, before it takes a form: what was found, in which language, and what tells this sheet from others.
/// </summary>
/// <param name="Texts">Sentences in the language of the sheet.</param>
/// <param name="Number">By <see cref="SheetNumber"/>: the same plan, book, program and day have the same number.</param>
/// <param name="Issued">The day that stands on the sheet.</param>
/// <param name="Command">The command line that repeats it, without a line break.</param>
public sealed record Sheet(BreakEvenAnswer BreakEven, RemarkTexts Texts, string Number, DateOnly Issued, string Command)
{
    /// <summary>Pictures, in the order in which they stand; empty where nothing is priced.</summary>
    public Sequence<CostChart> Charts { get; init; } = [];
}
