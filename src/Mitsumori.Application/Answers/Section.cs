using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers;

/// <summary>Blocks that stand together under a heading. An answer is a list of sections; a terminal parts them by a blank line.</summary>
/// <param name="Title">The heading; empty where the blocks need none.</param>
public sealed record Section(Wording Title, Sequence<Block> Blocks)
{
    /// <summary>Unique in the answer, in small letters; empty where nothing leads there.</summary>
    public string Id { get; init; } = "";

    /// <summary>True for the heading of the whole answer.</summary>
    public bool IsTop { get; init; }

    public Reach Reach { get; init; }

    public static Section Of(Wording title, params IEnumerable<Block> blocks) => new(title, blocks.ToSequence());

    /// <summary>Blocks without a heading.</summary>
    public static Section Of(params IEnumerable<Block> blocks) => new(Wording.Nothing, blocks.ToSequence());
}
