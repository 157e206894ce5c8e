using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Prices;

/// <summary>What a price list sells a thing under: a model of Bedrock, or an import architecture on a hardware generation.</summary>
public readonly record struct PriceSubject
{
    private PriceSubject(string name, bool isModel)
    {
        Name = name;
        IsModel = isModel;
    }

    /// <summary>The model id, or architecture and CMU version: <c>Llama v1.0</c>.</summary>
    public string Name { get; }

    public bool IsModel { get; }

    public static PriceSubject Of(ModelId model) => new(model.Value, isModel: true);

    public static PriceSubject Of(ImportArchitecture architecture, string cmuVersion) =>
        new($"{architecture.Name} {Bounds.Text(cmuVersion, nameof(cmuVersion))}", isModel: false);

    public override string ToString() => Name;
}

/// <summary>The exact thing whose price is looked up. Nothing similar is ever taken in its place.</summary>
public sealed record PriceKey(PriceKind Kind, PriceSubject Subject, Region Region)
{
    public PriceTier Tier { get; init; } = PriceTier.Standard;

    public Routing Routing { get; init; } = Routing.InRegion;

    /// <summary>Null for what is not sold by commitment.</summary>
    public CommitmentTerm? Commitment { get; init; }

    public CacheLife CacheLife { get; init; } = CacheLife.FiveMinutes;

    /// <summary>The edge of the context band that a call lies beyond; 0 for one up to the first edge.</summary>
    public long OverInputTokens { get; init; }
}
