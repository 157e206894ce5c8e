using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Answers;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>One block of an answer.</summary>
public sealed partial class BlockView : IBlockReader<RenderFragment>
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    /// <summary>The answer whose sources its tables show; null on a page about something else.</summary>
    [Parameter]
    public EstimateAnswer? Answer { get; set; }

    [Parameter, EditorRequired]
    public required Block Block { get; set; }

    /// <summary>The id of the section that the block stands in; empty for none.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The heading of that section, for those who do not see it.</summary>
    [Parameter]
    public string Title { get; set; } = "";

    private static string Of(Wording text) => text.With(Wording.FloorSign);
}
