using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;
using Mitsumori.Engine.Loads;

namespace Mitsumori.Engine.Estimating;

/// <summary>
/// Answers a plan from a book of facts: every option with its lines, gaps and verdict. Pure: same plan, same book, same answer.
/// </summary>
public static class Estimator
{
    /// <exception cref="ArgumentException">The plan names a model or a Region that the book does not have.</exception>
    /// <exception cref="TooManyDigitsException">The plan's numbers make an amount that needs more than 28 digits.</exception>
    public static Estimate Estimate(Plan plan, FactBook book)
    {
        Case asked = Case.Of(plan, book);
        IReadOnlyList<Region> regions = RegionsOf(asked);
        List<Option> options = OptionsOf(asked, regions, new FirstYear(asked));

        CheapestOption cheapest = Cheapest.Of(options, out Sequence<string> unpriced);
        IEnumerable<Warning> warnings =
        [
            .. TrainingWarnings(asked, regions),
            .. LifecycleWarnings(asked),
            .. UnusedValues.Of(plan, options),
            .. plan.Exchange is { Currency.IsYen: false } rate
                ? (Warning[])[new Warning.RateNotChecked(rate.Currency.Code, rate.PerUsd)]
                : [],
            .. HasSeveralPartitions(asked) ? (Warning[])[new Warning.SeveralPartitions(plan.Regions)] : [],
            .. unpriced.IsEmpty ? [] : (Warning[])[new Warning.UnpricedAlternatives(unpriced)],
        ];
        IEnumerable<Assumption> assumptions =
        [
            .. plan.Assumed,
            .. plan.Customization is null ? (Assumption[])[new Assumption.AlreadyFineTuned()] : [],
            .. Training.IsTakenForDone(plan) ? (Assumption[])[new Assumption.NoTrainingGiven()] : [],
            .. options.SelectMany(option => option.Assumptions),
            .. OwnPricesOf(options),
        ];
        Load load = asked.Loads.Typical;
        return new(
            plan, book.Version, asked.PriceDay, load.Days, load.ActiveHours, load.Requests, asked.Loads.High.PeakRequestsPerMinute,
            options.ToSequence(), cheapest, Answer.Of(options), assumptions.Distinct().ToSequence(), warnings.Distinct().ToSequence())
        {
            Counted = asked.Plan,
            LegacyFrom = asked.Model.Lifecycle.IsLegacy(asked.Days.First) ? asked.Model.Lifecycle.LegacyFrom : null,
        };
    }

    /// <summary>True if a way of hosting is offered in a Region that the plan asks for.</summary>
    /// <exception cref="ArgumentException">The plan names a model or a Region that the book does not have.</exception>
    public static bool IsOffered(Plan plan, FactBook book)
    {
        Case asked = Case.Of(plan, book);
        IEnumerable<Region> regions = plan.Regions.IsEmpty ? book.Offers.RegionsInOrder.Select(region => region.Region) : plan.Regions;
        return regions.Any(region => HasCandidate(asked, region));
    }

    private static bool HasCandidate(Case asked, Region region) =>
        OptionRows.Candidates(asked, region).Any(row => asked.OfferOf(row, region).IsOffered);

    /// <summary>The options alone, without a first year.</summary>
    internal static IReadOnlyList<Option> OptionsOf(Case asked) => OptionsOf(asked, RegionsOf(asked), null);

    private static List<Option> OptionsOf(Case asked, IReadOnlyList<Region> regions, FirstYear? year)
    {
        List<Option> options = [];
        foreach (Region region in regions)
        {
            OptionBuilder builder = new(asked, region, year);
            options.AddRange(OptionRows.Of(asked, region).SelectMany(builder.Build));
        }

        return options;
    }

    // Any: every Region where at least one candidate is offered. Where there is none, one Region shows the reasons.
    private static IReadOnlyList<Region> RegionsOf(Case asked)
    {
        if (!asked.Plan.Regions.IsEmpty) return asked.Plan.Regions;
        List<Region> all = [.. asked.Book.Offers.RegionsInOrder.Select(region => region.Region)];
        List<Region> offered = all.FindAll(region => HasCandidate(asked, region));
        return offered.Count > 0 ? offered : [all[0]];
    }

    /// <summary>The price files of the user's own that lines count with.</summary>
    internal static IEnumerable<Assumption> OwnPricesOf(IEnumerable<Option> options) =>
        options
            .SelectMany(option => option.Lines)
            .Select(line => line.Price)
            .Where(price => price.Source.File is not null)
            .GroupBy(price => price.Source.File!)
            .Select(prices => new Assumption.OwnPrices(
                prices.Key.Name,
                prices.Key.Hash,
                prices.Select(price => price.Id).Distinct().ToSequence()));

    private static bool HasSeveralPartitions(Case asked) =>
        asked.Plan.Regions.Select(region => asked.Book.Offers.Regions[region].Partition).Distinct().Skip(1).Any();

    private static IEnumerable<Warning> TrainingWarnings(Case asked, IReadOnlyList<Region> regions)
    {
        List<Refusal.TrainingNotOffered> refused =
        [
            .. regions.Select(region => Training.Refused(asked, region)).OfType<Refusal.TrainingNotOffered>(),
        ];
        if (refused.Count > 0)
        {
            yield return new Warning.TrainingNotOffered(
                refused[0].Model,
                refused[0].Method,
                refused.Select(refusal => refusal.Region).ToSequence(),
                refused.TrueForAll(refusal => refusal.IsDisputed));
        }
    }

    // Where only a bound of the Legacy date is known, a table may still list the model: both are named.
    // Imported weights have no such life.
    private static IEnumerable<Warning> LifecycleWarnings(Case asked)
    {
        Lifecycle life = asked.Model.Lifecycle;
        if (asked.Plan.Method == CustomizationMethod.Import) yield break;
        if (life.LegacyDate is not null || life.LegacyNoLaterThan is not DateOnly bound || bound > asked.Days.First) yield break;
        OfferTables tables = asked.Book.Offers.Tables;
        Source? disputed =
            tables.Units.FirstOrDefault(row => row.Model == asked.Model.Id && row.IsDisputed)?.Source
            ?? tables.Tunings.FirstOrDefault(row => row.Model == asked.Model.Id && row.IsDisputed)?.Source;
        if (disputed is not null) yield return new Warning.LifecycleDisputed(asked.Model.Id, bound, disputed.Location);
    }
}
