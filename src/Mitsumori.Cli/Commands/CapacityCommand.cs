using System.CommandLine;
using Mitsumori.Application.Answers.Capacity;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Cli.Commands;

/// <summary><c>capacity PLAN</c>: how much traffic each option carries, and what binds first; the estimate without money.</summary>
internal static class CapacityCommand
{
    public static Command Build(PlanCommands plans) => plans.OfOne("capacity", Run);

    private static int Run(PlanRequest request)
    {
        Estimate estimate = EstimateCost.Run(request.Plan, request.Book);
        request.Answer(new(
            request.Session,
            () => CapacityBlocks.Of(estimate, request.Texts),
            () => CapacityJson.ToJson(estimate, request.Texts),
            () => CapacityCsv.Write(estimate, request.Texts)));
        return ExitCodes.Of(estimate.CapacityState);
    }
}
