using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Offers;

/// <summary>What exists and where it is offered: models, Regions, and the tables of each hosting mode. Immutable.</summary>
public sealed class OfferBook
{
    private readonly Dictionary<string, ModelFacts> modelsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitOffer[]> unitsByModel;
    private readonly Dictionary<string, TuningOffer[]> tuningsByModel;
    private readonly Dictionary<string, CustomOnDemandOffer[]> customOnDemandByModel;
    private readonly Dictionary<string, CallOffer[]> callsByModel;
    private readonly Dictionary<string, ModelCard[]> cardsByModel;

    /// <exception cref="ArgumentException">A name belongs to two models, a Region stands twice, or a table lists one that is not there.
    /// </exception>
    public OfferBook(IEnumerable<ModelFacts> models, IEnumerable<RegionFacts> regions, OfferTables tables)
    {
        Models = models.OrderBy(model => model.Id.Value, StringComparer.Ordinal).ToDictionary(model => model.Id);
        RegionsInOrder = [.. regions];
        Regions = RegionsInOrder.ToDictionary(region => region.Region);
        Tables = tables;
        foreach (ModelFacts model in Models.Values)
        {
            foreach (string name in (IEnumerable<string>)[model.Id.Value, model.Name, .. model.Aliases, .. model.ContextVariants])
            {
                if (!modelsByName.TryAdd(name, model) && modelsByName[name].Id != model.Id)
                    throw new ArgumentException($"The name {name} belongs to {modelsByName[name].Id} and {model.Id}.", nameof(models));
            }
        }

        foreach (UnitOffer offer in tables.Units) CheckRegions(offer.Regions);
        foreach (TuningOffer offer in tables.Tunings) CheckRegions(offer.Regions);
        foreach (CustomOnDemandOffer offer in tables.CustomOnDemand) CheckRegions(offer.Regions);
        foreach (ImportOffer offer in tables.Imports) CheckRegions(offer.Regions);
        foreach (CallOffer offer in tables.Calls)
        {
            CheckRegions(offer.InRegion);
            CheckRegions(offer.Geo);
            CheckRegions(offer.Global);
        }

        unitsByModel = ByModel(tables.Units, offer => offer.Model);
        tuningsByModel = ByModel(tables.Tunings, offer => offer.Model);
        customOnDemandByModel = ByModel(tables.CustomOnDemand, offer => offer.Model);
        callsByModel = ByModel(
            [.. tables.Calls.OrderByDescending(call => call.Source.AsOf).ThenByDescending(call => call.IsComplete)],
            offer => offer.Model);
        cardsByModel = ByModel(tables.Cards, card => card.Model);
    }

    // Not frozen: freezing is for many look-ups in a long life, and takes longer than all look-ups of one command.
    public IReadOnlyDictionary<ModelId, ModelFacts> Models { get; }

    public IReadOnlyDictionary<Region, RegionFacts> Regions { get; }

    /// <summary>The Regions in the order of their file.</summary>
    public ImmutableArray<RegionFacts> RegionsInOrder { get; }

    public OfferTables Tables { get; }

    /// <summary>Regions that exist, and of which the book has no offer.</summary>
    public ImmutableArray<OtherRegion> OtherRegions { get; init; } = [];

    /// <summary>Every exact string that names a model: ids, display names, aliases, context variants.</summary>
    public IEnumerable<string> ModelNames => modelsByName.Keys;

    /// <summary>The model that an exact name belongs to; null if it belongs to none. Nothing similar is taken.</summary>
    public ModelFacts? FindModel(string name) => modelsByName.GetValueOrDefault(name);

    /// <summary>The Region of a code, whatever text was given for one; null if there is none.</summary>
    public RegionFacts? FindRegion(string code) => RegionsInOrder.FirstOrDefault(region => region.Region.Code == code);

    public ImmutableArray<UnitOffer> UnitsOf(ModelId model) => Rows(unitsByModel, model);

    public ImmutableArray<TuningOffer> TuningsOf(ModelId model) => Rows(tuningsByModel, model);

    public ImmutableArray<CustomOnDemandOffer> CustomOnDemandOf(ModelId model) => Rows(customOnDemandByModel, model);

    /// <summary>The tables of where a model is called, newest first.</summary>
    public ImmutableArray<CallOffer> CallsOf(ModelId model) => Rows(callsByModel, model);

    /// <summary>What is said of how a model is called; null where no card is known.</summary>
    public ModelCard? CardOf(ModelId model) => Rows(cardsByModel, model) is [var card, ..] ? card : null;

    /// <summary>The greatest burndown of any model, for one whose own no text says; at least 1.</summary>
    public int GreatestBurndown => Models.Values.Max(model => model.OutputBurndown) ?? 1;

    private void CheckRegions(Sequence<Region> listed)
    {
        foreach (Region region in listed) CheckRegion(region);
    }

    private void CheckRegion(Region region)
    {
        if (!Regions.ContainsKey(region)) throw Bounds.Refused($"A table lists the Region {region}, which is not there.", nameof(Tables));
    }

    private static Dictionary<string, TOffer[]> ByModel<TOffer>(ImmutableArray<TOffer> rows, Func<TOffer, ModelId?> modelOf)
        where TOffer : class
    {
        Dictionary<string, TOffer[]> byModel = new(StringComparer.Ordinal);
        foreach (TOffer row in rows)
        {
            if (modelOf(row) is not ModelId model) continue;
            byModel[model.Value] = byModel.TryGetValue(model.Value, out TOffer[]? before) ? [.. before, row] : [row];
        }

        return byModel;
    }

    private static ImmutableArray<TOffer> Rows<TOffer>(Dictionary<string, TOffer[]> byModel, ModelId model)
        where TOffer : class
        => byModel.TryGetValue(model.Value, out TOffer[]? rows) ? ImmutableCollectionsMarshal.AsImmutableArray(rows) : [];
}

/// <summary>The tables of an offer book, each in the order of its files.</summary>
public sealed record OfferTables(
    ImmutableArray<UnitOffer> Units,
    ImmutableArray<TuningOffer> Tunings,
    ImmutableArray<CustomOnDemandOffer> CustomOnDemand,
    ImmutableArray<ImportOffer> Imports,
    ImmutableArray<CmuPerCopy> CmuPerCopy)
{
    /// <summary>Where base models are called, by routing: the official table, and older lists.</summary>
    public ImmutableArray<CallOffer> Calls { get; init; } = [];

    public ImmutableArray<ModelCard> Cards { get; init; } = [];

    public ImmutableArray<UnitsNote> UnitsNotes { get; init; } = [];
}
