namespace Mitsumori.Core.Charges;

/// <summary>The numbers that formulas of charges are made of: a closed set, each with its unit.</summary>
public enum Input
{
    /// <summary>Hours of the billing period.</summary>
    PeriodHours,

    /// <summary>Requests as the plan gives them, in the one of three forms that it uses.</summary>
    RequestsAskedPerMinute,
    RequestsAskedPerDay,
    RequestsAskedPerPeriod,

    /// <summary>
    /// Active hours of a day over which a volume is spread for its rate: the other end of their range, for fewer hours are the higher rate.
    /// </summary>
    HoursPerDaySpread,

    /// <summary>Active days of the period.</summary>
    Days,

    /// <summary>Active hours of an active day, where all days are alike.</summary>
    HoursPerDay,

    /// <summary>Hours of the period in which requests come; known only where hours differ.</summary>
    HoursWithRequests,

    /// <summary>Requests of the period.</summary>
    Requests,

    /// <summary>Steady while active; of the fullest hour where hours differ.</summary>
    RequestsPerMinute,

    /// <summary>The same over the very hours that are charged: a corner of ranges spreads a volume over other hours than those.</summary>
    RequestsPerMinuteCharged,

    /// <summary>What multiplies the rate that capacity must carry.</summary>
    PeakFactor,

    InputTokens,
    OutputTokens,
    CacheReadTokens,

    /// <summary>All that is written with one life; of several lives, with the shortest.</summary>
    CacheWriteTokens,

    /// <summary>Written for half an hour, beside what is written for less.</summary>
    CacheWriteHalfHourTokens,

    /// <summary>Written for an hour, beside what is written for less.</summary>
    CacheWriteHourTokens,

    /// <summary>In an hour of one size; known only within a sum over hours, like the two after it.</summary>
    HourRequestsPerMinute,

    /// <summary>Of all hours of one size together.</summary>
    HourRequests,

    /// <summary>Hours of one size in the period.</summary>
    HoursOfSize,

    /// <summary>Input and output tokens together that one model unit carries.</summary>
    UnitTokensPerMinute,
    UnitInputTokensPerMinute,
    UnitOutputTokensPerMinute,

    /// <summary>Units that are counted where it is not known what one carries: one, for something must stand.</summary>
    UnitsAtLeast,

    /// <summary>What one copy of an imported model carries.</summary>
    CopyRequestsPerMinute,

    /// <summary>The same in input and output tokens together.</summary>
    CopyTokensPerMinute,

    /// <summary>Copies that are counted where it is not known what one carries: one.</summary>
    CopiesAtLeast,

    /// <summary>Copies that the account allows.</summary>
    CopiesAtMost,
    CmuPerCopy,

    /// <summary>The smallest reservation that is sold, in thousands of input tokens a minute.</summary>
    LeastReservedInput,
    LeastReservedOutput,

    /// <summary>Custom models that are stored.</summary>
    ModelsKept,
    TrainingTokens,
    Epochs,
    TrainingHours,
    TrainingSteps,
    ImagesPerStep,
    TeacherInputTokens,
    TeacherOutputTokens,
}

/// <summary>What a formula's numbers grow with, alike, when a plan's load does.</summary>
[Flags]
public enum Growth
{
    None = 0,
    Rate = 1,
    Hours = 2,
    Days = 4,
}

/// <summary>Units of inputs, and how they follow the load.</summary>
public static class Inputs
{
    private static readonly Unit TokensOfRequest = Unit.Of(Measure.Token).Per(Measure.Request);

    private static readonly Unit Rate = Unit.Of(Measure.Request).Per(Measure.Minute);

