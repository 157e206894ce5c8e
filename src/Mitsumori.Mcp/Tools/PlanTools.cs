using Mitsumori.Application.Desks;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Application.Wire;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Mcp.Words;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Shapes;
using Mitsumori.Reading;

namespace Mitsumori.Mcp.Tools;

/// <summary>The tools that answer plans with the JSON of the command of the same question.</summary>
internal static class PlanTools
{
    // Answers are read whole by a model: a plan of one Region is some 20 kB of JSON.
    private const int MostPlans = 10;

    public static AnswerTool EstimateCost(Desk desk) => new("estimate_cost", desk, typeof(EstimateWire), [ToolList.Plan], request =>
    {
        Estimate estimate = Application.UseCases.EstimateCost.Run(request.Plan(), request.Asking.Book);
        return ToolAnswer.OfJson(Sentence(estimate, request), EstimateJson.ToJson(estimate, request.Asking.Texts));
    });

    public static AnswerTool CompareHosting(Desk desk)
    {
        ListShape plans = new(desk.Texts().Fill("argument.plans", ("most", $"{MostPlans}")), new LaterShape(PlanShape.Plan))
        {
            Most = MostPlans,
        };
        return new(
            "compare_hosting",
            desk,
            typeof(ComparisonWire),
            [new("plans", plans) { IsRequired = true }],
            request =>
            {
                IReadOnlyList<Plan> asked = request.Arguments.Plans("plans", request.Asking.Desk.PlanContext);
                request.Arguments.RefuseIfWrong();
                Comparison comparison = Comparison.Of([
                    .. asked.Select(plan => Application.UseCases.EstimateCost.Run(plan, request.Asking.Book)),
                ]);
                string sentences = string.Join(
                    '\n',
                    comparison.Estimates.Select(
                        (estimate, number) => $"{estimate.Plan.Name ?? $"plans/{number}"}: {Sentence(estimate, request)}"));
                return ToolAnswer.OfJson(sentences, ComparisonJson.ToJson(comparison, request.Asking.Texts));
            });
    }

    public static AnswerTool CheckCapacity(Desk desk) =>
        new(
            "check_capacity",
            desk,
            typeof(CapacityAnswerWire),
            [ToolList.Plan],
            request =>
            {
                Estimate estimate = Application.UseCases.EstimateCost.Run(request.Plan(), request.Asking.Book);
                Asking asking = request.Asking;
                TextResource table = TextResource.Load("table", asking.Language);
                string?[] sentences =
                [
                    CapacitySentence.Of(estimate, asking.Texts),
                    .. HeadWarnings.Of(estimate, asking.Texts),
                    CallSentence.Of(estimate, table),
                    .. new CapacityAdvice(asking.Language).Of(estimate),
                ];
                return ToolAnswer.OfJson(string.Join('\n', sentences.OfType<string>()), CapacityJson.ToJson(estimate, asking.Texts));
            });

    public static AnswerTool AffordRate(Desk desk)
    {
        TextShape budget = new(desk.Texts()["argument.budget"]) { Examples = ["5000"] };
        return new("afford_rate", desk, typeof(AffordWire), [ToolList.Plan, new(BudgetReader.Key, budget) { IsRequired = true }], request =>
        {
            BudgetQuestion question = request.Arguments.Budget("plan", request.Asking.Desk);
            AffordAnswer answer = Application.UseCases.AffordRate.Run(question, request.Asking);
            return ToolAnswer.OfJson(
                new AffordSentences(answer, request.Asking.Texts).Answer(),
                AffordJson.ToJson(answer, request.Asking.Texts));
        });
    }

    public static AnswerTool FindBreakEven(Desk desk) => new("find_break_even", desk, typeof(BreakEvenWire), [ToolList.Plan], request =>
    {
        Asking asking = request.Asking;
        BreakEvenAnswer breakEven = Application.UseCases.FindBreakEven.Run(request.Plan(), asking.Book, asking.Cancellation);
        return ToolAnswer.OfJson(Sentence(breakEven.Estimate, request), BreakEvenJson.ToJson(breakEven, asking.Texts));
    });

    /// <summary>
    /// The answer in a sentence and what must be read with it; where a total that matters is a floor or nothing is decided, what is open,
    /// and where no mode runs the plan, why.
    /// </summary>
    internal static string Sentence(Estimate estimate, ToolRequest request)
    {
        Asking asking = request.Asking;
        string sentence = string.Join('\n', [AnswerSentence.Of(estimate, asking.Texts), .. Items(HeadWarnings.Of(estimate, asking.Texts))]);
        IEnumerable<string> floors = AnswerSentence.Floors(estimate, asking.Texts);
        return (estimate.State, estimate.Answer) switch
        {
            (AnswerState.Floor, Answer.Cheapest) => Open(sentence, request.Texts["floor"], Gaps(estimate, asking.Texts), asking.Language),
            (AnswerState.Floor, _) => Open(
                sentence,
                request.Texts["undecided"],
                floors.Concat(Gaps(estimate, asking.Texts)),
                asking.Language),
            (AnswerState.NothingFeasible, _) => string.Join('\n', [sentence, .. Items(Reasons(estimate, asking.Texts))]),
            (AnswerState.Complete, _) => sentence,
        };
    }

    private static string Open(string sentence, string next, IEnumerable<string> items, Language language) =>
        string.Join('\n', [sentence.Contains('\n') ? $"{sentence}\n{next}" : Beside(sentence, next, language), .. Items(items)]);

    private static IEnumerable<string> Items(IEnumerable<string> items) => items.Distinct().Select(item => "- " + item);

    private static string Beside(string sentence, string next, Language language) => language switch
    {
        Language.English => $"{sentence} {next}",
        Language.Japanese => sentence + next,
    };

    private static IEnumerable<string> Gaps(Estimate estimate, RemarkTexts remarks) =>
        Open(estimate, remarks).Concat(AcceptBlock.Lines(estimate) is { Count: > 0 } lines ? [string.Join('\n', lines)] : []);

    private static IEnumerable<string> Open(Estimate estimate, RemarkTexts remarks) =>
        from option in estimate.Options
        where option.Role == OptionRole.Candidate
        from total in new[] { option.OneTime, option.Monthly }.OfType<Total>()
        from gap in total.Gaps
        where gap.Affects == Affects.Cost || option.Verdict == Verdict.Unconfirmed
        select !AcceptBlock.Answers(gap.Refusal) && remarks.Ask(gap.Refusal) is string ask
            ? Beside(remarks.Say(gap.Refusal), ask, remarks.Language)
            : remarks.Say(gap.Refusal);

    private static IEnumerable<string> Reasons(Estimate estimate, RemarkTexts remarks) =>
        from option in estimate.Options
        where option.Role == OptionRole.Candidate
        from reason in option.Reasons
        select $"{option.Id}: {remarks.Say(reason)}";
}
