using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Names;

/// <summary>Why a name is not taken, before it is known where it stands.</summary>
/// <param name="Wording">Tells the sentences of one fault apart; null for the only one, or the first.</param>
public sealed record NameProblem(PlanFault Fault, string? Wording, params (string Name, string Value)[] Values)
{
    /// <summary>The same at a place of a plan, or at a flag.</summary>
    public Problem At(Place place, NodePath path) => Problem.Of(Fault, place, path, Values) with { Wording = Wording };
}
