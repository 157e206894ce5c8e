using System.CommandLine;
using Mitsumori.Application.Answers.Budgets;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Decisions;

namespace Mitsumori.Cli.Commands;

/// <summary><c>afford PLAN --budget USD</c>: of each model, Region and way of hosting the greatest rate within a monthly budget.</summary>
internal static class AffordCommand
{
    public static Command Build(PlanCommands plans) => plans.OfBudget("afford", (request, question) =>
    {
        AffordAnswer answer = AffordRate.Run(question, request.Asking);
        request.Answer(new(
            request.Session,
            () => AffordBlocks.Of(answer, request.Texts),
            () => AffordJson.ToJson(answer, request.Texts),
            () => AffordCsv.Write(answer, request.Texts)));
        return ExitCodes.Of(answer.State);
    });
}
