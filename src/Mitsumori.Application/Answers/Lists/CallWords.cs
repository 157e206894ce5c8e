using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Lists;

/// <summary>How a base model is called, in the words of lists: where by which routing, on which tiers, what one call may hold.</summary>
internal sealed class CallWords(Language language)
{
    private readonly TextResource texts = TextResource.Load("table", language), terms = TextResource.Load("terms", language);

    public string Name(Routing routing) =>
        texts.Fill("models.call", ("routing", terms["routing." + BedrockCodes.Routings.CodeOf(routing)]));

    /// <returns>Regions that call by a routing; those of one profile stand behind its id. Empty where there are none.</returns>
    public string Regions(ModelOffers offers, Routing routing) => offers.Calls is not ModelCalls calls ? "" : routing switch
    {
        Routing.InRegion => calls.InRegion.ToString(),
        Routing.Geo => string.Join("; ", calls.Geo.GroupBy(call => call.Profile).Select(group =>
            Of(group.Key, group.Select(call => call.Region).ToSequence()))),
        Routing.Global => calls.Global.IsEmpty ? "" : Of(calls.GlobalProfile, calls.Global),
    };

    /// <returns>In how many Regions it is called by a routing.</returns>
    public static int Count(ModelOffers offers, Routing routing) => offers.Calls is not ModelCalls calls ? 0 : routing switch
    {
        Routing.InRegion => calls.InRegion.Count,
        Routing.Geo => calls.Geo.Count,
        Routing.Global => calls.Global.Count,
    };

    /// <returns>Tiers, caching, what a call may hold and what it is billed by, as far as they are recorded; none where it is not called.
    /// </returns>
    public IEnumerable<Fact> Of(ModelOffers offers)
    {
        if (offers.Calls is { OtherEndpoint: { IsEmpty: false } elsewhere })
            yield return new(texts["models.other-endpoint"], elsewhere.ToString());
        if (offers.Calls is not { IsAnywhere: true }) yield break;
        if (offers.Card?.Tiers is Sequence<PriceTier> tiers)
        {
            IEnumerable<string> names = tiers.Select(tier => terms["tier." + PriceCodes.Tiers.CodeOf(tier)]);
            yield return new(texts["models.tiers"], string.Join(", ", names));
        }

        if (offers.Card?.Caching is Caching caching) yield return new(texts["models.caching"], Said(caching));
        string limits = string.Join(", ", Limits(offers.Model));
        if (limits.Length > 0) yield return new(texts["models.one-call"], limits);
        if (offers.Model.BilledBy != ModelBilling.Tokens)
            yield return new(texts["models.billed-by"], terms["billing." + ModelCodes.Billings.CodeOf(offers.Model.BilledBy)]);
    }

    private string Said(Caching caching) =>
        !caching.IsSold ? texts["models.caching-not-sold"]
        : caching.Lives.IsEmpty ? texts["models.caching-sold"]
        : string.Join(", ", caching.Lives.Select(PriceCodes.CacheLives.CodeOf));

    private IEnumerable<string> Limits(ModelFacts model)
    {
        if (model.ContextWindow is TokenLimit window) yield return texts.Fill("models.context", ("tokens", Figures.Count(window.Tokens)));
        if (model.MaxOutput is TokenLimit output) yield return texts.Fill("models.output", ("tokens", Figures.Count(output.Tokens)));
    }

    private string Of(string? profile, Sequence<Region> regions) =>
        profile is null ? texts.Fill("models.profile-unrecorded", ("regions", regions.ToString())) : $"{profile}: {regions}";
}
