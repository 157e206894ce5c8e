using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Plans;

/// <summary>Yen for one dollar, above 0, and the day of the rate.</summary>
public sealed record ExchangeRate(decimal YenPerUsd, DateOnly On)
{
    public decimal YenPerUsd
    {
        get;
        init => field = Bounds.Above0(value, decimal.MaxValue, nameof(YenPerUsd));
    }

    = Bounds.Above0(YenPerUsd, decimal.MaxValue, nameof(YenPerUsd));
}
