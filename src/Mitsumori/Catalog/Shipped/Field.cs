using Mitsumori.Core.Quantities;

namespace Mitsumori.Catalog.Shipped;

/// <summary>How the value of a field is written.</summary>
internal enum FieldForm
{
    /// <summary>Text without spaces.</summary>
    Id,

    /// <summary>Text, not empty.</summary>
    Words,

    /// <summary>An https address.</summary>
    Address,

    /// <summary>A date as 2026-11-22.</summary>
    Day,

    /// <summary>A decimal in a string, plain and without sign: "0.00149".</summary>
    Amount,

    /// <summary>A JSON number without fraction.</summary>
    Whole,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>One of a closed list of texts.</summary>
    Code,

    /// <summary>The id of something else in the data.</summary>
    Reference,

    /// <summary>An object with fields of its own.</summary>
    Entry,
}

/// <summary>What the id in a reference belongs to.</summary>
internal enum ReferenceKind
{
    Source,
    Model,
    ContextVariant,
    Region,
    RegionOrWildcard,
    Architecture,
    Price,
    PriceOrQuota,
}

/// <summary>The form of a field's value and its bounds.</summary>
internal sealed record FieldType(FieldForm Form)
{
    public bool IsList { get; init; }

    public Sequence<string> Codes { get; init; }

    public ReferenceKind Refers { get; init; }

    public Sequence<Field> Fields { get; init; }

    /// <summary>The least number allowed.</summary>
    public decimal Least { get; init; } = decimal.MinValue;

    /// <summary>The greatest number allowed.</summary>
    public decimal Greatest { get; init; } = decimal.MaxValue;

    /// <summary>Numbers allowed; empty for all within the bounds.</summary>
    public Sequence<long> Numbers { get; init; }

    public FieldType List => this with { IsList = true };
}

/// <summary>A field of an entry: its declaration is what files are checked by and what their schema is made from.</summary>
internal sealed record Field(string Name, FieldType Type, bool IsRequired, string Meaning)
{
    public static Field Must(string name, FieldType type, string meaning) => new(name, type, IsRequired: true, meaning);

    public static Field May(string name, FieldType type, string meaning) => new(name, type, IsRequired: false, meaning);
}
