using System.Collections.Immutable;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Book;

/// <summary>Everything an estimate is reckoned from: prices, offers and quotas, under one version.</summary>
/// <param name="Version">Names the exact content; it ends in the hash of each overlay that lies on the book.</param>
public sealed record FactBook(string Version, PriceBook Prices, OfferBook Offers, ImmutableArray<Quota> Quotas)
{
    public string Version
    {
        get;
        init => field = Bounds.Text(value, nameof(Version));
    }

    = Bounds.Text(Version, nameof(Version));

    public PriceBook Prices
    {
        get;
        init => field = Bounds.Given(value, nameof(Prices));
    }

    = Bounds.Given(Prices, nameof(Prices));

    public OfferBook Offers
    {
        get;
        init => field = Bounds.Given(value, nameof(Offers));
    }

    = Bounds.Given(Offers, nameof(Offers));

    /// <summary>The calendars of public holidays, one for a country.</summary>
    public Sequence<HolidayCalendar> Holidays { get; init; }

    // Not set again in a copy: the rows by model below would go on showing the old ones.
    public ImmutableArray<Quota> Quotas { get; } = Quotas;

    private readonly Lazy<Dictionary<string, List<Quota>>> quotasByModel = new(() => ByModel(Quotas));

    private readonly Lazy<ILookup<LimitedThing, Quota>> quotasByThing = new(() =>
        Quotas.Where(quota => quota.Limits is not null).ToLookup(quota => quota.Limits!.Value));

    /// <summary>The day of the newest price.</summary>
    public DateOnly AsOf => Prices.AsOf;

    /// <summary>The quotas that name a model, alone or among others, in the order of the files.</summary>
    public IReadOnlyList<Quota> QuotasOf(ModelId model) => quotasByModel.Value.TryGetValue(model.Value, out List<Quota>? rows) ? rows : [];

    /// <summary>The quotas that limit a thing, of every model, Region and day, in the order of the files.</summary>
    public IEnumerable<Quota> QuotasOf(LimitedThing thing) => quotasByThing.Value[thing];

    private static Dictionary<string, List<Quota>> ByModel(ImmutableArray<Quota> quotas)
    {
        Dictionary<string, List<Quota>> byModel = new(StringComparer.Ordinal);
        foreach (Quota quota in quotas)
        {
            if (quota.Model is ModelId one) Add(one, quota);
            foreach (ModelId model in quota.Models)
            {
                if (quota.Model != model) Add(model, quota);
            }
        }

        return byModel;

        void Add(ModelId model, Quota quota)
        {
            if (!byModel.TryGetValue(model.Value, out List<Quota>? rows)) byModel.Add(model.Value, rows = []);
            rows.Add(quota);
        }
    }
}
