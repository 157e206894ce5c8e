using Microsoft.AspNetCore.Components;
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

    // Who comes here has a custom model in mind. A column that nobody in a group has is left out.
    private IEnumerable<OfferGroup> Groups =>
        from @group in Models.GroupBy(offers => Filter.Mode.Length > 0 ? "count" : IsCustomizable(offers) ? "customizable" : "base-only")
        orderby @group.Key == "customizable" descending
        select new OfferGroup(@group.Key, [.. @group], [.. Columns.Where(column => @group.Any(offers => !column.Regions(offers).IsEmpty))]);

    private static bool IsCustomizable(ModelOffers offers) => offers.Methods.Count > 0 || offers.Modes.Any(offer => offer.Mode is HostingMode.CustomOnDemand or HostingMode.CustomModelImport);

    private static string CodesOf(Sequence<Region> regions) => string.Join(", ", regions.Select(region => region.Code));

    /// <param name="Name">The name of its heading.</param>
    private sealed record OfferGroup(string Name, IReadOnlyList<ModelOffers> Models, IReadOnlyList<OfferColumn> Columns);

    private sealed record OfferColumn(string Name, Func<ModelOffers, Sequence<Region>> Regions);
}
