using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Answers.Pages;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Sections;

/// <summary>The picture of all modes: a table whose middle column is drawn. What it shows is said in the cells beside it.</summary>
public sealed partial class ModesSection
{
    private static readonly string[] Terms = ["pt", "mu", "cmu", "tpm", "maxtokens"];

    [Parameter, EditorRequired]
    public required EstimateView View { get; set; }

    [Parameter, EditorRequired]
    public required EstimateAnswer Answer { get; set; }

    private PageFrame Frame => View.Frame;

    private ModePicture Picture => Answer.Page.Picture;

    private bool Has(BarKind kind) => Picture.Rows.Any(row => row.Bar.Kind == kind && !row.Bar.IsReference);

    private static string CutOf(ModeBar bar) => Figures.Cents(new Core.Quantities.Usd(bar.Amount!.Value));

    private string ClassOf(ModeRow row) => row.Bar switch
    {
        { IsReference: true, Kind: BarKind.None } => "ref out",
        { IsReference: true } => "ref",
        { Option: var option } when option == Answer.Sheet.BreakEven.Estimate.Chosen => "best",
        { Option.Verdict: Verdict.Feasible } => "",
        { Option.Verdict: Verdict.Unconfirmed } => "maybe",
        _ => "out",
    };
}
