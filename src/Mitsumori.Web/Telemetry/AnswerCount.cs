using System.Diagnostics.Metrics;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Web.Telemetry;

/// <summary>
/// Counts the answers that were computed, by what was asked and how complete they are. Costs nothing while nobody collects it.
/// </summary>
internal static class AnswerCount
{
    /// <summary>The name of the meter.</summary>
    public const string Meter = "Mitsumori";

    public const string Operation = "mitsumori.operation";

    public const string Outcome = "mitsumori.outcome";

    private static readonly Counter<long> Answers = new Meter(Meter).CreateCounter<long>(
        "mitsumori.answers",
        "{answer}",
        "Answers that were computed.");

    /// <param name="operation">The command of the same answer, or that of a page.</param>
    public static void Add(string operation, AnswerState state) =>
        Answers.Add(1, new(Operation, operation), new(Outcome, OutcomeOf(state)));

    private static string OutcomeOf(AnswerState state) => state switch
    {
        AnswerState.Complete => "complete",
        AnswerState.Floor => "floor",
        AnswerState.NothingFeasible => "nothing-feasible",
    };
}
