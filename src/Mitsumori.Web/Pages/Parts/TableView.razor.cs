using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Reports.SheetParts;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>A table of the sheet. Roles keep it a table where a narrow page lays its cells out as a list.</summary>
public sealed partial class TableView
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    [Parameter, EditorRequired]
    public required EstimateAnswer Answer { get; set; }

    [Parameter, EditorRequired]
    public required SheetBlock.Table Table { get; set; }

    /// <summary>What the table is of: the id of its section or chart.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    private bool IsPrice(SheetCell cell) => Name == "sources" && cell.Address is not null;

    private static string? ClassOf(SheetRowKind kind) => kind switch
    {
        SheetRowKind.Plain => null,
        SheetRowKind.Chosen => "best",
        SheetRowKind.Aside => "out",
        SheetRowKind.Sum => "sum",
    };

    private static string? ClassOf(SheetColumn column) => column switch
    {
        { HasBars: true } => "n bars",
        { IsNumber: true } => "n",
        _ => null,
    };

    private static string? ClassOf(SheetColumn column, SheetCell cell)
    {
        string name = string.Join(' ', new[] { ClassOf(column) ?? "", cell.Verdict is null ? "" : "verdict", cell.Text.Length == 0 ? "none" : "" }.Where(part => part.Length > 0));
        return name.Length == 0 ? null : name;
    }
}
