using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Answers;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>A table of an answer. Roles keep it a table where a narrow page lays its cells out as a list.</summary>
public sealed partial class TableView
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    /// <summary>The answer whose sources the cells lead to; null where they lead to none.</summary>
    [Parameter]
    public EstimateAnswer? Answer { get; set; }

    [Parameter, EditorRequired]
    public required Block.Table Table { get; set; }

    /// <summary>What the table is of: the id of its section or chart.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    private Block.Table Shown => Table.In(Reach.Document);

    private bool IsPrice(Cell cell) => Name == "sources" && cell.Address is not null;

    private static string Of(Wording text) => text.With(Wording.FloorSign);

    private static string? ClassOf(RowKind kind) => kind switch
    {
        RowKind.Plain => null,
        RowKind.Chosen => "best",
        RowKind.Aside => "out",
        RowKind.Sum => "sum",
    };

    private static string? ClassOf(Column column) => column switch
    {
        { HasBars: true } => "n bars",
        { IsNumber: true } => "n",
        _ => null,
    };

    private static string? ClassOf(Column column, Cell cell)
    {
        string name = string.Join(
            ' ',
            new[] { ClassOf(column) ?? "", cell.Verdict is null ? "" : "verdict", Of(cell.Text).Length == 0 ? "none" : "" }.Where(part =>
                part.Length > 0));
        return name.Length == 0 ? null : name;
    }
}
