using Mitsumori.Catalog.Files;
using Mitsumori.Core.Prices;

namespace Mitsumori.Catalog.Lint;

/// <summary>What two price rows must share to contradict each other when their amounts differ.</summary>
internal static class ContradictionKey
{
    /// <summary>One key for each model and Region of the row, on the day and with the trust of its source.</summary>
    public static IEnumerable<string> Of(Entry price, Entry source)
    {
        string[] regions = price.Texts("regions") is { IsEmpty: false } listed ? [.. listed] : [string.Empty];
        string[] models = [price.Text("model"), .. price.Texts("alsoModels")];
        string unprintedTier = PriceCodes.Tiers.CodeOf(PriceKinds.Of(price.Code("kind", PriceCodes.Kinds)!.Value).UnprintedTier);
        return from region in regions
               from model in models
               select string.Join(
                   '|',
                   price.Text("kind"),
                   model,
                   price.Text("architecture"),
                   price.Text("cmuVersion"),
                   region,
                   price.Text("commitment"),
                   price.OptionalText("tier") ?? unprintedTier,
                   price.Text("routing"),
                   price.Text("cacheLife"),
                   price.OptionalText("overInputTokens") ?? "0",
                   source.Text("asOf"),
                   source.Text("kind"));
    }

    public static decimal PriceOfOne(Entry price) => new UnitPrice(price.Decimal("amount") ?? 0m, price.Whole("per")).OfOne;
}
