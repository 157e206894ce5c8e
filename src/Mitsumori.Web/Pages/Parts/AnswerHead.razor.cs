using Microsoft.AspNetCore.Components;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>The answer in a sentence, its key figures, and the files to take along.</summary>
public sealed partial class AnswerHead
{
    [Parameter, EditorRequired]
    public required EstimateView View { get; set; }

    [Parameter, EditorRequired]
    public required EstimateAnswer Answer { get; set; }

    private PageFrame Frame => View.Frame;
}
