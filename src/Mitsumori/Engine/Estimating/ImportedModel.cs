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

    // Below one call in five minutes, evenly spaced, the copy ends after each call and every call pays one window.
    private static readonly Ratio OneCallAWindow = new(1, 5);

    /// <summary>Copies that the peak needs, at each corner; null if what one copy carries is not known.</summary>
    public static Corners<long>? Needed(Case plan)
    {
        if (plan.Plan.Known.ImportCopy is not { } copy || (copy.RequestsPerMinute ?? copy.TokensPerMinute) is null) return null;
        return Corners.Of(corner => CopiesFor(copy, plan.Loads.At(corner), corner, plan.Loads.At(corner).PeakRequestsPerMinute));
    }

    /// <summary>What the most copies allowed carry at the high load; null if what one copy carries is not known.</summary>
    public static OptionCapacity? CapacityOf(Case plan)
    {
        Load load = plan.Loads.High;
        decimal tokens = load.InputWithoutCache + load.Output;
        Ratio? each = plan.Plan.Known.ImportCopy switch
        {
            { RequestsPerMinute: QuantityRange requests } => Ratio.Of(requests.Low),
            { TokensPerMinute: QuantityRange rate } when tokens > 0m => Ratio.Of(rate.Low, tokens),
            _ => null,
        };
        return each is Ratio one ? new OptionCapacity.OfCopies(one * plan.Plan.Hosting.MaxCopies) : null;
    }

    public static void Charge(Case plan, Region region, Corners<long>? needed, Ledger monthly)
    {
        ImportOffer offer = plan.Judge.ImportOf(plan.Model, plan.Plan.Known.ImportCopy?.Architecture)!;
        string version = plan.Plan.Known.ImportCopy?.CmuVersion ?? offer.CmuVersion ?? "unrecorded";
        if (needed is null) monthly.AddGap(new Refusal.CopyThroughputUnknown(plan.Plan.Model), Affects.Cost, Affects.Capacity);
        if (CmuKnown(plan) is null) monthly.AddGap(new Refusal.CmuCountUnpublished(plan.Plan.Model), Affects.Cost);
        decimal cmuPerCopy = CmuPerCopy(plan);

        Corners<long> copies = Corners.Of(corner => plan.Loads.At(corner).RequestsPerMinute < OneCallAWindow ? 1L : needed?.At(corner) ?? 1L);
        Corners<Ratio> windows = Corners.Of(corner => plan.Loads.At(corner) is { Hourly: HourlyLoad hourly } load
            ? HourByHour(plan.Plan, hourly, load, corner)
            : Windows(plan.Plan, plan.Loads.At(corner)) * copies.At(corner));
        string time = $"{WindowMinutes} min × {cmuPerCopy} CMU";
        PriceSubject subject = PriceSubject.Of(offer.Architecture, version);
        monthly.Charge(
            Core.Estimates.Charge.ImportCmuMinutes,
            new(PriceKind.ImportCmuMinute, subject, region),
            Corners.Of(corner => (windows.At(corner) * (WindowMinutes * cmuPerCopy)).ToDecimal()),
            plan.Loads.Typical.Hourly is null
                ? $"{copies.Typical} × {Ledger.Number((windows.Typical / copies.Typical).ToDecimal())} × {time}"
                : $"{Ledger.Number(windows.Typical.ToDecimal())} × {time}");
        decimal kept = plan.Plan.ModelsKept;
        monthly.Charge(
            Core.Estimates.Charge.ImportStorage,
            new(PriceKind.ImportStorageCmuMonth, subject, region),
            Corners.Same(Exact.Multiply(kept, cmuPerCopy)),
            $"{Ledger.Number(kept)} × {cmuPerCopy} CMU");
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
        bool isUnbroken = load.HoursPerDay == 24m && plan.Traffic.Active is { Weekdays.Count: 7, Holidays: null };
        return isUnbroken
            ? decimal.Ceiling(load.PeriodHours * 12m)
            : load.Days * (load.HoursPerDay * 12m).CeilingCount();
    }

    // Windows of all copies: each hour runs the copies of its own peak, and a thin hour pays one window for each call.
    private static Ratio HourByHour(Plan plan, HourlyLoad hourly, Load load, Corner corner)
    {
        Ratio windows = Ratio.Of(0m);
        foreach (HourlyLoad.Hour hour in hourly.Hours)
        {
            Ratio inOne = hour.PerMinute < OneCallAWindow
                ? Ratio.Of(hour.Requests)
                : Ratio.Of(12m) * CopiesFor(plan.Known.ImportCopy, load, corner, hour.PerMinute * plan.Traffic.PeakFactor);
            windows += inOne * hour.Times;
        }

        return windows;
    }

    // One where what a copy carries is not known.
    private static long CopiesFor(KnownImportCopy? copy, Load load, Corner corner, Ratio peak)
    {
        Ratio copies = copy switch
        {
            { RequestsPerMinute: QuantityRange requests } => peak / requests.AtOpposite(corner),
            { TokensPerMinute: QuantityRange tokens } => peak * (load.InputWithoutCache + load.Output) / tokens.AtOpposite(corner),
            _ => Ratio.Of(1m),
        };
        return Math.Max(1, copies.CeilingCount());
    }

    private static int? CmuKnown(Case plan) => plan.Plan.Known.ImportCopy?.CmuPerCopy ?? Printed(plan);

    private static int? Printed(Case plan) => plan.Book.Offers.Tables.CmuPerCopy
        .Where(row => row.Model == plan.Plan.Model)
        .OrderBy(row => SourceCodes.Rank(row.Source.Trust))
        .FirstOrDefault()?.CustomModelUnits;
}
