using System.CommandLine;
using Mitsumori.Application.Answers.Decisions;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Decisions;

namespace Mitsumori.Cli.Commands;

/// <summary>
/// <c>breakeven PLAN</c>: where options cross, what unpublished numbers would have to be, what flips the answer, and the questions to ask.
/// </summary>
internal static class BreakEvenCommand
{
    public static Command Build(PlanCommands plans) => plans.OfOne("breakeven", request =>
    {
        BreakEvenAnswer breakEven = FindBreakEven.Run(request.Plan, request.Book);
        request.Answer(new(
            request.Session,
            () => BreakEvenBlocks.Of(breakEven, request.Texts),
            () => BreakEvenJson.ToJson(breakEven, request.Texts),
            () => BreakEvenCsv.Write(breakEven, request.Texts)));
        return ExitCodes.Of(breakEven.Estimate.State);
    });
}
