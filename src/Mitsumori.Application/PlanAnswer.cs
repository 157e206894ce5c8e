using Mitsumori.Application.Wire;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori;

/// <summary>What comes of the text of a plan: the answer, or everything that has to be corrected.</summary>
/// <remarks>A closed family: <see cref="Match"/> asks for both cases.</remarks>
public abstract record PlanAnswer
{
    private PlanAnswer()
    {
    }

    /// <summary>The result for the case that this is.</summary>
    public abstract T Match<T>(Func<Answered, T> answered, Func<Wrong, T> wrong);

    /// <summary>The plan is answered.</summary>
    /// <param name="Estimate">The exact values, before they become words.</param>
    /// <param name="Answer">The object of the JSON answer, in the asked language.</param>
    public sealed record Answered(Estimate Estimate, EstimateWire Answer) : PlanAnswer
    {
        /// <summary>The answer in one sentence.</summary>
        public string Sentence => Answer.Sentence;

        /// <summary>The JSON that the command line, the HTTP API and the tools for assistants give for the same plan.</summary>
        public string ToJson() => EstimateJson.ToJson(Answer);

        public override T Match<T>(Func<Answered, T> answered, Func<Wrong, T> wrong) => answered(this);
    }

    /// <summary>The plan is wrong.</summary>
    /// <param name="Problems">At least one, in the order of the text; each has its code, its place, and what to do, in the asked
    /// language.</param>
    public sealed record Wrong(Sequence<ProblemWire> Problems) : PlanAnswer
    {
        public override T Match<T>(Func<Answered, T> answered, Func<Wrong, T> wrong) => wrong(this);
    }
}
