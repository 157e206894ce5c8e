using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Estimates;

/// <summary>What stands after a list total: the discount, then tax on what is left. The list total itself stays as it is.</summary>
/// <param name="Discount">Dollars taken off; null without a discount.</param>
/// <param name="Tax">Dollars of tax; null where tax is left out.</param>
public sealed record AmountDue(Usd? Discount, Usd? Tax, Usd Total)
{
    public static AmountDue Of(Usd list, Plan plan)
    {
        Usd? discount = plan.Discount is Discount given ? Percent(list, given.Percent) : null;
        Usd left = list - (discount ?? Usd.Zero);
        Usd? tax = plan.TaxPercent is decimal percent ? Percent(left, percent) : null;
        return new(discount, tax, left + (tax ?? Usd.Zero));
    }

    /// <summary>Yen for the total, every digit; null without a rate.</summary>
    public decimal? Yen(ExchangeRate? exchange) => exchange is null ? null : Exact.Multiply(Total.Dollars, exchange.YenPerUsd);

    private static Usd Percent(Usd amount, decimal percent) => new(Exact.Multiply(Exact.Multiply(amount.Dollars, percent), 0.01m));
}
