using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Answers;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>One section of an answer, with all its blocks.</summary>
public sealed partial class SectionView
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    [Parameter, EditorRequired]
    public required EstimateAnswer Answer { get; set; }

    [Parameter, EditorRequired]
    public required Section Section { get; set; }
}
