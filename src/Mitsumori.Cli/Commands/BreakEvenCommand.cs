using System.CommandLine;
using Mitsumori.Application.Reports;
using Mitsumori.Application.UseCases;
using Mitsumori.Cli.Running;
using Mitsumori.Cli.Tables;
using Mitsumori.Engine.BreakEven;

namespace Mitsumori.Cli.Commands;

/// <summary><c>breakeven PLAN</c>: where options cross, what unpublished numbers would have to be, what flips the answer, and the questions to ask.</summary>
internal static class BreakEvenCommand
{
    public static Command Build(PlanCommands plans) => plans.OfOne("breakeven", request =>
    {
        Decision decision = FindBreakEven.Run(request.Plan, request.Book);
        request.Answer(new(
            () => new BreakEvenPage(decision, request.Texts, request.Session).Write(),
            () => DecisionReport.ToJson(decision, request.Texts),
            () => DecisionMarkdown.Write(decision, request.Texts),
            () => DecisionCsv.Write(decision, request.Texts)));
        return ExitCodes.Of(EstimateCost.StateOf(decision.Estimate));
    });
}
