using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Reports;
using Mitsumori.Core.Prices;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>Rows of the price book; each id leads to why the number is what it is.</summary>
public sealed partial class PriceTable
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<PriceObservation> Prices { get; set; }

    private PriceWords Words => field ??= new(Frame.Language);
}
