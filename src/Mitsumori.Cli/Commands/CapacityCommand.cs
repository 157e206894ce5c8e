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
    public static Command Build(PlanCommands plans) => plans.OfModels("capacity", Run);

    private static int Run(PlanRequest request)
    {
        Estimate[] estimates = [.. request.Plans.Select(plan => EstimateCost.Run(plan, request.Book))];
        request.Answer(new(
            request.Session,
            () => CapacityBlocks.Of(estimates, request.Texts),
            () => CapacityJson.ToJson(estimates, request.Texts),
            () => CapacityCsv.Write(estimates, request.Texts)));
        return ExitCodes.Of(estimates.Select(estimate => estimate.CapacityState).Together());
    }
}
