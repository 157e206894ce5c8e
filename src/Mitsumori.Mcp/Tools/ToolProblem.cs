using Mitsumori.Application.Desks;

namespace Mitsumori.Mcp.Tools;

/// <summary>How a call that is turned away is told.</summary>
internal enum ToolProblem
{
    /// <summary>As the result of the tool: who made the call can make a better one.</summary>
    OfCall,

    /// <summary>As an error of the protocol: no other arguments mend what carried the call.</summary>
    OfCarrier,
}

/// <summary>What is told in which way.</summary>
internal static class ToolProblems
{
    public static ToolProblem Of(RejectionKind kind) => kind switch
    {
        RejectionKind.Wrong or RejectionKind.TooManyDigits or RejectionKind.AnswerTooLong or RejectionKind.NotThere => ToolProblem.OfCall,
        RejectionKind.OtherMedia or RejectionKind.WithoutToken or RejectionKind.ForeignOrigin or RejectionKind.ForeignHost =>
            ToolProblem.OfCarrier,
    };
}
