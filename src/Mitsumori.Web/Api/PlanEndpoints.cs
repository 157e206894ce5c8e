using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Filters;
using Mitsumori.Application.Ports;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Text;
using Mitsumori.Reading;
using Mitsumori.Sheets;
using Mitsumori.Web.Telemetry;

namespace Mitsumori.Web.Api;

/// <summary>
/// The questions about plans: each takes a plan as JSON and gives what the command of the same name prints with <c>--format json</c>.
/// </summary>
internal static class PlanEndpoints
{
    /// <summary>The parameters of <c>report</c>.</summary>
    public static IReadOnlyList<string> ReportParameters { get; } = ["format", "issued"];

    public static void Map(IEndpointRouteBuilder api)
    {
        Each(api, "estimate", (plan, asking) => EstimateCost.Run(plan, asking.Book), estimate => estimate.State, (estimates, texts) =>
            estimates is [var only]
                ? EstimateJson.ToJson(only, texts)
                : ComparisonJson.ToJson(Comparison.Of(estimates), texts));
        Each(
            api,
            "capacity",
            (plan, asking) => EstimateCost.Run(plan, asking.Book),
            estimate => estimate.CapacityState,
            CapacityJson.ToJson);
        Each(
            api,
            "breakeven",
            (plan, asking) => FindBreakEven.Run(plan, asking.Book, asking.Cancellation),
            breakEven => breakEven.Estimate.State,
            BreakEvenJson.ToJson);
        api.MapPost("/afford", (HttpContext context) => Afford(new(context, [])));
        api.MapPost("/compare", (HttpContext context) => Compare(new(context, [])));
        api.MapPost("/report", (HttpContext context) => Report(new(context, ReportParameters)));
    }

    // A plan that names several models is answered for each.
    private static void Each<T>(
        IEndpointRouteBuilder api,
        string operation,
        Func<Plan, Asking, T> run,
        Func<T, AnswerState> state,
        Func<IReadOnlyList<T>, RemarkTexts, string> json
    ) =>
        api.MapPost(
            "/" + operation,
            async (HttpContext context) =>
            {
                ApiRequest request = new(context, []);
                byte[] body = await request.Body();
                Sequence<Plan> plans = request.Asking.Desk.ReadEach(PlanText.Parse(body, PlanBody.Name, PlanForm.Json));
                await request.Answer(
                    body,
                    AssumedMonth(plans),
                    () =>
                    {
                        T[] answers = [.. plans.Select(plan => run(plan, request.Asking))];
                        AnswerCount.Add(operation, answers.Select(state).Together());
                        return json(answers, request.Asking.Texts);
                    });
            });

    private static async Task Compare(ApiRequest request)
    {
        byte[] body = await request.Body();
        Sequence<Plan> plans = request.Asking.Desk.ReadPlans(body, PlanBody.Name);
        await request.Answer(body, AssumedMonth(plans), () =>
        {
            Comparison comparison = Comparison.Of([.. plans.Select(plan => EstimateCost.Run(plan, request.Asking.Book))]);
            AnswerCount.Add("compare", comparison.State);
            return ComparisonJson.ToJson(comparison, request.Asking.Texts);
        });
    }

    private static async Task Afford(ApiRequest request)
    {
        byte[] body = await request.Body();
        BudgetQuestion question =
            request.Asking.Desk.ReadBudget([PlanText.Parse(body, PlanBody.Name, PlanForm.Json)], null, Place.StartOf(PlanBody.Name));
        await request.Answer(body, AssumedMonth(question.Plans), () =>
        {
            AffordAnswer answer = AffordRate.Run(question, request.Asking);
            AnswerCount.Add("afford", answer.State);
            return AffordJson.ToJson(answer, request.Asking.Texts);
        });
    }

    private static async Task Report(ApiRequest request)
    {
        string format = request.ValueOf("format") ?? "html";
        ISheetWriter writer =
            SheetForms.All.FirstOrDefault(form => form.Ending == "." + format)
            ?? throw Rejection.Of(
                "sheet-form-unknown",
                "format",
                ("value", Problem.Shown(format)),
                ("names", string.Join(", ", SheetForms.Endings.Select(ending => ending[1..]))));
        Asking asking = request.Asking;
        ListFilters days = request.Filters();
        DateOnly issued = days.Day("issued", asking.Desk.Today);
        days.RefuseIfWrong();
        byte[] body = await request.Body();
        Plan plan = PlanBody.OnePlan(body, request.Asking.Desk);
        string fileName = SheetNumber.Of(plan, asking.Book.Version, issued) + writer.Ending;
        await request.Answer(writer.MediaType, body, $"{AssumedMonth(plan)} {Plain.Of(issued)}", () =>
        {
            Sheet sheet = PrepareSheet.Run(plan, asking, issued, ["report", "plan.json", "-o", "sheet" + writer.Ending]);
            AnswerCount.Add("report", sheet.BreakEven.Estimate.State);
            return writer.Write(sheet);
        }, fileName);
    }

    private static string? AssumedMonth(Sequence<Plan> plans) => plans.Select(AssumedMonth).FirstOrDefault(month => month is not null);

    private static string? AssumedMonth(Plan plan) => plan.Assumed.OfType<Assumption.CurrentMonth>().FirstOrDefault()?.Month.ToString();
}
