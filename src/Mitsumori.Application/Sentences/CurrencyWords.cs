using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;

namespace Mitsumori.Application.Sentences;

/// <summary>An amount due in the currency that a plan asks for, in words.</summary>
public static class CurrencyWords
{
    /// <param name="texts">Has the sentence under the key, and that of yen under the key with <c>.yen</c>.</param>
    /// <returns>Null where the plan asks for no currency.</returns>
    public static string? Of(AmountDue due, ExchangeRate? exchange, TextResource texts, string key) =>
        due.In(exchange) is not decimal amount
            ? null
            : texts.Fill(
                exchange!.Currency.IsYen ? key + ".yen" : key,
                ("amount", Figures.Of(exchange.Currency, amount)),
                ("code", exchange.Currency.Code),
                ("rate", Figures.Count(exchange.PerUsd)),
                ("day", Figures.Day(exchange.On)));
}
