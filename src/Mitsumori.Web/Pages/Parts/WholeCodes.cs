using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Mitsumori.Application.Texts;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>A text in which no line ends within the code of a Region.</summary>
public sealed class WholeCodes : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach ((string part, bool isCode) in RegionCodes.PartsOf(Text))
        {
            if (isCode)
            {
                builder.OpenElement(0, "span");
                builder.AddAttribute(1, "class", "whole");
                builder.AddContent(2, part);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(3, part);
            }
        }
    }
}
