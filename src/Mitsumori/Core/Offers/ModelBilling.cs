using Mitsumori.Core.Bedrock;

namespace Mitsumori.Core.Offers;

/// <summary>What the calls of a model are billed by.</summary>
public enum ModelBilling
{
    /// <summary>Tokens in and tokens out.</summary>
    Tokens,

    /// <summary>Tokens in only: embeddings have no output tokens.</summary>
    InputTokens,
    Images,
    Seconds,
    Queries,
}

/// <summary>The codes of models.</summary>
public static class ModelCodes
{
    public static Vocabulary<ModelBilling> Billings { get; } = new(
        (ModelBilling.Tokens, "tokens"),
        (ModelBilling.InputTokens, "input-tokens"),
        (ModelBilling.Images, "images"),
        (ModelBilling.Seconds, "seconds"),
        (ModelBilling.Queries, "queries"));

    public static Vocabulary<Partition> Partitions { get; } = new(
        (Partition.Commercial, "aws"),
        (Partition.GovCloud, "aws-us-gov"),
        (Partition.China, "aws-cn"));
}
