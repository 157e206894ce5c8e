using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>A text in which no line ends within the code of a Region, such as us-west-2; one within a web address may break with it.</summary>
/// <remarks>A hyphen that does not break would be copied along, and then be no part of a code that anybody knows.</remarks>
public sealed partial class WholeCodes : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        int from = 0;
        foreach (Match code in RegionCode().Matches(Text))
        {
            builder.AddContent(0, Text[from..code.Index]);
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", "whole");
            builder.AddContent(3, code.Value);
            builder.CloseElement();
            from = code.Index + code.Length;
        }

        builder.AddContent(4, Text[from..]);
    }

    [GeneratedRegex(@"(?<![\w./-])[a-z]{2}(-[a-z]+)+-[0-9](?![\w/-])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RegionCode();
}
