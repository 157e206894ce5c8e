namespace Mitsumori.Reading;

/// <summary>One thing that is wrong with a text, and where. The sentence about it is made by whoever shows it.</summary>
/// <param name="Path">The value it concerns, or would concern if it were there.</param>
public sealed record Fault(FaultKind Kind, Place Place, NodePath Path)
{
    /// <summary>The shape that the value was held against; null for a fault of the text.</summary>
    public Shape? Shape { get; init; }

    /// <summary>The value that is wrong; null where there is none.</summary>
    public TextNode? Node { get; init; }

    /// <summary>What is wrong as written: a key, a word, a number, a sign.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>What it contradicts or needs: a key, or keys with commas between them.</summary>
    public string Other { get; init; } = string.Empty;

    /// <summary>How many there are, of what there may be only some of.</summary>
    public int Count { get; init; }

    /// <summary>How many there may be.</summary>
    public int Limit { get; init; }
}
