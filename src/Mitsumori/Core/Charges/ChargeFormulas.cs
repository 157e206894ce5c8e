using Mitsumori.Core.Bedrock;
using static Mitsumori.Core.Charges.Expression;

namespace Mitsumori.Core.Charges;

/// <summary>The formulas of all charges, each written here and nowhere else.</summary>
public static class ChargeFormulas
{
    private static readonly Expression PeriodHours = Input.PeriodHours, Days = Input.Days, HoursPerDay = Input.HoursPerDay;

    private static readonly Expression Requests = Input.Requests,
        Output = Input.OutputTokens,
        Kept = Input.ModelsKept,
        Cmu = Input.CmuPerCopy;

    /// <summary>Tokens that a host without a prompt cache reads for one request.</summary>
    private static readonly Expression InputWithoutCache = RequestParts.All.Where(part => part.IsReadWithoutCache)
        .Select(part => (Expression)part.Input)
        .Aggregate((sum, part) => sum + part);

    private static readonly Unit Hour = Unit.Of(Measure.Hour), Window = Unit.Of(Measure.Window), Copy = Unit.Of(Measure.Copy);

    // The provider bills active copies in windows of five minutes, counted from the call that started the copy.
    private static readonly Expression WindowsAnHour = Number(12m, Window / Hour);

    private static readonly Expression MinutesOfWindow = Number(5m, Unit.Of(Measure.Minute) / Window);

    private static readonly Expression OneCopy = Number(1m, Copy);

    /// <summary>
    /// Requests a minute: below one call in five minutes, evenly spaced, a copy ends after each call, and every call pays one window.
    /// </summary>
    public const decimal LeastRateOfLivingCopies = 0.2m;

    private static readonly Expression OneCallAWindow = Number(LeastRateOfLivingCopies, Inputs.UnitOf(Input.RequestsPerMinute));

    /// <summary>Requests a minute that capacity must carry.</summary>
    public static Expression Peak { get; } = new Step(Result.Peak, PeakOf(Input.RequestsPerMinute));

    /// <summary>Model units that the peak needs.</summary>
    public static Expression Units { get; } = new Known(
        Input.UnitTokensPerMinute,
        UnitsFor(Peak * (InputWithoutCache + Output) / Input.UnitTokensPerMinute),
        new Known(
            Input.UnitInputTokensPerMinute,
            UnitsFor(Larger(Peak * InputWithoutCache / Input.UnitInputTokensPerMinute, Peak * Output / Input.UnitOutputTokensPerMinute)),
            Input.UnitsAtLeast));

    /// <summary>
    /// Hours that units stand which are deleted between active hours: whole hours from the start of each stretch, so that 09:30 to 18:15 is
    /// 9.
    /// </summary>
    public static Expression UnitHours { get; } =
        new Step(Result.UnitHours, new Known(Input.HoursWithRequests, Input.HoursWithRequests, Days * RoundedUp(HoursPerDay)));

    /// <summary>Copies of an imported model that the peak needs.</summary>
    public static Expression CopiesNeeded { get; } = CopiesFor(Peak);

    /// <summary>
    /// Thousands of tokens a minute that the peak needs of the Reserved tier. Cache writes are reserved like input: only cache reads are
    /// free.
    /// </summary>
    public static Expression InputToReserve { get; } = Thousands(
        (Expression)Input.InputTokens + Input.CacheWriteTokens + Input.CacheWriteHalfHourTokens + Input.CacheWriteHourTokens);

    public static Expression OutputToReserve { get; } = Thousands(Output);

    private static readonly Expression InputReserved = new Step(Result.ReservedInput, Larger(Input.LeastReservedInput, InputToReserve));

    private static readonly Expression OutputReserved = new Step(Result.ReservedOutput, Larger(Input.LeastReservedOutput, OutputToReserve));

    private static readonly CommitmentTerm[] Terms = Enum.GetValues<CommitmentTerm>();

    private static readonly Expression[] HoursOfTerms = Array.ConvertAll(Terms, HoursCharged);

    public static ChargeFormula TrainingTokens { get; } =
        new(Charge.TrainingTokens, (Expression)Input.TrainingTokens * Input.Epochs, keepsEveryDigit: true);

    public static ChargeFormula TrainingHours { get; } = new(Charge.TrainingHours, Input.TrainingHours, keepsEveryDigit: true);

