using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Answers.Pages;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Sections;

/// <summary>The answer in a sentence, its key figures, and the bar that leads to the proof and to the files to take along.</summary>
public sealed partial class AnswerHead
{
    [Parameter, EditorRequired]
    public required EstimateView View { get; set; }

    [Parameter, EditorRequired]
    public required EstimateAnswer Answer { get; set; }

    private PageFrame Frame => View.Frame;

    private PageAnswer Page => Answer.Page;

    private IEnumerable<(string Id, string Key)> Contents()
    {
        yield return ("options", "modes");
        if (Page.Bill is not null || Answer.Section("lines") is not null) yield return ("bill", "bill");
        yield return ("open", "check");
        if (Answer.Section("break-even") is not null) yield return ("break-even", "breakeven");
        if (Answer.Section("capacity") is not null) yield return ("capacity", "capacity");
        yield return ("sources", "sources");
    }
}
