using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;

namespace Mitsumori.Plans.Names;

/// <summary>A profile as a call names it: <c>us.amazon.nova-pro-v1:0</c>.</summary>
public sealed record ProfileName(string Id, Routing Routing);

/// <summary>
/// The prefixes that make a profile of an id, and from where each profile is called: as the cards of the models have them.
/// </summary>
internal sealed class ProfileNames(OfferBook offers)
{
    private Dictionary<string, Routing>? prefixes;

    /// <summary>Parts the prefix from what follows it; null where there is none.</summary>
    public (string Prefix, string After, Routing Routing)? Part(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 1) return null;
        string prefix = text[..point].ToLowerInvariant();
        return Prefixes.TryGetValue(prefix, out Routing routing) ? (prefix, text[(point + 1)..], routing) : null;
    }

    /// <summary>
    /// The Regions that call by a profile, by code; null where none is recorded, which forbids nothing. Empty where the model has other
    /// profiles of that routing, and not this one.
    /// </summary>
    public IReadOnlyList<Region>? SourcesOf(ModelFacts model, ProfileName profile)
    {
        InferenceProfile[] recorded = [.. (offers.CardOf(model.Id)?.Profiles ?? []).Where(one => one.Routing == profile.Routing)];
        InferenceProfile? named = Array.Find(recorded, one => one.Id == profile.Id);
        if (named is null && recorded.Length > 0) return [];
        InferenceProfile called = named ?? new(profile.Id, profile.Routing, []);
        IEnumerable<Region> listed = offers.CallsOf(model.Id) is [var newest, ..] ? newest.Of(profile.Routing) : [];
        Region[] sources =
        [
            .. called.Routes.Select(route => route.From)
                .Concat(listed.Where(region => profile.Routing == Routing.Global || called.HasGeographyOf(region)))
                .Distinct()
                .Order(),
        ];
        return sources.Length == 0 ? null : sources;
    }

    /// <summary>The profiles that the card of a model has, by id.</summary>
    public IEnumerable<string> Of(ModelFacts model) =>
        (offers.CardOf(model.Id)?.Profiles ?? []).Select(profile => profile.Id).Order(StringComparer.Ordinal);

    private Dictionary<string, Routing> Prefixes
    {
        get
        {
            if (prefixes is not null) return prefixes;
            prefixes = new(StringComparer.Ordinal);
            foreach (InferenceProfile profile in offers.Tables.Cards.SelectMany(card => card.Profiles))
                prefixes.TryAdd(profile.Id[..profile.Id.IndexOf('.', StringComparison.Ordinal)], profile.Routing);
            return prefixes;
        }
    }
}
