using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Offering;

/// <summary>The days on which a plan is served: those of its month, or the price day where it has hours instead of a calendar.</summary>
public readonly record struct ServiceDays(DateOnly First, DateOnly Last)
{
    public static ServiceDays Of(BillingPeriod period, DateOnly priceDay) => period switch
    {
        BillingPeriod.CalendarMonth calendar => new(calendar.Month.FirstDay, calendar.Month.LastDay),
        _ => new(priceDay, priceDay),
    };
}
