using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Texts;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages;

/// <summary>Up to six plans side by side.</summary>
public sealed partial class ComparePage
{
    [Parameter, EditorRequired]
    public required CompareView View { get; set; }

    private PageFrame Frame => View.Frame;

    private string PlaceOf(CompareError error) => error.Plan is int plan ? NameOf(plan) + " ·" : "";

    private string NameOf(int plan) => Frame.Texts.Fill("compare.plan", ("number", Figures.Count((decimal)plan + 1m)));
}
