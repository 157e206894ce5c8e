using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Decisions;

/// <summary>What may be spent in a month, after discount and tax.</summary>
/// <param name="Amount">Above 0.</param>
/// <param name="Currency">Null for dollars.</param>
public sealed record Budget(decimal Amount, Currency? Currency)
{
    /// <summary>The code of the dollar, in which prices are printed.</summary>
    public const string Dollar = "USD";

    public decimal Amount
    {
        get;
        init => field = Bounds.Above0(value, decimal.MaxValue, nameof(Amount));
    }

    = Bounds.Above0(Amount, decimal.MaxValue, nameof(Amount));

    /// <summary>Of ISO 4217.</summary>
    public string Code => Currency?.Code ?? Dollar;

    /// <summary>Whether what is due stays within it.</summary>
    /// <param name="exchange">The plan's rate of the budget's currency; not asked for dollars.</param>
    public bool Covers(AmountDue due, ExchangeRate? exchange) =>
        Currency is null ? due.Total.Dollars <= Amount : due.In(exchange) is decimal amount && amount <= Amount;

    /// <summary>Dollars that come to about it: what is due is rounded in its own currency.</summary>
    public decimal AboutDollars(ExchangeRate? exchange) => Currency is null ? Amount : Amount / exchange!.PerUsd;

    /// <summary>Whether a plan can be held against it: another currency needs the plan's rate.</summary>
    public bool IsOf(Plan plan) => Currency is null || Currency == plan.Exchange?.Currency;
}
