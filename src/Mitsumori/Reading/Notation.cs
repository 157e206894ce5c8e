namespace Mitsumori.Reading;

/// <summary>What quotes mean.</summary>
public enum Notation
{
    /// <summary>Nothing: a number may stand in quotes and a text without, as in YAML, in flags and in addresses.</summary>
    Free,

    /// <summary>The type of the value, as in JSON: a text has quotes, a number and a switch have none.</summary>
    Typed,
}
