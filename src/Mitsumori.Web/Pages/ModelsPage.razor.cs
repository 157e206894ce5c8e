using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Reports;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Web.Pages;

/// <summary>What can be customized and hosted where: a row for each model, a column for each method and each way of hosting.</summary>
public sealed partial class ModelsPage
{
    private const int MostShown = 2;

    private static readonly string[] Hosting = ["custom-on-demand", "provisioned-throughput", "custom-model-import", "base-on-demand"];

    private static readonly CustomizationMethod[] Methods =
        [CustomizationMethod.SupervisedFineTuning, CustomizationMethod.ReinforcementFineTuning, CustomizationMethod.ContinuedPreTraining, CustomizationMethod.Distillation];

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

    // Where one way of hosting is asked for, the others are no answer.
    private IReadOnlyList<OfferColumn> Columns =>
    [
        .. Methods.Where(_ => Filter.Mode.Length == 0).Select(method => new OfferColumn(
            Frame.Terms["method." + BedrockCodes.Methods.CodeOf(method)], offers => offers.Methods.FirstOrDefault(offer => offer.Method == method).Regions)),
        .. Hosting.Where(code => Filter.Mode.Length == 0 || code == Filter.Mode).Select(code => new OfferColumn(
            Frame.Table["mode." + code], offers => offers.Modes.FirstOrDefault(offer => BedrockCodes.Modes.CodeOf(offer.Mode) == code).Regions)),
    ];

    private IEnumerable<string> LifeOf(ModelFacts model)
    {
        if (model.Lifecycle.LegacyFrom is DateOnly legacy) yield return Frame.Table.Fill("models.legacy", ("day", Figures.Day(legacy)));
        if (model.Lifecycle.EndOfLife is DateOnly end) yield return Frame.Table.Fill("models.end-of-life", ("day", Figures.Day(end)));
    }

    private sealed record OfferColumn(string Name, Func<ModelOffers, Sequence<Region>> Regions);
}
