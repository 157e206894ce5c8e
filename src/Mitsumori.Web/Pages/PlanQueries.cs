using Mitsumori.Application.Reports;
using Mitsumori.Application.Reports.SheetParts;
using Mitsumori.Application.Requests;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Web.Serving;
using Mitsumori.Web.Telemetry;

namespace Mitsumori.Web.Pages;

/// <summary>Turns the query of an address into what the page of an estimate shows.</summary>
internal sealed class PlanQueries(ServedBook served)
{
    public EstimateView Answer(PageFrame frame)
    {
        PlanAddress address = PlanAddress.Read(frame.Query);
        EstimateView view = new(frame, address, served.Book, [], null);
        if (address.IsEmpty) return view;
        PlanReading reading = address.ReadPlan(served.Context);
        if (reading.Plan is not Plan plan)
        {
            // In the order of the form; what has no field stands last, as the plan file does.
            return view with { Errors = [.. reading.Problems.Select(problem => ErrorOf(problem, frame)).Distinct().OrderBy(error => AddressField.All.TakeWhile(field => field != error.Field).Count())] };
        }

        try
        {
            return view with { Answer = Of(plan, frame) };
        }
        catch (TooManyDigitsException)
        {
            return view with { Errors = [new(null, frame.Texts["form"], frame.Texts["error.too-many-digits"])] };
        }
    }

    private EstimateAnswer Of(Plan plan, PageFrame frame)
    {
        RemarkTexts remarks = served.TextsIn(frame.Language);
        string command = $"mitsumori report plan.yaml -o sheet.html --lang {frame.Code} --issued {Figures.Day(served.Today)}";
        Sheet sheet = PrepareSheet.Run(plan, served.Book, remarks, served.Today, command);
        AnswerCount.Add("page", EstimateCost.StateOf(sheet.Decision.Estimate));
        return new(plan, sheet, SheetContents.Of(sheet), new PlanSentences(sheet.Decision.Estimate, remarks).Title(), KeyFigures.Of(sheet.Decision.Estimate, remarks));
    }

    private static FormError ErrorOf(Problem problem, PageFrame frame)
    {
        AddressField? field = PlanAddress.FieldOf(problem);
        string key = "error." + problem.CodeText;
        string message = frame.Texts.Has(key) && field is not null ? frame.Texts.Fill(key, placeholder => problem.Values.First(value => value.Name == placeholder).Value) : new ProblemTexts(frame.Language).Say(problem);
        string label = field is not null ? frame.Texts["field." + field.Name] : $"{frame.Texts["plan-file"]} {problem.Place.Line}:{problem.Place.Column} {problem.Path}".TrimEnd(' ');
        return new(field, label, message);
    }
}
