using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Estimates;

/// <summary>
/// What stands after a list total: the discount of the printed list, then tax on what is printed after it. Whoever adds and multiplies the
/// printed figures gets the printed figures; the list total itself keeps every digit.
/// </summary>
/// <param name="List">As printed.</param>
/// <param name="Discount">Dollars taken off; null without a discount.</param>
/// <param name="Tax">Dollars of tax; null where tax is left out.</param>
public sealed record AmountDue(Usd List, Usd? Discount, Usd? Tax, Usd Total)
{
    public static AmountDue Of(Usd list, Plan plan)
    {
        int decimals = list.PrintedDecimals();
        Usd printed = list.RoundedTo(decimals);
        Usd? discount = plan.Discount is Discount given ? Percent(printed, given.Percent).RoundedTo(decimals) : null;
        Usd left = printed - (discount ?? Usd.Zero);
        Usd? tax = plan.TaxPercent is decimal percent ? Percent(left, percent).RoundedTo(decimals) : null;
        return new(printed, discount, tax, left + (tax ?? Usd.Zero));
    }

    /// <summary>The total in another currency, rounded half up to its smallest unit; null without a rate.</summary>
    public decimal? In(ExchangeRate? exchange) =>
        exchange?.Currency.Round(Exact.Multiply(Total.Dollars, exchange.PerUsd));

    private static Usd Percent(Usd amount, decimal percent) => new(Exact.Multiply(Exact.Multiply(amount.Dollars, percent), 0.01m));
}
