using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Estimating;

/// <summary>Custom Model Import: billable 5-minute windows of copies × 5 × CMU of a copy × price of a CMU-minute, and storage by CMU.</summary>
internal static class ImportedModel
{
    // The provider bills active copies in windows of five minutes, counted from the call that started the copy.
    public const decimal WindowMinutes = 5m;
    public const decimal WindowsAnHour = 12m;

    // Below one call in five minutes, evenly spaced, the copy ends after each call and every call pays one window.
    public static readonly Ratio OneCallAWindow = new(1, 5);

    /// <summary>Copies that the peak needs, at each corner; null if what one copy carries is not known.</summary>
    public static Corners<long>? Needed(Case plan)
    {
        if (plan.Plan.Known.ImportCopy is not { } copy || Carried(copy) is not Corners<decimal> carried) return null;
        return plan.Loads.With(carried, (load, each) => CopiesFor(copy, load, each, load.PeakRequestsPerMinute));
    }

    /// <summary>What the most copies allowed carry at the high load; null if what one copy carries is not known.</summary>
    public static OptionCapacity? CapacityOf(Case plan)
    {
        Load load = plan.Loads.High;
        decimal tokens = load.InputWithoutCache + load.Output;
        int copies = plan.Plan.Hosting.MaxCopies;
        return plan.Plan.Known.ImportCopy switch
        {
            { RequestsPerMinute: QuantityRange requests } => new OptionCapacity.OfCopies(copies, requests.Low, TokensOfRequest: null),
            { TokensPerMinute: QuantityRange rate } when tokens > 0m => new OptionCapacity.OfCopies(copies, rate.Low, tokens),
            _ => null,
        };
    }

    public static void Charge(Case plan, Region region, Corners<long>? needed, Ledger monthly)
    {
        ImportOffer offer = plan.Judge.ImportOf(plan.Model, plan.Plan.Known.ImportCopy?.Architecture)!;
        string version = plan.Plan.Known.ImportCopy?.CmuVersion ?? offer.CmuVersion ?? "unrecorded";
        if (needed is null) monthly.AddGap(new Refusal.CopyThroughputUnknown(plan.Plan.Model), Affects.Cost, Affects.Capacity);
        if (CmuKnown(plan) is null) monthly.AddGap(new Refusal.CmuCountUnpublished(plan.Plan.Model), Affects.Cost);
        decimal cmuPerCopy = CmuPerCopy(plan);

        Corners<long> copies = plan.Loads.With(needed ?? Corners.Same(1L), (load, count) => load.RequestsPerMinute < OneCallAWindow ? 1L : count);
        Corners<Ratio> windows = plan.Loads.Typical.Hourly is null
            ? plan.Loads.With(copies, (load, count) => Windows(plan.Plan, load) * count)
            : HourByHour(plan);
        Factor[] time = [new(WindowMinutes, "min"), new(cmuPerCopy, "CMU")];
        PriceSubject subject = PriceSubject.Of(offer.Architecture, version);
        monthly.Charge(
            Core.Estimates.Charge.ImportCmuMinutes,
            new(PriceKind.ImportCmuMinute, subject, region),
            windows.Select(count => (count * (WindowMinutes * cmuPerCopy)).ToDecimal()),
            plan.Loads.Typical.Hourly is null
                ? [new(copies.Typical), new((windows.Typical / copies.Typical).ToDecimal()), .. time]
                : [new(windows.Typical.ToDecimal()), .. time]);
        decimal kept = plan.Plan.ModelsKept;
        monthly.Charge(
            Core.Estimates.Charge.ImportStorage,
            new(PriceKind.ImportStorageCmuMonth, subject, region),
            Corners.Same(Exact.Multiply(kept, cmuPerCopy)),
            new(kept),
            new(cmuPerCopy, "CMU"));
    }

    /// <summary>Custom model units of one copy, at least one where their number is not known.</summary>
    public static decimal CmuPerCopy(Case plan) => CmuKnown(plan) ?? 1;

    public static IEnumerable<Assumption> Assumptions(Case plan)
    {
        ImportOffer offer = plan.Judge.ImportOf(plan.Model, plan.Plan.Known.ImportCopy?.Architecture)!;
        if (plan.Plan.Known.ImportCopy?.CmuVersion is null && offer.CmuVersion is string version) yield return new Assumption.CmuVersionOfArchitecture(offer.Architecture.Name, version);
        yield return new Assumption.WindowsAssumed();
    }

    // Windows of one copy: whole ones in each unbroken active stretch; round the clock the whole period is one stretch.
    // The rate is that of the very hours: a corner spreads a volume over other hours than those it is charged for.
    private static Ratio Windows(Plan plan, Load load)
    {
        Ratio rate = load.Requests / (load.Days * load.HoursPerDay * 60m);
        if (rate < OneCallAWindow) return load.Requests;
        return plan.Traffic.Active.IsUnbroken(load.HoursPerDay)
            ? decimal.Ceiling(load.PeriodHours * WindowsAnHour)
            : load.Days * (load.HoursPerDay * WindowsAnHour).CeilingCount();
    }

    // Windows of all copies: each hour runs the copies of its own peak, and a thin hour pays one window for each call.
    // One copy where what it carries is not known.
    private static Corners<Ratio> HourByHour(Case plan)
    {
        decimal peakFactor = plan.Plan.Traffic.PeakFactor;
        return plan.Plan.Known.ImportCopy is { } copy && Carried(copy) is Corners<decimal> carried
            ? plan.Loads.With(carried, (load, each) => SumOf(load.Hourly!, hour => CopiesFor(copy, load, each, hour.PerMinute * peakFactor)))
            : plan.Loads.Select(load => SumOf(load.Hourly!, _ => 1L));
    }

    private static Ratio SumOf(HourlyLoad hourly, Func<HourlyLoad.Hour, long> copies)
    {
        Ratio windows = Ratio.Of(0m);
        foreach (HourlyLoad.Hour hour in hourly.Hours)
        {
            Ratio inOne = hour.PerMinute < OneCallAWindow ? Ratio.Of(hour.Requests) : Ratio.Of(WindowsAnHour) * copies(hour);
            windows += inOne * hour.Times;
        }

        return windows;
    }

    private static long CopiesFor(KnownImportCopy copy, Load load, decimal carried, Ratio peak)
    {
        Ratio asked = copy.RequestsPerMinute is null ? peak * (load.InputWithoutCache + load.Output) : peak;
        return Math.Max(1, (asked / carried).CeilingCount());
    }

    private static int? CmuKnown(Case plan) => plan.Plan.Known.ImportCopy?.CmuPerCopy ?? Printed(plan);

    // Requests a minute of one copy where they are known, else its tokens.
    private static Corners<decimal>? Carried(KnownImportCopy copy) =>
        (copy.RequestsPerMinute ?? copy.TokensPerMinute) is QuantityRange range ? Corners.Opposite(range) : null;

    private static int? Printed(Case plan) => plan.Book.Offers.Tables.CmuPerCopy
        .Where(row => row.Model == plan.Plan.Model)
        .OrderBy(row => SourceCodes.Rank(row.Source.Trust))
        .FirstOrDefault()?.CustomModelUnits;
}
