using Microsoft.AspNetCore.Components;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>The filter of a list by Region.</summary>
public sealed partial class RegionSelect
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    [Parameter, EditorRequired]
    public required FactBook Book { get; set; }

    /// <summary>Null for all.</summary>
    [Parameter]
    public Region? Chosen { get; set; }
}
