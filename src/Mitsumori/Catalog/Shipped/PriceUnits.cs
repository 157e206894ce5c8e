using Mitsumori.Core.Prices;

namespace Mitsumori.Catalog.Shipped;

/// <summary>The printed units that a kind of price may have, each with the quantity that one amount buys.</summary>
internal static class PriceUnits
{
    private static readonly (string Unit, long Per)[] Tokens = [("1000 tokens", 1_000), ("1000000 tokens", 1_000_000)];

    /// <summary>All units of all kinds.</summary>
    public static IEnumerable<string> All { get; } = [.. Enum.GetValues<PriceKind>().SelectMany(Of).Select(unit => unit.Unit).Distinct()];

    public static (string Unit, long Per)[] Of(PriceKind kind) => kind switch
    {
        PriceKind.TrainingHour => [("training hour", 1)],
        PriceKind.TrainingImage => [("image seen", 1)],
        PriceKind.StorageModelMonth => [("custom model per month", 1), ("trained model per month", 1)],
        PriceKind.ModelUnitHour => [("hour per MU", 1)],
        PriceKind.ImportCmuMinute => [("minute per CMU", 1)],
        PriceKind.ImportStorageCmuMonth => [("CMU per month", 1)],
        PriceKind.ReservedInputTpmHour or PriceKind.ReservedOutputTpmHour => [("hour per 1K TPM", 1)],
        PriceKind.TrainingToken or PriceKind.OnDemandInputToken or PriceKind.OnDemandOutputToken
            or PriceKind.CustomOnDemandInputToken or PriceKind.CustomOnDemandOutputToken or PriceKind.CacheRead
            or PriceKind.CacheWrite or PriceKind.BatchInput or PriceKind.BatchOutput => Tokens,
    };

    /// <summary>True for prices of imported models, which go by architecture and hardware generation.</summary>
    public static bool IsOfImport(PriceKind kind) => kind is PriceKind.ImportCmuMinute or PriceKind.ImportStorageCmuMonth;

    /// <summary>True for what is bought for a term, be it without commitment.</summary>
    public static bool HasCommitment(PriceKind kind) => kind is PriceKind.ModelUnitHour or PriceKind.ReservedInputTpmHour or PriceKind.ReservedOutputTpmHour;
}
