using System.CommandLine;
using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Decisions;

namespace Mitsumori.Cli.Commands;

/// <summary><c>compare PLAN…</c>: the options of one or several plans in one table, cheapest first. Flags override every plan.</summary>
internal static class CompareCommand
{
    public static Command Build(PlanCommands plans) => plans.OfSeveral("compare", Run);

    public static int Run(PlanRequest request)
    {
        Comparison comparison = Comparison.Of([.. request.Plans.Select(plan => EstimateCost.Run(plan, request.Book))]);
        request.Answer(new(
            request.Session,
            () => ComparisonBlocks.Of(comparison, request.Texts),
            () => ComparisonJson.ToJson(comparison, request.Texts),
            () => EstimateCsv.Write(comparison, request.Texts)));
        return ExitCodes.Of(comparison.State);
    }
}
