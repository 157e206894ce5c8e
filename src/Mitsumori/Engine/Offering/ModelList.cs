using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Offering;

/// <summary>Tells what can be customized, deployed, bought and imported, where, on a day.</summary>
public static class ModelList
{
    private static readonly HostingMode[] Modes =
        [HostingMode.CustomOnDemand, HostingMode.ProvisionedThroughput, HostingMode.CustomModelImport, HostingMode.BaseOnDemand];

    private static readonly CustomizationMethod[] Methods =
    [
        CustomizationMethod.SupervisedFineTuning, CustomizationMethod.ReinforcementFineTuning,
        CustomizationMethod.ContinuedPreTraining, CustomizationMethod.Distillation,
    ];

    /// <returns>The models that offer anything under the filter, by provider, newest first.</returns>
    public static IReadOnlyList<ModelOffers> Of(FactBook book, ModelFilter filter)
    {
        OfferJudge judge = new(book.Offers, namesAlternatives: false);
        IEnumerable<ModelFacts> models = book.Offers.Models.Values
            .Where(model => filter.Model is null || model.Id == filter.Model)
            .OrderBy(model => model.Provider, StringComparer.Ordinal)
            .ThenByDescending(model => model.Generation ?? -1m)
            .ThenBy(model => model.Id);
        return
        [
            .. models
                .Select(model => Offers(judge, book.Offers, model, filter))
                .Where(offers => offers.Methods.Count + offers.Modes.Count > 0),
        ];
    }

    private static ModelOffers Offers(OfferJudge judge, OfferBook book, ModelFacts model, ModelFilter filter)
    {
        Region[] regions =
        [
            .. book.RegionsInOrder.Select(region => region.Region).Where(region => filter.Region is null || region == filter.Region),
        ];
        Sequence<Region> Where(Func<Region, bool> isOffered) => regions.Where(isOffered).ToSequence();
        return new(
            model,
            [
                .. Methods
                    .Where(_ => filter.Mode is null)
                    .Select(method => (method, Where(region => judge.JudgeTraining(model, method, region, filter.Day) is null)))
                    .Where(offer => !offer.Item2.IsEmpty),
            ],
            [
                .. Modes
                    .Where(mode => filter.Mode is null || mode == filter.Mode)
                    .Select(mode =>
                        (
                            mode,
                            Where(region =>
                                judge.Judge(new(model, mode, CustomizationMethod.SupervisedFineTuning, region, filter.Day)).IsOffered)))
                    .Where(offer => !offer.Item2.IsEmpty),
            ]);
    }
}
