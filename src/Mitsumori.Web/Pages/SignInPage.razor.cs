using Microsoft.AspNetCore.Components;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages;

/// <summary>Asks a reader for the token of the server.</summary>
public sealed partial class SignInPage
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    /// <summary>Where the reader wants to go, an address of this server.</summary>
    [Parameter, EditorRequired]
    public required string To { get; set; }

    /// <summary>What was wrong with the token given before; null before the first.</summary>
    [Parameter]
    public string? Error { get; set; }
}
