using System.Text;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Estimates;
using Mitsumori.Plans.Text;

namespace Mitsumori;

/// <summary>The library in one call: from the text of a plan to its estimate, by the facts that travel inside the package.</summary>
/// <remarks>
/// The facts are read once, at the first call, and are immutable: any number of threads may ask at once. Same text, month, package: same
/// answer.
/// </remarks>
public static class Estimates
{
    // Stands in the place of a problem where a file would have its name.
    private const string Name = "plan";

    private static readonly Lazy<Desk> Shipped =
        new(() => new Desk(ShippedData.ReadEmbedded(), Language.English, TimeProvider.System));

    /// <summary>Answers what a plan costs in every way of hosting; a plan without a month means the current one, in UTC.</summary>
    /// <param name="plan">A plan in YAML or JSON, as docs/plan-file.md of the project describes it; at most 1 MiB in UTF-8.</param>
    /// <param name="language">The language of sentences: <c>en</c> or <c>ja</c>, or the name of a culture that begins with one.</param>
    /// <returns>The answer, or every problem of the plan.</returns>
    /// <exception cref="ArgumentException">There are no sentences in the language.</exception>
    public static PlanAnswer FromText(string plan, string language = "en") => FromText(plan, language, TimeProvider.System);

    /// <inheritdoc cref="FromText(string, string)"/>
    /// <param name="clock">Tells the month of a plan that names none.</param>
    public static PlanAnswer FromText(string plan, string language, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(clock);
        Language asked =
            LanguageCodes.Find(language)
            ?? throw new ArgumentException($"There are no sentences in the language \"{language}\": en and ja are.", nameof(language));
        Desk desk = Shipped.Value with { Clock = clock };
        try
        {
            Estimate estimate = EstimateCost.Run(desk.ReadPlan(PlanText.Parse(Encoding.UTF8.GetBytes(plan), Name)), desk.Book);
            return new PlanAnswer.Answered(estimate, EstimateJson.Of(estimate, desk.TextsIn(asked)));
        }
        catch (Exception turnedAway) when (Rejection.Find(turnedAway) is { } rejection)
        {
            return new PlanAnswer.Wrong([.. new ProblemLines(asked, "requests").Of(rejection)]);
        }
    }
}
