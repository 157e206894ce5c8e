using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Sheets;

/// <summary>The whole content of a sheet: what stands at its head, then its sections.</summary>
/// <param name="Facts">Number, day, validity.</param>
/// <param name="Stamps">The names of the boxes for signatures.</param>
/// <param name="Sentence">The answer.</param>
/// <param name="Head">Warnings that must be read with it.</param>
/// <param name="Amount">The monthly list total of the chosen option; null where there is none.</param>
/// <param name="Due">What follows the list total: discount, tax, what is due, yen.</param>
/// <param name="First">Sections of the first page, which ends with totals and commitment.</param>
/// <param name="Further">Sections of the pages behind it.</param>
public sealed record SheetPages(
    string Title, string Kind, string Addressee, string Subject, Sequence<Fact> Facts, Sequence<string> Stamps,
    string Sentence, Sequence<string> Head, string AmountName, Wording? Amount, Sequence<string> Due,
    Sequence<Section> First, Sequence<Section> Further, string Program)
{
    /// <summary>All sections, in the order of the pages.</summary>
    public IEnumerable<Section> Sections => First.Concat(Further);
}