    public static ChargeFormula TrainingImages { get; } =
        new(Charge.TrainingImages, (Expression)Input.TrainingSteps * Input.ImagesPerStep, keepsEveryDigit: true);

    public static ChargeFormula TeacherInputTokens { get; } =
        new(Charge.TeacherInputTokens, Input.TeacherInputTokens, keepsEveryDigit: true);

    public static ChargeFormula TeacherOutputTokens { get; } =
        new(Charge.TeacherOutputTokens, Input.TeacherOutputTokens, keepsEveryDigit: true);

    public static ChargeFormula CustomModelStorage { get; } =
        new(Charge.CustomModelStorage, new Counted(Kept, Unit.Of(Measure.Model, Measure.Month)), keepsEveryDigit: true);

    /// <summary>Units that stand all hours of the period.</summary>
    public static ChargeFormula ModelUnitHours { get; } = new(Charge.ModelUnitHours, Units * PeriodHours);

    /// <summary>Units that are deleted between active hours, and started again.</summary>
    public static ChargeFormula ActiveModelUnitHours { get; } = new(Charge.ModelUnitHours, Units * UnitHours);

    public static ChargeFormula InputTokens { get; } = new(Charge.InputTokens, Requests * Input.InputTokens);

    public static ChargeFormula OutputTokens { get; } = new(Charge.OutputTokens, Requests * Output);

    public static ChargeFormula CacheReadTokens { get; } = new(Charge.CacheReadTokens, Requests * Input.CacheReadTokens);

    public static ChargeFormula CacheWriteTokens { get; } = new(Charge.CacheWriteTokens, Requests * Input.CacheWriteTokens);

    public static ChargeFormula CacheWriteHalfHourTokens { get; } =
        new(Charge.CacheWriteTokens, Requests * Input.CacheWriteHalfHourTokens) { Variant = "30m" };

    public static ChargeFormula CacheWriteHourTokens { get; } =
        new(Charge.CacheWriteTokens, Requests * Input.CacheWriteHourTokens) { Variant = "1h" };

    /// <summary>Windows of all copies. Each hour runs the copies of its own peak, and a thin hour pays one window for each call.</summary>
    public static ChargeFormula ImportCmuMinutes { get; } = new(
        Charge.ImportCmuMinutes,
        new HourByHour(
            ByCalls(
                Input.HourRequestsPerMinute,
                new Counted(Input.HourRequests, Copy * Window),
                WindowsAnHour * CopiesFor(PeakOf(Input.HourRequestsPerMinute)) * Input.HoursOfSize),
            CopiesCharged() * WindowsOfOne()) * MinutesOfWindow * Cmu);

    public static ChargeFormula ImportStorage { get; } =
        new(Charge.ImportStorage, new Counted(Kept * Cmu, Unit.Of(Measure.CustomModelUnit, Measure.Month)), keepsEveryDigit: true);

    /// <summary>Of the Reserved tier.</summary>
    public static ChargeFormula ReservedInput { get; } = Reserved(Charge.ReservedInput, InputReserved, PeriodHours);

    public static ChargeFormula ReservedOutput { get; } = Reserved(Charge.ReservedOutput, OutputReserved, PeriodHours);

    private static readonly ChargeFormula[] ModelUnitHoursOfTerms =
        OfTerms(ModelUnitHours, hours => new(Charge.ModelUnitHours, Units * hours));

    private static readonly ChargeFormula[] ReservedInputOfTerms =
        OfTerms(ReservedInput, hours => Reserved(Charge.ReservedInput, InputReserved, hours));

    private static readonly ChargeFormula[] ReservedOutputOfTerms =
        OfTerms(ReservedOutput, hours => Reserved(Charge.ReservedOutput, OutputReserved, hours));

