using Mitsumori.Application.Reports;
using Mitsumori.Application.Requests;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Engine.BreakEven;

namespace Mitsumori.Mcp.Tools;

/// <summary>The tools that answer plans with the JSON of the command of the same question.</summary>
internal static class PlanTools
{
    // Answers are read whole by a model: a plan of one Region is some 20 kB of JSON.
    private const int MostPlans = 10;

    public static AnswerTool EstimateCost(ServedBook served) => new("estimate_cost", served, [ToolList.Plan], request =>
    {
        Estimate estimate = Application.UseCases.EstimateCost.Run(request.Plan(), request.Served.Book);
        return new(Sentence(estimate, request), EstimateReport.ToJson(estimate, request.Remarks));
    });

    public static AnswerTool CompareHosting(ServedBook served)
    {
        ListShape plans = new(served.Texts.Fill("argument.plans", ("most", $"{MostPlans}")), PlanShape.Plan, MayBeEmpty: false, IsAddedTo: false);
        return new("compare_hosting", served, [new("plans", plans) { IsRequired = true }], request =>
        {
            IReadOnlyList<Plan> asked = request.Arguments.Plans("plans", MostPlans, request.Served.PlanContext);
            request.Arguments.RefuseIfWrong();
            Comparison comparison = Comparison.Of([.. asked.Select(plan => Application.UseCases.EstimateCost.Run(plan, request.Served.Book))]);
            string sentences = string.Join('\n', comparison.Estimates.Select((estimate, number) => $"{estimate.Plan.Name ?? $"plans/{number}"}: {Sentence(estimate, request)}"));
            return new(sentences, ComparisonReport.ToJson(comparison, request.Remarks));
        });
    }

    public static AnswerTool CheckCapacity(ServedBook served) => new("check_capacity", served, [ToolList.Plan], request =>
    {
        Estimate estimate = Application.UseCases.EstimateCost.Run(request.Plan(), request.Served.Book);
        TextResource table = TextResource.Load("table", request.Language);
        string?[] sentences = [table.Fill("load", ("rate", Figures.Count(estimate.PeakRequestsPerMinute))), CallSentence.Of(estimate, table), .. new CapacityAdvice(request.Language).Of(estimate)];
        return new(string.Join('\n', sentences.OfType<string>()), CapacityReport.ToJson(estimate, request.Remarks));
    });

    public static AnswerTool FindBreakEven(ServedBook served) => new("find_break_even", served, [ToolList.Plan], request =>
    {
        Decision decision = Application.UseCases.FindBreakEven.Run(request.Plan(), request.Served.Book);
        return new(Sentence(decision.Estimate, request), DecisionReport.ToJson(decision, request.Remarks));
    });

    /// <summary>The answer in a sentence, with a warning where a total that matters is a floor.</summary>
    internal static string Sentence(Estimate estimate, ToolRequest request)
    {
        string sentence = AnswerSentence.Of(estimate, request.Language);
        return Application.UseCases.EstimateCost.StateOf(estimate) == AnswerState.Floor ? $"{sentence} {request.Texts["floor"]}" : sentence;
    }
}
