using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Names;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Plans.Binding;

/// <summary>What came of reading a plan: the plan, or everything that has to be corrected.</summary>
/// <param name="Plan">Null exactly if there are problems.</param>
/// <param name="Problems">By place: lines of files in order, then flags.</param>
public sealed record PlanReading(Plan? Plan, Sequence<Problem> Problems);

/// <summary>What a plan's names are looked up in, and the month that stands in for a missing one.</summary>
/// <param name="PriceExists">True for the id of a row of the price book.</param>
/// <param name="CurrentMonth">The month of the day on which the plan is read.</param>
/// <param name="BookDay">The day of the book, which is named where it does not have a name.</param>
public sealed record PlanContext(OfferBook Offers, Func<string, bool> PriceExists, BillingMonth CurrentMonth, DateOnly BookDay)
{
    private BookNames? names;

    /// <summary>Reads names as people write them.</summary>
    public BookNames Names => names ??= new(Offers, BookDay);

    /// <summary>The calendars of public holidays that a plan may name.</summary>
    public Sequence<HolidayCalendar> Holidays { get; init; }
}
