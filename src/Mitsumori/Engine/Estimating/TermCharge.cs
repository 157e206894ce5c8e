using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Engine.Estimating;

/// <summary>What a term is charged where the plan ends before any month does: the whole of it, of which only the least is known.</summary>
internal static class TermCharge
{
    /// <summary>The gap of a commitment that outlasts the plan's hours; null without one, and where the hours may be a month.</summary>
    public static Refusal.TermExceedsPeriod? Exceeding(Case asked, HostingMode mode, CommitmentTerm term)
    {
        decimal hours = asked.Plan.Period.Hours;
        return term != CommitmentTerm.None && hours < BedrockCodes.ShortestHoursOf(CommitmentTerm.OneMonth)
            ? new(mode, term, hours, BedrockCodes.ShortestHoursOf(term))
            : null;
    }
}
