using Microsoft.AspNetCore.Components;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>What surrounds every page: head, bar, and foot.</summary>
public sealed partial class Layout
{
    private static readonly (string Path, string Key)[] Places =
    [
        ("/", "nav.estimate"),
        ("/compare", "nav.compare"),
        ("/afford", "nav.afford"),
        ("/models", "nav.models"),
        ("/prices", "nav.prices"),
    ];

    // The kinds of modes, whose floors are hatched, and what lies beyond a quota.
    private static readonly string[] Families = ["od", "pt", "im", "ref"];

    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    /// <summary>The name of the page.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The entry of the bar that the page belongs to; null for none.</summary>
    [Parameter]
    public string? Place { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }
}
