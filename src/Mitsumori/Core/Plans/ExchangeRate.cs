using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Plans;

/// <summary>What one dollar costs in another currency, above 0, and the day of the rate.</summary>
public sealed record ExchangeRate(decimal PerUsd, Currency Currency, DateOnly On)
{
    /// <summary>A rate of yen outside these is taken for one of another currency, or the other way round.</summary>
    public const decimal LeastYen = 20m, MostYen = 1_000m;

    public decimal PerUsd
    {
        get;
        init => field = Bounds.Above0(value, decimal.MaxValue, nameof(PerUsd));
    }

    = Bounds.Above0(PerUsd, decimal.MaxValue, nameof(PerUsd));

    public Currency Currency
    {
        get;
        init => field = Bounds.Given(value, nameof(Currency));
    }

    = Bounds.Given(Currency, nameof(Currency));

    /// <summary>False only for yen at a rate that no day ever had.</summary>
    public bool IsPlausible => !Currency.IsYen || PerUsd is >= LeastYen and <= MostYen;
}
