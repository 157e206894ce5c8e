using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Application.Sentences;

/// <summary>What options are that are shown beside the candidates: the base model, where the plan customizes one.</summary>
public static class ReferenceWords
{
    /// <param name="estimates">Those whose options stand in one table.</param>
    /// <param name="table">The table resource.</param>
    public static string Of(IEnumerable<Estimate> estimates, TextResource table) =>
        table[estimates.All(estimate => estimate.Plan.Method == CustomizationMethod.None) ? "references.none" : "references"];
}
