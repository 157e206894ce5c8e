using Mitsumori.Application.Answers.Pages;
using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Forms;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Plans.Binding;
using Mitsumori.Web.Pages.Frames;
using Mitsumori.Web.Pages.Parts;
using Mitsumori.Web.Telemetry;

namespace Mitsumori.Web.Pages;

/// <summary>Turns the query of an address into what the page of an estimate shows.</summary>
internal sealed class PlanQueries(Desk desk, CancellationToken cancellation)
{
    /// <summary>The conditions alone.</summary>
    public EstimateView Read(PageFrame frame)
    {
        EstimateView view = new(frame, PlanAddress.Read(JoinedFields.Join(frame.Query), desk.PlanContext), desk.Book, [], null)
        {
            Today = desk.Today,
        };
        if (view.Model is not ModelFacts model) return view;
        ModelOffers[] offers = [.. ListModels.Run(desk.Book, new(model.Id, null, null, desk.Today))];
        IEnumerable<Region> hosted = offers.SelectMany(offer => offer.Modes).SelectMany(mode => mode.Regions),
            called = offers.Select(offer => offer.Calls).OfType<ModelCalls>()
                .SelectMany(calls => calls.InRegion.Concat(calls.Geo.Select(geo => geo.Region)).Concat(calls.Global));
        return view with
        {
            Methods = [.. offers.SelectMany(offer => offer.Methods).Select(offer => offer.Method)],
            Regions = (view.IsOfBase || !hosted.Any() ? called : hosted).ToHashSet(),
        };
    }

    public EstimateView Answer(PageFrame frame) => Answer(Read(frame));

    /// <summary>The answer to conditions that were read, or what is wrong with them.</summary>
    public EstimateView Answer(EstimateView view)
    {
        PageFrame frame = view.Frame;
        if (view.Address.IsEmpty) return view;
        PlanReading reading = view.Address.ReadPlan(desk.PlanContext);
        if (reading.Plan is not Plan plan)
        {
            // In the order of the form; what has no field stands last, as the plan file does.
            return view with
            {
                Errors =
                [
                    .. reading.Problems
                        .Select(problem => FormErrors.Of(problem, frame))
                        .Distinct()
                        .OrderBy(error => error.Field is null ? int.MaxValue : FieldGroup.PlaceOf(view.PlaceOf(error.Field.Name))),
                ],
            };
        }

        try
        {
            return view with { Answer = Of(plan, frame) };
        }
        catch (Exception exception) when (Rejection.Find(exception) is Rejection rejection)
        {
            return view with { Errors = FormErrors.Of(rejection, frame) };
        }
    }

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
            PageAnswer.Of(sheet));
    }
}
