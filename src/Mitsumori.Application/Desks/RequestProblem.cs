using Mitsumori.Catalog.Faults;
using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Application.Desks;

/// <summary>One thing that is wrong with a request, before a face has put it into words.</summary>
public abstract record RequestProblem
{
    private RequestProblem()
    {
    }

    /// <param name="code">Names the sentence: one of the face's own, or one that all faces share.</param>
    /// <param name="place">The flag, file or parameter to correct, fit to be shown; null where the whole request is meant.</param>
    /// <param name="values">What fills the places of the sentence.</param>
    public static OfAsking Of(string code, string? place, params ReadOnlySpan<(string Name, string Value)> values)
    {
        ProblemValue[] named = new ProblemValue[values.Length];
        for (int index = 0; index < named.Length; index++) named[index] = new(values[index].Name, values[index].Value);
        return new OfAsking(code, place, [.. named]);
    }

    /// <summary>Gives what is made of this case; the compiler asks a new one what is made of it.</summary>
    public abstract T Match<T>(
        Func<OfAsking, T> ofAsking,
        Func<InPlan, T> inPlan,
        Func<InPriceFile, T> inPriceFile,
        Func<BeyondDigits, T> beyondDigits);

    /// <summary>In the way it was asked: a flag, a file, a parameter, a header.</summary>
    public sealed record OfAsking(string Code, string? Place, Sequence<ProblemValue> Values) : RequestProblem
    {
        /// <summary>The name of its sentence, where a code has more than one.</summary>
        public string Sentence { get; init; } = Code;

        /// <inheritdoc/>
        public override T Match<T>(
            Func<OfAsking, T> ofAsking,
            Func<InPlan, T> inPlan,
            Func<InPriceFile, T> inPriceFile,
            Func<BeyondDigits, T> beyondDigits) => ofAsking(this);
    }

    /// <summary>In a plan, or in arguments that are written as plans are.</summary>
    public sealed record InPlan(Problem Problem) : RequestProblem
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<OfAsking, T> ofAsking,
            Func<InPlan, T> inPlan,
            Func<InPriceFile, T> inPriceFile,
            Func<BeyondDigits, T> beyondDigits) => inPlan(this);
    }

    /// <summary>In a price file of the user's own.</summary>
    public sealed record InPriceFile(DataFault Fault) : RequestProblem
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<OfAsking, T> ofAsking,
            Func<InPlan, T> inPlan,
            Func<InPriceFile, T> inPriceFile,
            Func<BeyondDigits, T> beyondDigits) => inPriceFile(this);
    }

    /// <summary>Nowhere but in what the numbers make together.</summary>
    /// <param name="Operation">The sum or product that did not fit, with its numbers.</param>
    public sealed record BeyondDigits(string Operation) : RequestProblem
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<OfAsking, T> ofAsking,
            Func<InPlan, T> inPlan,
            Func<InPriceFile, T> inPriceFile,
            Func<BeyondDigits, T> beyondDigits) => beyondDigits(this);
    }
}
