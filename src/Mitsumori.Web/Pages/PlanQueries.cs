using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Forms;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Problems;
using Mitsumori.Web.Pages.Frames;
using Mitsumori.Web.Telemetry;

namespace Mitsumori.Web.Pages;

/// <summary>Turns the query of an address into what the page of an estimate shows.</summary>
internal sealed class PlanQueries(Desk desk, CancellationToken cancellation)
{
    public EstimateView Answer(PageFrame frame)
    {
        PlanAddress address = PlanAddress.Read(frame.Query, desk.PlanContext);
        EstimateView view = new(frame, address, desk.Book, [], null);
        view = view with { Methods = view.Model is ModelFacts model ? MethodsOf(model) : [] };
        if (address.IsEmpty) return view;
        PlanReading reading = address.ReadPlan(desk.PlanContext);
        if (reading.Plan is not Plan plan)
        {
            // In the order of the form; what has no field stands last, as the plan file does.
            return view with
            {
                Errors =
                [
                    .. reading.Problems
                        .Select(problem => ErrorOf(problem, frame))
                        .Distinct()
                        .OrderBy(error => AddressField.All.TakeWhile(field => field != error.Field).Count()),
                ],
            };
        }

        try
        {
            return view with { Answer = Of(plan, frame) };
        }
        catch (Exception exception) when (Rejection.Find(exception) is Rejection rejection)
        {
            ProblemLines lines = new(frame.Language, "web");
            return view with { Errors = [.. lines.Of(rejection).Select(line => new FormError(null, frame.Texts["form"], line.Message))] };
        }
    }

    private IReadOnlyList<CustomizationMethod> MethodsOf(ModelFacts model) =>
        [
            .. ListModels
                .Run(desk.Book, new(model.Id, null, null, desk.Today))
                .SelectMany(offers => offers.Methods)
                .Select(offer => offer.Method),
        ];

    private EstimateAnswer Of(Plan plan, PageFrame frame)
    {
        Asking asking = new(desk, frame.Language, cancellation);
        Sheet sheet = PrepareSheet.Run(plan, asking, desk.Today, ["report", "plan.yaml", "-o", "sheet.html"]);
        AnswerCount.Add("page", sheet.BreakEven.Estimate.State);
        return new(
            plan,
            sheet,
            SheetBlocks.Of(sheet),
            new PlanSentences(sheet.BreakEven.Estimate, asking.Texts).Title(),
            KeyFigures.Of(sheet.BreakEven.Estimate, asking.Texts));
    }

    private static FormError ErrorOf(Problem problem, PageFrame frame)
    {
        AddressField? field = PlanAddress.FieldOf(problem);
        string key = "error." + problem.Sentence;
        if (frame.Texts.Has($"{key}.{field?.Name}")) key += "." + field!.Name;
        string message =
            frame.Texts.Has(key) && field is not null
                ? frame.Texts.Fill(key, placeholder => Shown(problem, placeholder, frame))
                : new ProblemTexts(frame.Language).Say(problem);
        string label = field is not null
            ? LabelOf(field, frame)
            : $"{frame.Texts["plan-file"]} {problem.Place.Line}:{problem.Place.Column} {problem.Path}".TrimEnd(' ');
        return new(field, label, message);
    }

    // A form speaks of its fields, not of the keys of a plan.
    private static string Shown(Problem problem, string placeholder, PageFrame frame)
    {
        string value = problem.ValueOf(placeholder);
        return placeholder switch
        {
            "key" or "other" => (AddressField.At(new([.. problem.Path.Steps.SkipLast(1), value])) ?? PlanAddress.FieldOf(problem))
                is AddressField field
                ? LabelOf(field, frame)
                : value,
            "method" => frame.Terms["method." + value],
            _ => value,
        };
    }

    private static string LabelOf(AddressField field, PageFrame frame) => frame.Texts["field." + field.Name];
}
