using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Answers.Pages;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Sections;

/// <summary>Sentences beside the answer, each with what a reader can do about it.</summary>
public sealed partial class NoticeList
{
    [Parameter, EditorRequired]
    public required EstimateView View { get; set; }

    [Parameter, EditorRequired]
    public required IEnumerable<Notice> Notices { get; set; }
}
