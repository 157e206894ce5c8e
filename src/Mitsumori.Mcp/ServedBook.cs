using Mitsumori.Application.Ports;
using Mitsumori.Application.Requests;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Mcp;

/// <summary>What tools, resources and prompts answer from, the same for as long as the server runs.</summary>
/// <param name="Book">The facts, own price files laid over them.</param>
/// <param name="Language">The language of descriptions, and of answers that ask for none.</param>
/// <param name="Clock">Tells the month of a plan that names none, and the day of a list or a sheet.</param>
/// <param name="Sheets">The forms a sheet can be had in.</param>
public sealed record ServedBook(FactBook Book, Language Language, TimeProvider Clock, IReadOnlyList<ISheetWriter> Sheets)
{
    internal DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    internal TextResource Texts => TextResource.Load("mcp", Language);

    internal PlanContext PlanContext => new(Book.Offers, id => Book.Prices.Find(id) is not null, new BillingMonth(Today.Year, Today.Month)) { Holidays = Book.Holidays };
}