    public static Unit UnitOf(Input input) => input switch
    {
        Input.PeriodHours or Input.HoursWithRequests or Input.HoursOfSize or Input.TrainingHours => Unit.Of(Measure.Hour),
        Input.Days => Unit.Of(Measure.Day),
        Input.HoursPerDay or Input.HoursPerDaySpread => Unit.Of(Measure.Hour).Per(Measure.Day),
        Input.RequestsAskedPerDay => Unit.Of(Measure.Request).Per(Measure.Day),
        Input.Requests or Input.RequestsAskedPerPeriod or Input.HourRequests => Unit.Of(Measure.Request),
        Input.RequestsPerMinute or Input.RequestsAskedPerMinute or Input.RequestsPerMinuteCharged or Input.HourRequestsPerMinute => Rate,
        Input.PeakFactor or Input.Epochs => Unit.None,
        Input.InputTokens or Input.OutputTokens or Input.CacheReadTokens or Input.CacheWriteTokens
            or Input.CacheWriteHalfHourTokens or Input.CacheWriteHourTokens => TokensOfRequest,
        Input.UnitTokensPerMinute or Input.UnitInputTokensPerMinute or Input.UnitOutputTokensPerMinute =>
            Unit.Of(Measure.Token).Per(Measure.Minute, Measure.ModelUnit),
        Input.UnitsAtLeast => Unit.Of(Measure.ModelUnit),
        Input.CopyRequestsPerMinute => Rate.Per(Measure.Copy),
        Input.CopyTokensPerMinute => Unit.Of(Measure.Token).Per(Measure.Minute, Measure.Copy),
        Input.CopiesAtLeast or Input.CopiesAtMost => Unit.Of(Measure.Copy),
        Input.CmuPerCopy => Unit.Of(Measure.CustomModelUnit).Per(Measure.Copy),
        Input.LeastReservedInput or Input.LeastReservedOutput => Unit.Of(Measure.KiloTokensPerMinute),
        Input.ModelsKept => Unit.Of(Measure.Model),
        Input.TrainingTokens or Input.TeacherInputTokens or Input.TeacherOutputTokens => Unit.Of(Measure.Token),
        Input.TrainingSteps => Unit.Of(Measure.TrainingStep),
        Input.ImagesPerStep => Unit.Of(Measure.Image).Per(Measure.TrainingStep),
    };

    /// <summary>What an input grows with in proportion; the others stay as they are.</summary>
    public static Growth GrowthOf(Input input) => input switch
    {
        Input.Requests => Growth.Rate | Growth.Hours | Growth.Days,
        Input.RequestsPerMinute or Input.RequestsPerMinuteCharged or Input.HourRequestsPerMinute or Input.HourRequests => Growth.Rate,
        Input.HoursPerDay => Growth.Hours,
        Input.Days => Growth.Days,

        // What a plan says of its requests has become their number and rate by then; hours that differ are given one by one, and more
        // requests come in the same hours.
        Input.RequestsAskedPerMinute or Input.RequestsAskedPerDay or Input.RequestsAskedPerPeriod or Input.HoursPerDaySpread
            or Input.PeriodHours or Input.HoursWithRequests or Input.HoursOfSize or Input.PeakFactor
            or Input.InputTokens or Input.OutputTokens or Input.CacheReadTokens or Input.CacheWriteTokens
            or Input.CacheWriteHalfHourTokens or Input.CacheWriteHourTokens
            or Input.UnitTokensPerMinute or Input.UnitInputTokensPerMinute or Input.UnitOutputTokensPerMinute or Input.UnitsAtLeast
            or Input.CopyRequestsPerMinute or Input.CopyTokensPerMinute or Input.CopiesAtLeast or Input.CopiesAtMost or Input.CmuPerCopy
            or Input.LeastReservedInput or Input.LeastReservedOutput or Input.ModelsKept
            or Input.TrainingTokens or Input.Epochs or Input.TrainingHours or Input.TrainingSteps or Input.ImagesPerStep
            or Input.TeacherInputTokens or Input.TeacherOutputTokens => Growth.None,
    };
}

/// <summary>How a number of a request counts towards a quota of tokens once the call has ended.</summary>
public enum QuotaCount
{
    No,
    Once,

    /// <summary>As often as the model's burndown says.</summary>
    Burndown,
}

/// <summary>A number of a request: plans, forms, formulas, ranges and workbooks go through all of them.</summary>
/// <param name="Key">In the tokens of a plan's traffic.</param>
/// <param name="Meaning">What a plan's author is told of the key.</param>
/// <param name="Example">A value that a plan may have.</param>
public sealed record RequestPart(Input Input, string Key, string Meaning, string Example, QuotaCount Counts)
{
    /// <summary>False for what is 0 where a plan is silent.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True for what is written to the cache beside entries of a shorter life: no key of its own, but a part of one.</summary>
    public bool IsOfLongerLife { get; init; }

