using Mitsumori.Core.Charges;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Tests.Core.Workloads;

namespace Mitsumori.Tests.Core.Charges;

/// <summary>Inputs that formulas are tried on.</summary>
internal static class Forms
{
    /// <summary>
    /// 50 requests a minute of 1,600 + 300 read + 100 written and 400 tokens, in 8.75 hours of 20 days; nothing known of units and copies.
    /// </summary>
    public static GivenInputs Office { get; } =
        new(
            (Input.PeriodHours, 744m),
            (Input.Days, 20m),
            (Input.HoursPerDay, 8.75m),
            (Input.HoursPerDaySpread, 8.75m),
            (Input.Requests, 525_000m),
            (Input.RequestsPerMinute, 50m),
            (Input.RequestsPerMinuteCharged, 50m),
            (Input.PeakFactor, 1m),
            (Input.InputTokens, 1_600m),
            (Input.OutputTokens, 400m),
            (Input.CacheReadTokens, 300m),
            (Input.CacheWriteTokens, 100m),
            (Input.CacheWriteHalfHourTokens, 0m),
            (Input.CacheWriteHourTokens, 0m),
            (Input.UnitsAtLeast, 1m),
            (Input.CopiesAtLeast, 1m),
            (Input.CopiesAtMost, 3m),
            (Input.CmuPerCopy, 2m),
            (Input.LeastReservedInput, 100m),
            (Input.LeastReservedOutput, 10m),
            (Input.ModelsKept, 3m),
            (Input.TrainingTokens, 12_000_000m),
            (Input.Epochs, 2.5m),
            (Input.TrainingHours, 7.25m),
            (Input.TrainingSteps, 500m),
            (Input.ImagesPerStep, 64m),
            (Input.TeacherInputTokens, 1_000_000m),
            (Input.TeacherOutputTokens, 200_000m));

    /// <summary>The formulas of traffic that is given for a minute, a day and a month.</summary>
    public static IReadOnlyList<TrafficFormulas> Levels { get; } =
    [.. TrafficForms.Levels.Select(level => TrafficFormulas.Of(level(QuantityRange.Of(1m), RequestShape.Of(1m, 1m), ActiveHours.Always)))];

    /// <summary>The same with other values.</summary>
    public static GivenInputs With(this ChargeInputs inputs, params (Input Input, Ratio Value)[] others) =>
        new([
            .. others,
            .. Enum.GetValues<Input>()
                .Where(input => !others.Any(other => other.Input == input))
                .Select(input => (input, inputs.Find(input)))
                .Where(known => known.Item2 is not null)
                .Select(known => (known.input, known.Item2!.Value)),
        ]);

    /// <summary>The same in hours that differ: so many requests in an hour, so many times.</summary>
    public static ChargeInputs ByHour(this ChargeInputs inputs, params (int Requests, int Times)[] sizes) =>
        new WeekInputs(
            inputs.With(
                (Input.Requests, sizes.Sum(size => (decimal)size.Requests * size.Times)),
                (Input.RequestsPerMinute, Ratio.Of(sizes.Max(size => size.Requests), 60m)),
                (Input.HoursWithRequests, sizes.Sum(size => (decimal)size.Times))),
            [
                .. sizes.Select(size =>
                    inputs.With(
                        (Input.HourRequestsPerMinute, Ratio.Of(size.Requests, 60m)),
                        (Input.HourRequests, (decimal)size.Requests * size.Times),
                        (Input.HoursOfSize, (decimal)size.Times))),
            ]);

    private sealed class WeekInputs(ChargeInputs month, IReadOnlyList<ChargeInputs> hours) : ChargeInputs
    {
        public override IReadOnlyList<ChargeInputs>? Hours => hours;

        public override Ratio? Find(Input input) => month.Find(input);
    }
}
