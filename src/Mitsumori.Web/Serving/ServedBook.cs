using Mitsumori.Application.Requests;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Web.Serving;

/// <summary>What every answer of the server rests on: the book, read once, and the clock.</summary>
/// <param name="Language">The language of a request that names none.</param>
internal sealed record ServedBook(FactBook Book, TimeProvider Clock, Language Language)
{
    private readonly RemarkTexts english = new(Language.English, Book.Offers);
    private readonly RemarkTexts japanese = new(Language.Japanese, Book.Offers);

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary>What the names of a plan are looked up in, and the month of a plan that gives none.</summary>
    public PlanContext Context =>
        new(Book.Offers, id => Book.Prices.Find(id) is not null, new BillingMonth(Today.Year, Today.Month)) { Holidays = Book.Holidays };

    public RemarkTexts TextsIn(Language language) => language switch
    {
        Language.English => english,
        Language.Japanese => japanese,
    };
}
