using Mitsumori.Application.Desks;
using Mitsumori.Application.Ports;
using Mitsumori.Plans.Shapes;
using Mitsumori.Reading;
using ModelContextProtocol.Server;

namespace Mitsumori.Mcp.Tools;

/// <summary>All tools, in the order in which they are listed.</summary>
internal static class ToolList
{
    public static IReadOnlyList<McpServerTool> Of(Desk desk, IReadOnlyList<ISheetWriter> sheets) =>
    [
        PlanTools.EstimateCost(desk),
        PlanTools.CompareHosting(desk),
        PlanTools.CheckCapacity(desk),
        PlanTools.FindBreakEven(desk),
        PlanTools.AffordRate(desk),
        BookTools.ListModels(desk),
        BookTools.ExplainPrice(desk),
        ReportTool.WriteReport(desk, sheets),
    ];

    /// <summary>The argument of a tool that takes one plan, of the same shape as a plan file.</summary>
    internal static ShapeProperty Plan { get; } = new("plan", new LaterShape(PlanShape.Plan)) { IsRequired = true };
}