    /// <summary>True for what a host without a prompt cache reads.</summary>
    public required bool IsReadWithoutCache { get; init; }
}

/// <summary>The numbers of a request.</summary>
public static class RequestParts
{
    private static readonly int[] Places = new int[Enum.GetValues<Input>().Length];

    /// <summary>All of them, in the order of the inputs.</summary>
    public static IReadOnlyList<RequestPart> All { get; } = Found();

    /// <summary>Those that have a key of their own in a plan.</summary>
    public static IEnumerable<RequestPart> WithKeys => All.Where(part => !part.IsOfLongerLife);

    /// <summary>The place of an input among the numbers of a request.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no number of a request.</exception>
    public static int PlaceOf(Input input) =>
        Places[(int)input] is >= 0 and int place ? place : throw new ArgumentOutOfRangeException(nameof(input), input, "It is no number of a request.");

    /// <summary>The number of a request that an input is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none.</exception>
    public static RequestPart Of(Input input) => All[PlaceOf(input)];

    // Plain loops: what the runtime library has for any type is compiled anew for each enumeration at every start.
    private static List<RequestPart> Found()
    {
        List<RequestPart> found = [];
        for (int input = 0; input < Places.Length; input++)
        {
            Places[input] = -1;
            if (PartOf((Input)input) is not { } part) continue;
            Places[input] = found.Count;
            found.Add(part);
        }

        return found;
    }

    private static RequestPart? PartOf(Input input) => input switch
    {
        Input.InputTokens => new(input, "input", "Input tokens of a request, those read from a cache aside", "2000", QuotaCount.Once)
        {
            IsRequired = true,
            IsReadWithoutCache = true,
        },
        Input.OutputTokens => new(input, "output", "Output tokens of a request", "400", QuotaCount.Burndown)
        {
            IsRequired = true,
            IsReadWithoutCache = false,
        },
        Input.CacheReadTokens => new(input, "cacheRead", "Tokens of a request that are read from the prompt cache", "0", QuotaCount.No)
        {
            IsReadWithoutCache = true,
        },
        Input.CacheWriteTokens => new(input, "cacheWrite", "Tokens of a request that are written to the prompt cache", "0", QuotaCount.Once)
        {
            IsReadWithoutCache = true,
        },
        Input.CacheWriteHalfHourTokens => new(
            input, "cacheWrite.30m", "Tokens of a request that are written for 30 minutes", "0", QuotaCount.Once)
        {
            IsOfLongerLife = true,
            IsReadWithoutCache = true,
        },
        Input.CacheWriteHourTokens => new(
            input, "cacheWrite.1h", "Tokens of a request that are written for an hour", "0", QuotaCount.Once)
        {
            IsOfLongerLife = true,
            IsReadWithoutCache = true,
        },
        Input.PeriodHours or Input.RequestsAskedPerMinute or Input.RequestsAskedPerDay or Input.RequestsAskedPerPeriod
            or Input.HoursPerDaySpread or Input.Days or Input.HoursPerDay or Input.HoursWithRequests
            or Input.Requests or Input.RequestsPerMinute or Input.RequestsPerMinuteCharged or Input.PeakFactor
            or Input.HourRequestsPerMinute or Input.HourRequests or Input.HoursOfSize
            or Input.UnitTokensPerMinute or Input.UnitInputTokensPerMinute or Input.UnitOutputTokensPerMinute or Input.UnitsAtLeast
            or Input.CopyRequestsPerMinute or Input.CopyTokensPerMinute or Input.CopiesAtLeast or Input.CopiesAtMost or Input.CmuPerCopy
            or Input.LeastReservedInput or Input.LeastReservedOutput or Input.ModelsKept
            or Input.TrainingTokens or Input.Epochs or Input.TrainingHours or Input.TrainingSteps or Input.ImagesPerStep
            or Input.TeacherInputTokens or Input.TeacherOutputTokens => null,
    };
}
