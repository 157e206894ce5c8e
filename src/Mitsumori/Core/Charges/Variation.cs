using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>What is the variable of a curve: a part of the load, with every input that grows with it, or one input alone.</summary>
internal abstract record Variation
{
    private Variation(InputSet varied) => Varied = varied;

    /// <summary>The inputs that are no constants along the curve.</summary>
    public InputSet Varied { get; }

    /// <summary>An input along the curve.</summary>
    /// <param name="input">One that varies.</param>
    /// <param name="typical">What it is where the plan stands.</param>
    public abstract Course CourseOf(Input input, Ratio typical);

    /// <summary>The variable is a part of the load, or what it is given by.</summary>
    /// <param name="PlanAt">Where the plan stands; above 0.</param>
    public sealed record Growing(Growth With, Ratio PlanAt) : Variation(InputSet.Growing(With))
    {
        public override Course CourseOf(Input input, Ratio typical) => new Course.Straight(Linear.Variable * (typical / PlanAt));
    }

    /// <summary>The variable is an input.</summary>
    public sealed record Single(Input Input) : Variation(InputSet.Of(Input))
    {
        public override Course CourseOf(Input input, Ratio typical) => new Course.Straight(Linear.Variable);
    }

    /// <summary>The variable is 1 ÷ an input: what one unit or copy carries divides the load.</summary>
    public sealed record Inverse(Input Input) : Variation(InputSet.Of(Input))
    {
        public override Course CourseOf(Input input, Ratio typical) => new Course.Inverse(Linear.Variable);
    }
}