    /// <summary>The formula of a charge; of units, that of units that stand all hours.</summary>
    public static ChargeFormula Of(Charge charge) => charge switch
    {
        Charge.TrainingTokens => TrainingTokens,
        Charge.TrainingHours => TrainingHours,
        Charge.TrainingImages => TrainingImages,
        Charge.TeacherInputTokens => TeacherInputTokens,
        Charge.TeacherOutputTokens => TeacherOutputTokens,
        Charge.CustomModelStorage => CustomModelStorage,
        Charge.ModelUnitHours => ModelUnitHours,
        Charge.InputTokens => InputTokens,
        Charge.OutputTokens => OutputTokens,
        Charge.CacheReadTokens => CacheReadTokens,
        Charge.CacheWriteTokens => CacheWriteTokens,
        Charge.ImportCmuMinutes => ImportCmuMinutes,
        Charge.ImportStorage => ImportStorage,
        Charge.ReservedInput => ReservedInput,
        Charge.ReservedOutput => ReservedOutput,
    };

    /// <summary>The formula of units that are bought for a term; without commitment, of units that stand all hours.</summary>
    public static ChargeFormula ModelUnitHoursOf(CommitmentTerm term) => ModelUnitHoursOfTerms[(int)term];

    public static ChargeFormula ReservedInputOf(CommitmentTerm term) => ReservedInputOfTerms[(int)term];

    public static ChargeFormula ReservedOutputOf(CommitmentTerm term) => ReservedOutputOfTerms[(int)term];

    /// <summary>
    /// Hours that a commitment is charged in a period: those of the period, but nobody is let go within a term, so that a period which is
    /// shorter than any month pays the whole of the term at its shortest.
    /// </summary>
    public static Expression HoursOf(CommitmentTerm term) => HoursOfTerms[(int)term];

    private static Expression HoursCharged(CommitmentTerm term) => term == CommitmentTerm.None
        ? PeriodHours
        : new Below(
            PeriodHours,
            Number(BedrockCodes.ShortestHoursOf(CommitmentTerm.OneMonth), Hour),
            Number(BedrockCodes.ShortestHoursOf(term), Hour),
            PeriodHours,
            IsSettled: true);

    // One formula for each term, however often it is asked for: what a formula counts is reckoned once.
    private static ChargeFormula[] OfTerms(ChargeFormula withoutTerm, Func<Expression, ChargeFormula> over) => Array.ConvertAll(
        Terms,
        term => term == CommitmentTerm.None ? withoutTerm : over(HoursOfTerms[(int)term]));

    private static Expression PeakOf(Expression rate) => rate * Input.PeakFactor;

    // Something must stand even for the smallest traffic.
    private static Step UnitsFor(Expression share) => new(Result.Units, Larger(Number(1m, Unit.Of(Measure.ModelUnit)), RoundedUp(share)));

    private static Known CopiesFor(Expression peak) => OfCopies(needed => needed, peak);

    // The copies that are charged: one where it ends after each call.
    private static Known CopiesCharged() =>
        OfCopies(needed => new Step(Result.Copies, ByCalls(Input.RequestsPerMinute, OneCopy, needed)), Peak);

    private static Known OfCopies(Func<Expression, Expression> charged, Expression peak)
    {
        Expression Needed(Expression share) => charged(new AtMost(Larger(OneCopy, RoundedUp(share)), Input.CopiesAtMost));
        Known byTokens = new(
            Input.CopyTokensPerMinute, Needed(peak * (InputWithoutCache + Output) / Input.CopyTokensPerMinute), Input.CopiesAtLeast);
        return new(Input.CopyRequestsPerMinute, Needed(peak / Input.CopyRequestsPerMinute), byTokens);
    }

    // Whole windows in each unbroken active stretch; round the clock the whole period is one stretch.
    private static Step WindowsOfOne()
    {
        Expression broken = Days * RoundedUp(HoursPerDay * WindowsAnHour), whole = RoundedUp(PeriodHours * WindowsAnHour);
        Below steady = new(Days * HoursPerDay, PeriodHours, broken, whole, IsSettled: true);
        return new(Result.Windows, ByCalls(Input.RequestsPerMinuteCharged, new Counted(Requests, Window), steady));
    }

    private static Below ByCalls(Input rate, Expression thin, Expression steady) => new(rate, OneCallAWindow, thin, steady);

    // A reservation holds all hours of the period, or of its term.
    private static ChargeFormula Reserved(Charge charge, Expression held, Expression hours) =>
        new(charge, new Product(held, hours), keepsEveryDigit: true);

    private static Ceiling Thousands(Expression tokens) =>
        new(Peak * tokens / Number(1_000m, Unit.Of(Measure.Token).Per(Measure.Minute, Measure.KiloTokensPerMinute)));
}
