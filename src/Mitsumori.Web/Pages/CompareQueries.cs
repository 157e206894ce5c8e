using Microsoft.AspNetCore.WebUtilities;
using Mitsumori.Application.Answers.Pages;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Forms;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Plans.Binding;
using Mitsumori.Web.Pages.Frames;
using Mitsumori.Web.Telemetry;

namespace Mitsumori.Web.Pages;

/// <summary>Turns the query of an address into what the page of a comparison shows.</summary>
internal sealed class CompareQueries(Desk desk, CancellationToken cancellation)
{
    /// <summary>The plans alone.</summary>
    public CompareView Read(PageFrame frame) => new(
        frame,
        [.. CompareView.AskedIn(frame).Select(query => PlanAddress.Read(JoinedFields.Join(PairsOf(query)), desk.PlanContext))],
        [],
        null);

    /// <summary>The answer to plans that were read, or what is wrong with them.</summary>
    public CompareView Answer(CompareView view)
    {
        PageFrame frame = view.Frame;
        if (view.Plans.Count == 0) return view;
        if (view.Plans.Count > CompareView.Most)
        {
            string message = frame.Texts.Fill(
                "compare.too-many", ("count", Figures.Count(view.Plans.Count)), ("most", Figures.Count(CompareView.Most)));
            return view with { Errors = [new(null, frame.Texts["form"], message)] };
        }

        PlanReading[] readings = [.. view.Plans.Select(plan => plan.ReadPlan(desk.PlanContext))];
        CompareError[] errors =
        [
            .. readings.SelectMany((reading, plan) => reading.Problems
                .Select(problem => FormErrors.Of(problem, frame))
                .Distinct()
                .Select(error => new CompareError(plan, error.Label, error.Message))),
        ];
        if (errors.Length > 0) return view with { Errors = errors };
        Asking asking = new(desk, frame.Language, cancellation);
        List<Estimate> estimates = [];
        try
        {
            foreach (PlanReading reading in readings)
            {
                cancellation.ThrowIfCancellationRequested();
                estimates.Add(EstimateCost.Run(reading.Plan!, desk.Book));
            }

            PlanComparison answer = PlanComparison.Of(view.Plans, estimates, desk.Book, asking.Texts);
            AnswerCount.Add("compare-page", Comparison.Of(estimates).State);
            return view with { Answer = answer };
        }
        catch (Exception exception) when (Rejection.Find(exception) is Rejection rejection)
        {
            int? plan = estimates.Count < readings.Length ? estimates.Count : null;
            return view with
            {
                Errors = [.. FormErrors.Of(rejection, frame).Select(error => new CompareError(plan, error.Label, error.Message))],
            };
        }
    }

    // The number of an account may be written so that it shows only when the plan itself is read.
    private static (string Name, string Value)[] PairsOf(string query) =>
    [
        .. QueryHelpers.ParseQuery(query)
            .Where(pair => pair.Key != PageFrame.LanguageName)
            .SelectMany(pair => pair.Value.Select(value => (AccountNumber.Masked(pair.Key), AccountNumber.Masked(value ?? "")))),
    ];
}
