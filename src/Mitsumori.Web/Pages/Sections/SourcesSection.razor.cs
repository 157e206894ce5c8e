using Microsoft.AspNetCore.Components;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Sections;

/// <summary>Where every price comes from, what was asked, how to repeat it, and the answer in other forms.</summary>
public sealed partial class SourcesSection
{
    private static readonly string[] Folded = ["conditions", "repeat"];

    [Parameter, EditorRequired]
    public required EstimateView View { get; set; }

    [Parameter, EditorRequired]
    public required EstimateAnswer Answer { get; set; }

    private PageFrame Frame => View.Frame;
}
