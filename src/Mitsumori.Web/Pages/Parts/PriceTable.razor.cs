using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Answers;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>Rows of the price book; each id leads to why the number is what it is.</summary>
public sealed partial class PriceTable
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    [Parameter, EditorRequired]
    public required Block.Table Table { get; set; }

    private Block.Table Shown => field ??= Table.In(Reach.Document);

    private static string? ClassOf(Column column) => column.IsNumber ? "n" : null;
}
