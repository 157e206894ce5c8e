using Mitsumori.Core.Prices;

namespace Mitsumori.Catalog.Shipped;

/// <summary>A printed unit and the quantity that one amount buys.</summary>
internal sealed record PriceUnit(string Name, long Per)
{
    public override string ToString() => $"{Name} ({Per})";
}

/// <summary>The printed units that a kind of price may have.</summary>
internal static class PriceUnits
{
    private static readonly PriceUnit[] Tokens = [new("1000 tokens", 1_000), new("1000000 tokens", 1_000_000)];

    /// <summary>All units of all kinds.</summary>
    public static IEnumerable<string> All { get; } = [.. Enum.GetValues<PriceKind>().SelectMany(Of).Select(unit => unit.Name).Distinct()];

    public static PriceUnit[] Of(PriceKind kind) => kind switch
    {
        PriceKind.TrainingHour => [new("training hour", 1)],
        PriceKind.TrainingImage => [new("image seen", 1)],
        PriceKind.StorageModelMonth => [new("custom model per month", 1), new("trained model per month", 1)],
        PriceKind.ModelUnitHour => [new("hour per MU", 1)],
        PriceKind.ImportCmuMinute => [new("minute per CMU", 1)],
        PriceKind.ImportStorageCmuMonth => [new("CMU per month", 1)],
        PriceKind.ReservedInputTpmHour or PriceKind.ReservedOutputTpmHour => [new("hour per 1K TPM", 1)],
        PriceKind.TrainingToken or PriceKind.OnDemandInputToken or PriceKind.OnDemandOutputToken
            or PriceKind.CustomOnDemandInputToken or PriceKind.CustomOnDemandOutputToken or PriceKind.CacheRead
            or PriceKind.CacheWrite or PriceKind.BatchInput or PriceKind.BatchOutput => Tokens,
    };

    /// <summary>True for prices of imported models, which go by architecture and hardware generation.</summary>
    public static bool IsOfImport(PriceKind kind) => kind is PriceKind.ImportCmuMinute or PriceKind.ImportStorageCmuMonth;

    /// <summary>True for what is bought for a term, be it without commitment.</summary>
    public static bool HasCommitment(PriceKind kind) => kind is PriceKind.ModelUnitHour or PriceKind.ReservedInputTpmHour or PriceKind.ReservedOutputTpmHour;
}
