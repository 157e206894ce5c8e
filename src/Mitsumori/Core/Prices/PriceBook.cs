using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Mitsumori.Core.Prices;

/// <summary>All observed prices, dated and sourced, immutable. A price is found by its exact key, or it is a gap.</summary>
public sealed class PriceBook
{
    private readonly FrozenDictionary<(PriceKind, string), ImmutableArray<PriceObservation>> byKindAndSubject;
    private readonly FrozenDictionary<string, PriceObservation> byId;

    /// <exception cref="ArgumentException">Two observations have one id.</exception>
    public PriceBook(IEnumerable<PriceObservation> observations)
    {
        Observations = [.. observations];
        Dictionary<(PriceKind, string), ImmutableArray<PriceObservation>.Builder> groups = [];
        Dictionary<string, PriceObservation> ids = new(StringComparer.Ordinal);
        foreach (PriceObservation observation in Observations)
        {
            if (!ids.TryAdd(observation.Id, observation)) throw new ArgumentException($"The price id {observation.Id} stands twice.", nameof(observations));
            Add(groups, (observation.Kind, observation.Subject.Name), observation);
            foreach (Bedrock.ModelId model in observation.AlsoModels) Add(groups, (observation.Kind, model.Value), observation);
        }

        byId = ids.ToFrozenDictionary(StringComparer.Ordinal);
        byKindAndSubject = groups.ToFrozenDictionary(group => group.Key, group => group.Value.ToImmutable());
        AsOf = Observations.Where(observation => !observation.IsOverlay).Max(observation => observation.Source.AsOf) ?? DateOnly.MinValue;
    }

    /// <summary>Every observation, in the order of the files.</summary>
    public ImmutableArray<PriceObservation> Observations { get; }

    /// <summary>The day of the newest observation, a user's own rows aside: the default price day.</summary>
    public DateOnly AsOf { get; }

    public PriceObservation? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>All observations of one kind for one subject, whatever their Region, day, tier or term.</summary>
    public ImmutableArray<PriceObservation> About(PriceKind kind, PriceSubject subject) => byKindAndSubject.GetValueOrDefault((kind, subject.Name), []);

    /// <summary>Chooses the one price of a key on a day, by the order that <see cref="PriceChoice"/> documents.</summary>
    public PriceChoice Choose(PriceKey key, DateOnly priceDay, Acceptance accepted) => PriceChoice.Of(key, About(key.Kind, key.Subject), priceDay, accepted);

    private static void Add(
        Dictionary<(PriceKind, string), ImmutableArray<PriceObservation>.Builder> groups, (PriceKind, string) key, PriceObservation observation)
    {
        if (!groups.TryGetValue(key, out ImmutableArray<PriceObservation>.Builder? group)) groups[key] = group = ImmutableArray.CreateBuilder<PriceObservation>();
        group.Add(observation);
    }
}
