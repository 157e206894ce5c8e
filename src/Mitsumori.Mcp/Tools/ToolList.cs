using Mitsumori.Application.Requests;
using Mitsumori.Reading;
using ModelContextProtocol.Server;

namespace Mitsumori.Mcp.Tools;

/// <summary>All tools, in the order in which they are listed.</summary>
internal static class ToolList
{
    public static IReadOnlyList<McpServerTool> Of(ServedBook served) =>
    [
        PlanTools.EstimateCost(served),
        PlanTools.CompareHosting(served),
        PlanTools.CheckCapacity(served),
        PlanTools.FindBreakEven(served),
        BookTools.ListModels(served),
        BookTools.ExplainPrice(served),
        ReportTool.WriteReport(served),
    ];

    /// <summary>The argument of a tool that takes one plan, of the same shape as a plan file.</summary>
    internal static ShapeProperty Plan { get; } = new("plan", new LaterShape(PlanShape.Plan)) { IsRequired = true };
}
