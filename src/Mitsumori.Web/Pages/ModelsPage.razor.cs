using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Answers;
using Mitsumori.Application.Answers.Lists;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages;

/// <summary>What can be customized and hosted where: a row for each model, a column for each method and each way of hosting.</summary>
public sealed partial class ModelsPage
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    [Parameter, EditorRequired]
    public required CatalogFilter Filter { get; set; }

    [Parameter, EditorRequired]
    public required FactBook Book { get; set; }

    /// <summary>The day on which things are offered.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Day { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<ModelOffers> Models { get; set; }

    private Sequence<Section> Sections =>
        OfferMatrix.Of(Models, Day, BedrockCodes.Modes.TryParse(Filter.Mode, out HostingMode mode) ? mode : null, Frame.Language);
}
