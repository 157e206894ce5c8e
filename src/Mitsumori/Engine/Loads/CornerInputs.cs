using Mitsumori.Core.Charges;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Loads;

/// <summary>Figures of the book that formulas ask for beside the plan's own numbers.</summary>
/// <param name="LeastReservedInput">Thousands of tokens a minute.</param>
internal readonly record struct BookFigures(decimal CmuPerCopy, long LeastReservedInput, long LeastReservedOutput);

/// <summary>The numbers of a plan in one month at one corner of its ranges, by the names that formulas use.</summary>
internal sealed class CornerInputs(Plan plan, Load load, Corner corner, BookFigures figures) : ChargeInputs
{
    // Asked for many times for each line.
    private readonly decimal[] parts = plan.Traffic.Tokens.At(corner);

    private IReadOnlyList<ChargeInputs>? hours;

    public override IReadOnlyList<ChargeInputs>? Hours =>
        load.Hourly is HourlyLoad hourly ? hours ??= [.. hourly.Hours.Select(hour => new HourInputs(this, hour))] : null;

    public override Ratio? Find(Input input) => input switch
    {
        Input.Days => load.Days,
        Input.HoursPerDay => load.HoursPerDay,
        Input.Requests => load.Requests,
        Input.RequestsPerMinute => load.RequestsPerMinute,
        Input.RequestsPerMinuteCharged => load.Requests / (load.Days * load.HoursPerDay * 60m),
        _ => Number(input) is decimal number ? (Ratio)number : null,
    };

    // Decimals apart: a method of so many ratios spends most of its time on making room for them.
    private decimal? Number(Input input) => input switch
    {
        Input.Days or Input.HoursPerDay or Input.Requests or Input.RequestsPerMinute or Input.RequestsPerMinuteCharged => null,
        Input.PeriodHours => load.PeriodHours,
        Input.HoursWithRequests => load.Hourly?.ActiveHours,
        Input.PeakFactor => plan.Traffic.PeakFactor,
        Input.InputTokens or Input.OutputTokens or Input.CacheReadTokens or Input.CacheWriteTokens
            or Input.CacheWriteHalfHourTokens or Input.CacheWriteHourTokens => parts[RequestParts.PlaceOf(input)],

        // The load is what has become of them, and an hour has its own.
        Input.RequestsAskedPerMinute or Input.RequestsAskedPerDay or Input.RequestsAskedPerPeriod or Input.HoursPerDaySpread => null,
        Input.HourRequestsPerMinute or Input.HourRequests or Input.HoursOfSize => null,

        // What one unit or copy carries lowers the total when it grows.
        Input.UnitTokensPerMinute => plan.Known.ModelUnit?.TokensPerMinute?.AtOpposite(corner),
        Input.UnitInputTokensPerMinute => plan.Known.ModelUnit?.InputTokensPerMinute?.AtOpposite(corner),
        Input.UnitOutputTokensPerMinute => plan.Known.ModelUnit?.OutputTokensPerMinute?.AtOpposite(corner),
        Input.UnitsAtLeast or Input.CopiesAtLeast => 1m,
        Input.CopyRequestsPerMinute => plan.Known.ImportCopy?.RequestsPerMinute?.AtOpposite(corner),
        Input.CopyTokensPerMinute => plan.Known.ImportCopy?.TokensPerMinute?.AtOpposite(corner),
        Input.CopiesAtMost => plan.Hosting.MaxCopies,
        Input.CmuPerCopy => figures.CmuPerCopy,
        Input.LeastReservedInput => figures.LeastReservedInput,
        Input.LeastReservedOutput => figures.LeastReservedOutput,
        Input.ModelsKept => plan.ModelsKept,
        Input.TrainingTokens => plan.Customization?.TrainingTokens?.At(corner),
        Input.Epochs => plan.Customization?.Epochs.At(corner),
        Input.TrainingHours => plan.Customization?.TrainingHours?.At(corner),
        Input.TrainingSteps => plan.Customization?.Images?.Steps,
        Input.ImagesPerStep => plan.Customization?.Images?.BatchSize,
        Input.TeacherInputTokens => plan.Customization?.Teacher?.InputTokens.At(corner),
        Input.TeacherOutputTokens => plan.Customization?.Teacher?.OutputTokens.At(corner),
    };

    /// <summary>True if no number of the plan that a formula asks for is a range, so that all corners are one.</summary>
    public static bool AreSingle(Plan plan)
    {
        KnownImportCopy? copy = plan.Known.ImportCopy;
        UnitThroughput? unit = plan.Known.ModelUnit;
        Customization? training = plan.Customization;
        return plan.Traffic.IsSingle
            && IsSingle(unit?.TokensPerMinute) && IsSingle(unit?.InputTokensPerMinute) && IsSingle(unit?.OutputTokensPerMinute)
            && IsSingle(copy?.RequestsPerMinute) && IsSingle(copy?.TokensPerMinute)
            && IsSingle(training?.TrainingTokens) && IsSingle(training?.Epochs) && IsSingle(training?.TrainingHours)
            && IsSingle(training?.Teacher?.InputTokens) && IsSingle(training?.Teacher?.OutputTokens);
    }

    private static bool IsSingle(QuantityRange? range) => range?.IsSingle != false;

    /// <summary>The same in the hours of one size.</summary>
    private sealed class HourInputs(CornerInputs month, HourlyLoad.Hour hour) : ChargeInputs
    {
        public override IReadOnlyList<ChargeInputs>? Hours => null;

        public override Ratio? Find(Input input) => input switch
        {
            Input.HourRequestsPerMinute => hour.PerMinute,
            Input.HourRequests => Ratio.Of(hour.Requests) * hour.Times,
            Input.HoursOfSize => hour.Times,
            _ => month.Find(input),
        };
    }
}
