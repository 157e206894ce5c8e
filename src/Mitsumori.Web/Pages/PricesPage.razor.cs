using Microsoft.AspNetCore.Components;
using Mitsumori.Core.Book;
using Mitsumori.Core.Prices;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages;

/// <summary>The rows of the price book, found by model, Region or words.</summary>
public sealed partial class PricesPage
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    [Parameter, EditorRequired]
    public required CatalogFilter Filter { get; set; }

    [Parameter, EditorRequired]
    public required FactBook Book { get; set; }

    /// <summary>How many rows were found.</summary>
    [Parameter, EditorRequired]
    public required int Count { get; set; }

    /// <summary>The first of them, as many as a page holds.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PriceObservation> Prices { get; set; }
}
