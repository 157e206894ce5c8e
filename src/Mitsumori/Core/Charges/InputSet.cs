namespace Mitsumori.Core.Charges;

/// <summary>A set of inputs.</summary>
public readonly record struct InputSet
{
    // For every combination of parts of the load.
    private static readonly InputSet[] ByGrowth =
        [.. Enumerable.Range(0, (int)(Growth.Rate | Growth.Hours | Growth.Days) + 1).Select(with => AllGrowing((Growth)with))];

    private readonly ulong bits;

    private InputSet(ulong bits) => this.bits = bits;

    public static InputSet operator |(InputSet left, InputSet right) => new(left.bits | right.bits);

    public static InputSet Of(Input input) => new(1UL << (int)input);

    /// <summary>Every input that grows with a part of the load.</summary>
    public static InputSet Growing(Growth with) => ByGrowth[(int)with];

    public bool Contains(Input input) => (bits & (1UL << (int)input)) != 0;

    public bool Overlaps(InputSet other) => (bits & other.bits) != 0;

    private static InputSet AllGrowing(Growth with) =>
        Enum.GetValues<Input>()
            .Where(input => (Inputs.GrowthOf(input) & with) != Growth.None)
            .Aggregate(default(InputSet), (all, input) => all | Of(input));
}
