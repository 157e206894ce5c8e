using System.CommandLine;
using Mitsumori.Application.Answers.Decisions;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Cli.Commands;

/// <summary>
/// <c>breakeven PLAN</c>: where options cross, what unpublished numbers would have to be, what flips the answer, and the questions to ask.
/// </summary>
internal static class BreakEvenCommand
{
    public static Command Build(PlanCommands plans) => plans.OfModels("breakeven", request =>
    {
        BreakEvenAnswer[] answers = [.. request.Plans.Select(plan => FindBreakEven.Run(plan, request.Book))];
        request.Answer(new(
            request.Session,
            () => answers.SelectMany(answer => BreakEvenBlocks.Of(answer, request.Texts)),
            () => BreakEvenJson.ToJson(answers, request.Texts),
            () => BreakEvenCsv.Write(answers, request.Texts)));
        return ExitCodes.Of(answers.Select(answer => answer.Estimate.State).Together());
    });
}
