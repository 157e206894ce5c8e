namespace Mitsumori.Core.Charges;

/// <summary>A set of inputs.</summary>
public readonly record struct InputSet
{
    private readonly ulong bits;

    private InputSet(ulong bits) => this.bits = bits;

    public static InputSet operator |(InputSet left, InputSet right) => new(left.bits | right.bits);

    public static InputSet Of(Input input) => new(1UL << (int)input);

    /// <summary>Every input that grows with a part of the load.</summary>
    public static InputSet Growing(Growth with)
    {
        InputSet growing = default;
        foreach (Input input in Enum.GetValues<Input>())
        {
            if ((Inputs.GrowthOf(input) & with) != Growth.None) growing |= Of(input);
        }

        return growing;
    }

    public bool Contains(Input input) => (bits & (1UL << (int)input)) != 0;

    public bool Overlaps(InputSet other) => (bits & other.bits) != 0;
}
