using Mitsumori.Application.Answers.Pages;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Forms;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Decisions;
using Mitsumori.Plans.Binding;
using Mitsumori.Reading;
using Mitsumori.Web.Pages.Frames;
using Mitsumori.Web.Telemetry;

namespace Mitsumori.Web.Pages;

/// <summary>Turns the query of an address into what the page of a budget shows.</summary>
internal sealed class AffordQueries(Desk desk, CancellationToken cancellation)
{
    private static readonly NodePath BudgetPath = NodePath.Of(BudgetReader.Key);

    /// <summary>The conditions alone; those that a new form begins with where nothing was asked.</summary>
    public AffordView Read(PageFrame frame)
    {
        (string Name, string Value)[] asked = [.. JoinedFields.Join(frame.Query)];
        if (asked.Length == 0)
            return Of(frame, [.. AffordNames.Start, ("month", $"{desk.PlanContext.CurrentMonth}")]);
        return Of(frame, asked.Any(pair => pair.Name == "model" && pair.Value.Trim().Length > 0)
            ? asked
            : [.. asked.Where(pair => pair.Name != "model"), AffordNames.AnyModel]);
    }

    /// <summary>The answer to conditions that were read, or what is wrong with them.</summary>
    public AffordView Answer(AffordView view)
    {
        PageFrame frame = view.Form.Frame;
        if (frame.Query.Count == 0) return view;
        BudgetReading reading = view.Form.Address.ReadBudget(view.Budget, desk.PlanContext);
        if (!reading.Problems.IsEmpty)
        {
            return view with
            {
                Form = view.Form with
                {
                    Errors =
                    [
                        .. reading.Problems
                            .Where(problem => problem.Path != BudgetPath)
                            .Select(problem => FormErrors.Of(problem, frame))
                            .Distinct()
                            .OrderBy(error => PlaceOf(error)),
                    ],
                },
                BudgetError = reading.Problems
                    .Where(problem => problem.Path == BudgetPath)
                    .Select(problem => frame.Texts.Has("error." + problem.Sentence)
                        ? frame.Texts.Fill("error." + problem.Sentence, problem.ValueOf)
                        : new ProblemTexts(frame.Language).Say(problem))
                    .FirstOrDefault(),
            };
        }

        try
        {
            Asking asking = new(desk, frame.Language, cancellation);
            AffordAnswer answer = AffordRate.Run(desk.QuestionOf(reading), asking);
            BudgetAnswer page = BudgetAnswer.Of(answer, asking.Texts);
            AnswerCount.Add("afford-page", answer.State);
            return view with { Answer = page };
        }
        catch (Exception exception) when (Rejection.Find(exception) is Rejection rejection)
        {
            return view with { Form = view.Form with { Errors = FormErrors.Of(rejection, frame) } };
        }
    }

    private AffordView Of(PageFrame frame, IReadOnlyList<(string Name, string Value)> pairs)
    {
        PlanAddress address = PlanAddress.Read(pairs.Where(pair => pair.Name != AffordNames.Budget), desk.PlanContext);
        string budget = pairs.LastOrDefault(pair => pair.Name == AffordNames.Budget).Value?.Trim() ?? "";
        return new(new EstimateView(frame, address, desk.Book, [], null) { Today = desk.Today }, budget, null);
    }

    // In the order of the form; what has no field in it stands last.
    private static int PlaceOf(FormError error) =>
        AffordNames.Fields.Index().Where(field => field.Item == error.Field?.Name).Select(field => field.Index).DefaultIfEmpty(99).First();
}
