using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Bedrock;

/// <summary>A model of Bedrock as the invoke API spells it, without a context suffix: <c>amazon.nova-pro-v1:0</c>.</summary>
public sealed record ModelId(string Value) : IComparable<ModelId>
{
    public string Value
    {
        get;
        init => field = Bounds.Text(value, nameof(Value));
    }

    = Bounds.Text(Value, nameof(Value));

    public int CompareTo(ModelId? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;
}

/// <summary>An AWS Region by its code: <c>us-east-1</c>.</summary>
public sealed record Region(string Code) : IComparable<Region>
{
    public string Code
    {
        get;
        init => field = Bounds.Text(value, nameof(Code));
    }

    = Bounds.Text(Code, nameof(Code));

    /// <summary>True in a partition with price lists of its own, GovCloud or China: what a list prints without a Region is not meant there.
    /// </summary>
    public bool IsApart =>
        Code.StartsWith("us-gov-", StringComparison.Ordinal) || Code.StartsWith("cn-", StringComparison.Ordinal);

    public int CompareTo(Region? other) => string.CompareOrdinal(Code, other?.Code);

    public override string ToString() => Code;
}

/// <summary>The architecture of open weights that Custom Model Import accepts, as its price table names it: <c>Llama</c>.</summary>
public readonly record struct ImportArchitecture(string Name)
{
    public string Name
    {
        get;
        init => field = Bounds.Text(value, nameof(Name));
    }

    = Bounds.Text(Name, nameof(Name));

    public override string ToString() => Name;
}
