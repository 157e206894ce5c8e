using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Pages;

/// <summary>One plan of a comparison in words.</summary>
/// <param name="Number">Its place in the question, from 0.</param>
/// <param name="Tag">The mark of the cheapest; null on all others.</param>
/// <param name="Differing">What it asks that others do not, in the order of the labels.</param>
/// <param name="Mode">The way of hosting that it is answered with; where none is named, the sentence that says why.</param>
/// <param name="Bar">Null where there is no amount.</param>
/// <param name="Length">The amount as a part of the largest of all plans.</param>
/// <param name="Difference">To the cheapest, between the printed amounts.</param>
/// <param name="Verdict">Null where no way of hosting is named.</param>
/// <param name="Carries">Requests a minute, and on what it depends.</param>
public sealed record PlanColumn(
    int Number,
    string Name,
    string? Tag,
    IReadOnlyList<string> Differing,
    string Mode,
    Wording Amount,
    ModeBar? Bar,
    decimal Length,
    string Difference,
    Verdict? Verdict,
    string VerdictText,
    Wording OneTime,
    Wording FirstYear,
    string PerRequest,
    string Carries);

/// <summary>Puts the answers of several plans into words.</summary>
internal sealed class PlanColumns(IReadOnlyList<Estimate> estimates, RemarkTexts remarks)
{
    private readonly TextResource web = TextResource.Load("web", remarks.Language);
    private readonly OptionCells cells = new(remarks.Language);

    /// <summary>The name of a plan, else of its model.</summary>
    public string NameOf(int plan) =>
        estimates[plan].Plan is { Name: string name } ? name : estimates[plan].Plan.Own?.Name ?? remarks.NameOf(estimates[plan].Plan.Model);

    public PlanColumn Of(int plan, IReadOnlyList<string> differing, ModeBar? bar, decimal most, int? cheapest)
    {
        Estimate estimate = estimates[plan];
        Option? chosen = estimate.Chosen;
        return new(
            plan,
            NameOf(plan),
            plan == cheapest ? web["picture.cheapest"] : null,
            differing,
            chosen is null ? AnswerSentence.Of(estimate, remarks) : NameOf(estimate, chosen),
            chosen?.Monthly is null ? SaidConditions.Dash : cells.Amount(chosen),
            bar is { Kind: not BarKind.None } ? bar : null,
            bar?.Amount is decimal amount && most > 0m ? amount / most : 0m,
            cheapest is int first && first != plan ? DifferenceOf(chosen?.Monthly, estimates[first].Chosen!.Monthly!) : SaidConditions.Dash,
            chosen?.Verdict,
            chosen is null ? SaidConditions.Dash : web["verdict." + EstimateCodes.Verdicts.CodeOf(chosen.Verdict)],
            Money(chosen?.OneTime?.Amount, chosen?.OneTime?.IsComplete ?? true),
            Money(chosen?.FirstYear is { IsUnknown: false } year ? year.Amount : null, chosen?.FirstYear?.IsComplete ?? true),
            chosen?.PerRequest is Ratio each ? Figures.Point(each) : SaidConditions.Dash,
            chosen is null ? SaidConditions.Dash : CarriesOf(chosen));
    }

    private string NameOf(Estimate estimate, Option option)
    {
        string name = ModePicture.NameOf(option, remarks.Language, web);
        return estimate.HasSeveralRegions ? $"{name}, {option.Region.Code}" : name;
    }

    // What is printed has to follow from what is printed beside it.
    private static string DifferenceOf(Total? total, Total cheapest)
    {
        if (total is not { IsComplete: true }) return SaidConditions.Dash;
        decimal more = total.Amount.AsPrinted().Dollars - cheapest.Amount.AsPrinted().Dollars;
        return (more < 0m ? SaidConditions.Dash : "+") + Figures.Cents(new Usd(Math.Abs(more)));
    }

    private static Wording Money(Usd? amount, bool isComplete) =>
        amount is Usd known ? Wording.OfAmount(Figures.Cents(known), !isComplete) : SaidConditions.Dash;

    private string CarriesOf(Option option)
    {
        string ceiling = OptionCells.Ceiling(option), reason = cells.Reason(option);
        string most = ceiling.Length == 0 ? "" : ceiling + web["picture.per-minute"];
        string[] said = [.. new[] { most, reason }.Where(part => part.Length > 0)];
        return said.Length == 0 ? SaidConditions.Dash : string.Join(", ", said);
    }
}
