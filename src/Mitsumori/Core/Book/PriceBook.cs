using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mitsumori.Core.Prices;

namespace Mitsumori.Core.Book;

/// <summary>All observed prices, dated and sourced, immutable. A price is found by its exact key, or it is a gap.</summary>
public sealed class PriceBook
{
    // One dictionary for each kind, by its number, with plain strings as keys: a key made of an enumeration and a string is a type of its
    // own that is compiled at every start. A frozen dictionary takes longer to build than one command saves by its faster look-ups.
    private readonly Dictionary<string, PriceObservation[]>[] bySubject;
    private readonly Dictionary<string, PriceObservation> byId = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">Two observations have one id.</exception>
    public PriceBook(IEnumerable<PriceObservation> observations)
    {
        Observations = [.. observations];
        var groups = new Dictionary<string, List<PriceObservation>>[PriceKinds.All.Count];
        for (int kind = 0; kind < groups.Length; kind++) groups[kind] = new(StringComparer.Ordinal);
        AsOf = DateOnly.MinValue;
        foreach (PriceObservation observation in Observations)
        {
            if (!byId.TryAdd(observation.Id, observation))
                throw new ArgumentException($"The price id {observation.Id} stands twice.", nameof(observations));
            Add(groups[(int)observation.Kind], observation.Subject.Name, observation);
            foreach (Bedrock.ModelId model in observation.AlsoModels) Add(groups[(int)observation.Kind], model.Value, observation);
            if (observation.Source.AsOf is DateOnly day && day > AsOf) AsOf = day;
        }

        bySubject = Array.ConvertAll(
            groups,
            group => group.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal));
    }

    /// <summary>Every observation, in the order of the files.</summary>
    public ImmutableArray<PriceObservation> Observations { get; }

    /// <summary>The day of the newest observation, a user's own included: the default price day.</summary>
    public DateOnly AsOf { get; }

    public PriceObservation? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>All observations of one kind for one subject, whatever their Region, day, tier or term.</summary>
    public ImmutableArray<PriceObservation> About(PriceKind kind, PriceSubject subject) =>
        bySubject[(int)kind].TryGetValue(subject.Name, out PriceObservation[]? found)
            ? ImmutableCollectionsMarshal.AsImmutableArray(found)
            : [];

    /// <returns>The observations that fit, by model, then kind, then Region, newest first.</returns>
    public IReadOnlyList<PriceObservation> Listed(Bedrock.ModelId? model, Bedrock.Region? region) =>
    [
        .. Observations
            .Where(price => model is not Bedrock.ModelId id || price.Concerns(PriceSubject.Of(id)))
            .Where(price => region is not Bedrock.Region place || price.Regions.Contains(place))
            .OrderBy(price => price.Subject.Name, StringComparer.Ordinal)
            .ThenBy(price => price.Kind)
            .ThenBy(price => price.Regions.ToString(), StringComparer.Ordinal)
            .ThenByDescending(price => price.Source.AsOf)
            .ThenBy(price => price.Id, StringComparer.Ordinal),
    ];

    /// <summary>Chooses the one price of a key on a day, by the order that <see cref="PriceChoice"/> documents.</summary>
    public PriceChoice Choose(PriceKey key, DateOnly priceDay, Acceptance accepted) =>
        PriceChoice.Of(key, Serving(key), priceDay, accepted);

    // Rows at half price are printed under on-demand tokens and serve batch as well.
    private ImmutableArray<PriceObservation> Serving(PriceKey key)
    {
        ImmutableArray<PriceObservation> own = About(key.Kind, key.Subject);
        return PriceKinds.Of(key.Kind).HalfPriceUnder is PriceKind kind && key.Tier == PriceTier.Batch
            ? [.. own, .. About(kind, key.Subject).Where(row => row.Tier == PriceTier.HalfPrice)]
            : own;
    }

    private static void Add(Dictionary<string, List<PriceObservation>> group, string subject, PriceObservation observation)
    {
        if (!group.TryGetValue(subject, out List<PriceObservation>? list)) group.Add(subject, list = []);
        list.Add(observation);
    }
}
