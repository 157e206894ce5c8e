using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Prices;

/// <summary>What a price is for.</summary>
public enum PriceKind
{
    TrainingToken,
    TrainingHour,
    TrainingImage,
    StorageModelMonth,
    ModelUnitHour,
    OnDemandInputToken,
    OnDemandOutputToken,
    CustomOnDemandInputToken,
    CustomOnDemandOutputToken,
    CacheRead,
    CacheWrite,
    BatchInput,
    BatchOutput,
    ImportCmuMinute,
    ImportStorageCmuMonth,
    ReservedInputTpmHour,
    ReservedOutputTpmHour,
}

/// <summary>The one table of price kinds: what data files, look-ups, checks and answers know of a kind, they ask here.</summary>
public static class PriceKinds
{
    private static readonly Sequence<PrintedUnit> Tokens = [new("1000 tokens", 1_000), new("1000000 tokens", 1_000_000)];

    private static readonly PriceKindRow[] Rows = Array.ConvertAll(Enum.GetValues<PriceKind>(), RowOf);

    /// <summary>All rows, in the order of the kinds.</summary>
    public static IReadOnlyList<PriceKindRow> All => Rows;

    /// <summary>The names of all units of all kinds, each once.</summary>
    public static IReadOnlyList<string> UnitNames { get; } =
    [.. Rows.SelectMany(row => row.Units).Select(unit => unit.Name).Distinct(StringComparer.Ordinal)];

    public static PriceKindRow Of(PriceKind kind) => Rows[(int)kind];

    private static PriceKindRow RowOf(PriceKind kind) =>
        kind switch
        {
            PriceKind.TrainingToken => new(kind, "training-token", Tokens),
            PriceKind.TrainingHour => new(kind, "training-hour", [new("training hour", 1)]),
            PriceKind.TrainingImage => new(kind, "training-image", [new("image seen", 1)]),
            PriceKind.StorageModelMonth => new(
                kind,
                "storage-model-month",
                [new("custom model per month", 1), new("trained model per month", 1)]),
            PriceKind.ModelUnitHour => new(kind, "pt-mu-hour", [new("hour per MU", 1)]) { HasCommitment = true },
            PriceKind.OnDemandInputToken => new(kind, "on-demand-input-token", Tokens) { HasRouting = true },
            PriceKind.OnDemandOutputToken => new(kind, "on-demand-output-token", Tokens) { HasRouting = true },
            PriceKind.CustomOnDemandInputToken => new(kind, "custom-on-demand-input-token", Tokens),
            PriceKind.CustomOnDemandOutputToken => new(kind, "custom-on-demand-output-token", Tokens),
            PriceKind.CacheRead => new(kind, "cache-read", Tokens),
            PriceKind.CacheWrite => new(kind, "cache-write", Tokens) { HasCacheLife = true },

            // A kind of its own needs no tier beside it.
            PriceKind.BatchInput => new(kind, "batch-input", Tokens)
            {
                UnprintedTier = PriceTier.Batch,
                HalfPriceUnder = PriceKind.OnDemandInputToken,
            },
            PriceKind.BatchOutput => new(kind, "batch-output", Tokens)
            {
                UnprintedTier = PriceTier.Batch,
                HalfPriceUnder = PriceKind.OnDemandOutputToken,
            },
            PriceKind.ImportCmuMinute => new(kind, "cmi-cmu-minute", [new("minute per CMU", 1)]) { IsOfImport = true },
            PriceKind.ImportStorageCmuMonth => new(kind, "cmi-storage-cmu-month", [new("CMU per month", 1)]) { IsOfImport = true },
            PriceKind.ReservedInputTpmHour => new(kind, "reserved-input-tpm-hour", [new("hour per 1K TPM", 1)]) { HasCommitment = true },
            PriceKind.ReservedOutputTpmHour => new(kind, "reserved-output-tpm-hour", [new("hour per 1K TPM", 1)]) { HasCommitment = true },
        };
}
