using System.CommandLine;
using Mitsumori.Application.Reports;
using Mitsumori.Application.UseCases;
using Mitsumori.Cli.Running;
using Mitsumori.Engine.BreakEven;

namespace Mitsumori.Cli.Commands;

/// <summary><c>breakeven PLAN</c>: where options cross, what unpublished numbers would have to be, what flips the answer, and the questions to ask.</summary>
internal static class BreakEvenCommand
{
    public static Command Build(PlanCommands plans) => plans.OfOne("breakeven", request =>
    {
        Decision decision = FindBreakEven.Run(request.Plan, request.Book);
        request.Answer(new(
            () => request.Session.Output.WriteLine(DecisionReport.ToJson(decision, request.Texts)),
            () => DecisionReport.ToJson(decision, request.Texts),
            () => DecisionReport.ToJson(decision, request.Texts),
            () => DecisionReport.ToJson(decision, request.Texts)));
        return ExitCodes.Of(EstimateCost.StateOf(decision.Estimate));
    });
}
