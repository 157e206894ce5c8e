using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Offering;

/// <summary>Tells what can be called, customized, deployed, bought and imported, where, on a day.</summary>
public sealed class ModelList
{
    private static readonly HostingMode[] Modes =
    [
        HostingMode.CustomOnDemand, HostingMode.ProvisionedThroughput, HostingMode.CustomModelImport, HostingMode.BaseOnDemand,
        HostingMode.Batch, HostingMode.Reserved,
    ];

    private static readonly CustomizationMethod[] Methods =
    [
        CustomizationMethod.SupervisedFineTuning, CustomizationMethod.ReinforcementFineTuning,
        CustomizationMethod.ContinuedPreTraining, CustomizationMethod.Distillation,
    ];

    private readonly OfferBook book;
    private readonly ModelFilter filter;
    private readonly OfferJudge judge;
    private readonly Region[] regions;

    private ModelList(OfferBook book, ModelFilter filter)
    {
        (this.book, this.filter, judge) = (book, filter, new(book, namesAlternatives: false));
        regions =
        [
            .. book.RegionsInOrder.Select(region => region.Region).Where(region => filter.Region is null || region == filter.Region),
        ];
    }

    /// <returns>The models that offer anything under the filter, by provider, newest first; those that have ended where it asks for them.
    /// </returns>
    public static IReadOnlyList<ModelOffers> Of(FactBook book, ModelFilter filter)
    {
        ModelList list = new(book.Offers, filter);
        IEnumerable<ModelFacts> models = book.Offers.Models.Values
            .Where(model => filter.Model is null || model.Id == filter.Model)
            .OrderBy(model => model.Provider, StringComparer.Ordinal)
            .ThenByDescending(model => model.Generation ?? -1m)
            .ThenBy(model => model.Id);
        return [.. models.Select(list.OffersOf).Where(list.IsTold)];
    }

    // A model that is asked for by name is in the book, whatever it offers.
    private bool IsTold(ModelOffers offers) =>
        offers.Methods.Count + offers.Modes.Count > 0
        || filter is { Model: not null, Region: null, Mode: null }
        || (filter.ShowsEnded && offers.Model.Lifecycle.HasEnded(filter.Day));

    private ModelOffers OffersOf(ModelFacts model)
    {
        bool asksOfCalls = filter.Mode is null or HostingMode.BaseOnDemand or HostingMode.Batch or HostingMode.Reserved;
        ModelCalls? calls = asksOfCalls && !book.CallsOf(model.Id).IsEmpty ? CallsOf(model) : null;
        ModelBatch? batch = asksOfCalls && book.CardOf(model.Id)?.Batch is BatchOffer offer ? BatchOf(model, offer) : null;
        return new(
            model,
            [
                .. Methods
                    .Where(_ => filter.Mode is null)
                    .Select(method => (method, In(region => judge.JudgeTraining(model, method, region, filter.Day) is null)))
                    .Where(offer => !offer.Item2.IsEmpty),
            ],
            [
                .. Modes
                    .Where(mode => filter.Mode is null || mode == filter.Mode)
                    .Select(mode => (mode, RegionsOf(model, mode, calls, batch)))
                    .Where(offer => !offer.Item2.IsEmpty),
            ])
        {
            Calls = calls,
            Batch = batch,
            Card = book.CardOf(model.Id),
        };
    }

    // Whatever a call is billed by, it is told where it is called.
    private Sequence<Region> RegionsOf(ModelFacts model, HostingMode mode, ModelCalls? calls, ModelBatch? batch) => mode switch
    {
        HostingMode.BaseOnDemand => CalledIn(calls),
        HostingMode.Reserved => book.CardOf(model.Id)?.Tiers?.Contains(PriceTier.Reserved) == true ? CalledIn(calls) : [],
        HostingMode.Batch => batch is null ? [] : In(region => batch.InRegion.Contains(region) || batch.Profile.Contains(region)),
        HostingMode.CustomOnDemand or HostingMode.ProvisionedThroughput or HostingMode.CustomModelImport =>
            In(region => judge.Judge(new(model, mode, CustomizationMethod.SupervisedFineTuning, region, filter.Day)).IsOffered),
    };

    private Sequence<Region> CalledIn(ModelCalls? calls) => calls is null ? [] :
        In(region => calls.InRegion.Contains(region) || calls.Global.Contains(region) || calls.Geo.Any(call => call.Region == region));

    private ModelCalls CallsOf(ModelFacts model)
    {
        ModelCard? card = book.CardOf(model.Id);
        ILookup<Routing, Region> called = (
            from region in regions
            from routing in judge.RoutingsIn(model, region, filter.Day)
            select (routing, region)).ToLookup(pair => pair.routing, pair => pair.region);
        return new(
            called[Routing.InRegion].ToSequence(),
            called[Routing.Geo].Select(region => new GeoCall(region, card?.ProfileOf(region, Routing.Geo)?.Id)).ToSequence(),
            called[Routing.Global].ToSequence(),
            card?.Profiles.FirstOrDefault(profile => profile.Routing == Routing.Global)?.Id)
        {
            OtherEndpoint = model.Lifecycle.HasEnded(filter.Day) ? [] : In(region => IsOnOtherEndpointOnly(model, region)),
        };
    }

    private bool IsOnOtherEndpointOnly(ModelFacts model, Region region) =>
        book.CallsOf(model.Id) is [var newest, ..] && newest.OtherEndpoint.Contains(region);

    private ModelBatch BatchOf(ModelFacts model, BatchOffer batch)
    {
        bool IsOffered(Region region, Routing routing) => judge
            .Judge(new(model, HostingMode.Batch, CustomizationMethod.None, region, filter.Day) { Routing = routing })
            .IsOffered;
        return new(
            In(region => batch.InRegion.Contains(region) && IsOffered(region, Routing.InRegion)),
            In(region => batch.Profile.Contains(region) && (IsOffered(region, Routing.Geo) || IsOffered(region, Routing.Global))));
    }

    private Sequence<Region> In(Func<Region, bool> isOffered) => regions.Where(isOffered).ToSequence();
}
