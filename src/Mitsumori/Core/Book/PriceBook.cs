using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Book;

/// <summary>All observed prices, dated and sourced, immutable. A price is found by its exact key, or it is a gap.</summary>
public sealed class PriceBook
{
    private readonly PriceShelf[] shelves;
    private readonly Dictionary<string, PriceShelf[]> shelvesOf = new(StringComparer.Ordinal);

    // What stands on several shelves, by kind, put together when it is first asked for; two threads at once make the same.
    private readonly Dictionary<string, PriceObservation[]?[]> joined = new(StringComparer.Ordinal);

    private readonly Lazy<ImmutableArray<PriceObservation>> all;
    private readonly Lazy<Dictionary<string, PriceObservation>> byId;

    /// <exception cref="ArgumentException">Two observations have one id.</exception>
    public PriceBook(IEnumerable<PriceObservation> observations)
        : this(ShelfOf([.. observations]), DateOnly.MinValue)
    {
        foreach (PriceObservation observation in Observations)
        {
            if (observation.Source.AsOf is DateOnly day && day > AsOf) AsOf = day;
        }

        _ = byId.Value;
    }

    /// <summary>A book whose shelves are read as they are asked for.</summary>
    /// <param name="shelves">In the order of the files; no id may stand on two of them.</param>
    /// <param name="asOf">The day of their newest observation.</param>
    public PriceBook(IReadOnlyList<PriceShelf> shelves, DateOnly asOf)
    {
        this.shelves = [.. shelves];
        AsOf = asOf;
        foreach (PriceShelf shelf in this.shelves)
        {
            foreach (string subject in shelf.Subjects)
            {
                shelvesOf[subject] = shelvesOf.TryGetValue(subject, out PriceShelf[]? before) ? [.. before, shelf] : [shelf];
                if (before is not null) joined[subject] = new PriceObservation[]?[PriceKinds.All.Count];
            }
        }

        all = new(() => [.. this.shelves.SelectMany(shelf => shelf.Observations)]);
        byId = new(IndexById);
    }

    /// <summary>Every observation, in the order of the files.</summary>
    public ImmutableArray<PriceObservation> Observations => all.Value;

    /// <summary>The day of the newest observation, a user's own included: the default price day.</summary>
    public DateOnly AsOf { get; }

    public PriceObservation? Find(string id) => byId.Value.GetValueOrDefault(id);

    /// <summary>All observations of one kind for one subject, whatever their Region, day, tier or term.</summary>
    public ImmutableArray<PriceObservation> About(PriceKind kind, PriceSubject subject)
    {
        if (!shelvesOf.TryGetValue(subject.Name, out PriceShelf[]? holding)) return [];
        if (holding is [var only]) return only.About(kind, subject.Name);
        PriceObservation[] rows =
            joined[subject.Name][(int)kind] ??= [.. holding.SelectMany(shelf => shelf.About(kind, subject.Name))];
        return ImmutableCollectionsMarshal.AsImmutableArray(rows);
    }

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
        if (PriceKinds.Of(key.Kind).HalfPriceUnder is not PriceKind kind || key.Tier != PriceTier.Batch) return own;
        ImmutableArray<PriceObservation> half = [.. About(kind, key.Subject).Where(row => row.Tier == PriceTier.HalfPrice)];
        return half.IsEmpty ? own : [.. own, .. half];
    }

    private static PriceShelf[] ShelfOf(ImmutableArray<PriceObservation> observations)
    {
        HashSet<string> subjects = new(StringComparer.Ordinal);
        foreach (PriceObservation observation in observations)
        {
            subjects.Add(observation.Subject.Name);
            foreach (Bedrock.ModelId model in observation.AlsoModels) subjects.Add(model.Value);
        }

        return [new([.. subjects], () => observations)];
    }

    private Dictionary<string, PriceObservation> IndexById()
    {
        Dictionary<string, PriceObservation> found = new(StringComparer.Ordinal);
        foreach (PriceObservation observation in Observations)
        {
            if (!found.TryAdd(observation.Id, observation))
                throw Bounds.Refused($"The price id {observation.Id} stands twice.", nameof(Observations));
        }

        return found;
    }
}
