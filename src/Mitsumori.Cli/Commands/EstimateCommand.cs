using System.CommandLine;
using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Cli.Commands;

/// <summary><c>estimate PLAN</c>: every option of a plan.</summary>
internal static class EstimateCommand
{
    public static Command Build(PlanCommands plans) => plans.OfModels("estimate", Run);

    private static int Run(PlanRequest request)
    {
        if (request.Plans.Count > 1) return CompareCommand.Run(request);
        Estimate estimate = EstimateCost.Run(request.Plan, request.Book);
        request.Answer(new(
            request.Session,
            () => EstimateBlocks.Of(estimate, request.Texts),
            () => EstimateJson.ToJson(estimate, request.Texts),
            () => EstimateCsv.Write(estimate, request.Texts)));
        return ExitCodes.Of(estimate.State);
    }
}
