using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Answers.Pages;
using Mitsumori.Web.Pages.Frames;
using Mitsumori.Web.Pages.Parts;

namespace Mitsumori.Web.Pages.Sections;

/// <summary>
/// Plans side by side. Each is a row of the document, so that it is heard as a whole, and a column of the picture.
/// </summary>
public sealed partial class CompareSection
{
    [Parameter, EditorRequired]
    public required CompareView View { get; set; }

    [Parameter, EditorRequired]
    public required PlanComparison Answer { get; set; }

    private PageFrame Frame => View.Frame;

    private IEnumerable<string> Heads =>
    [
        Frame.Texts["compare.head"],
        .. Answer.Conditions.Differing,
        Frame.Texts["picture.mode"],
        Answer.AmountHead,
        Frame.Texts["picture.bar"],
        Frame.Texts["compare.difference"],
        Frame.Texts["picture.verdict"],
        Frame.Texts["bill.others.once"],
        Frame.Texts["bill.others.year"],
        Frame.Texts["figure.request"],
        Frame.Texts["picture.limit"],
        Frame.Texts["compare.change"],
    ];

    private static string[] FillsOf(ModeBar bar)
    {
        string family = Drawn.FamilyOf(bar.Option);
        return bar.Kind switch
        {
            BarKind.Solid => ["f-" + family],
            BarKind.Floor => ["h-" + family, "box b-" + family],
            _ => ["box b-" + family],
        };
    }
}
