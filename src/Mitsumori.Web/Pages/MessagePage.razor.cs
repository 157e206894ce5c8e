using Microsoft.AspNetCore.Components;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages;

/// <summary>A page that only says why there is no other.</summary>
public sealed partial class MessagePage
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    /// <summary>The name of its texts.</summary>
    [Parameter, EditorRequired]
    public required string Key { get; set; }
}
