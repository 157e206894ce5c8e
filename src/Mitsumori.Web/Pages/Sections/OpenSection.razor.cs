using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Answers.Pages;
using Mitsumori.Core.Quantities;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Sections;

/// <summary>What is not known, each with what it changes and what to do about it; then notes that change nothing.</summary>
public sealed partial class OpenSection
{
    [Parameter, EditorRequired]
    public required EstimateView View { get; set; }

    [Parameter, EditorRequired]
    public required EstimateAnswer Answer { get; set; }

    private PageFrame Frame => View.Frame;

    // Where nothing runs the plan, the reasons are the answer.
    private bool IsNone => Answer.Sheet.BreakEven.Estimate.Answer is Core.Estimates.Answer.None;

    private Sequence<OpenPoint> Points => Answer.Page.Points;
}
