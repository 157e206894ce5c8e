using System.Collections.Immutable;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Facts;

/// <summary>Everything an estimate is reckoned from: prices, offers and quotas, under one version.</summary>
/// <param name="Version">Names the exact content; it ends in the hash of each overlay that lies on the book.</param>
public sealed record FactBook(string Version, PriceBook Prices, OfferBook Offers, ImmutableArray<Quota> Quotas)
{
    /// <summary>The calendars of public holidays, one for a country.</summary>
    public Sequence<HolidayCalendar> Holidays { get; init; }

    /// <summary>The day of the newest price.</summary>
    public DateOnly AsOf => Prices.AsOf;
}
