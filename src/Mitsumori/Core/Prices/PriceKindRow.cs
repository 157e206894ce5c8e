using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Prices;

/// <summary>What holds for every price of one kind: a row of <see cref="PriceKinds"/>.</summary>
/// <param name="Code">The printed code, in data files and answers.</param>
/// <param name="Units">The units that its prices are printed in; at least one.</param>
public sealed record PriceKindRow(PriceKind Kind, string Code, Sequence<PrintedUnit> Units)
{
    /// <summary>True if its prices go by architecture and hardware generation; false if they go by model.</summary>
    public bool IsOfImport { get; init; }

    /// <summary>True for what is bought for a term, be it without commitment.</summary>
    public bool HasCommitment { get; init; }

    /// <summary>True if its prices differ by routing, so that a row which records none is doubtful.</summary>
    public bool HasRouting { get; init; }

    /// <summary>True if its prices differ by how long an entry of the cache lives.</summary>
    public bool HasCacheLife { get; init; }

    /// <summary>The tier of a row that prints none.</summary>
    public PriceTier UnprintedTier { get; init; } = PriceTier.Standard;

    /// <summary>The kind under which half-price rows are printed that serve this one as well; null where there is none.</summary>
    public PriceKind? HalfPriceUnder { get; init; }
}
