using Mitsumori.Application.Texts;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Sheets.Workbook;

/// <summary>
/// Says in which cell of the worksheet of inputs each input of a formula stands, and puts it there at the first time it is asked for.
/// </summary>
internal sealed class InputCells(Estimate estimate, InputsWorksheet worksheet, Language language)
{
    // What is written of the traffic needs no figure of the book.
    private static readonly GivenInputs NoFigures = new([]);

    private readonly TextResource texts = TextResource.Load("workbook", language);
    private readonly TextResource table = TextResource.Load("table", language);
    private readonly Dictionary<Input, Term> cells = [];
    private readonly Dictionary<(Result Result, string Formula), Term> results = [];

    private Plan Plan => estimate.Counted;

    private Traffic Traffic => estimate.Counted.Traffic;

    /// <summary>An expression as a formula of cells; null where none can say it.</summary>
    /// <param name="inputs">What the line was reckoned from.</param>
    public Term? Of(Expression expression, ChargeInputs inputs) => expression.Read(new Reading(this, inputs));

    /// <summary>The same where no figure of the book is asked for.</summary>
    public Term? Of(Expression expression) => Of(expression, NoFigures);

    /// <summary>The cell of an input.</summary>
    public Term Of(Input input) => Of(input, NoFigures);

    private Term Of(Input input, ChargeInputs inputs) =>
        cells.TryGetValue(input, out Term known) ? known : cells[input] = Placed(input, inputs);

    private Term Placed(Input input, ChargeInputs inputs) =>
        input switch
        {
            Input.RequestsAskedPerMinute => Asked("requests-per-minute", "request-minute"),
            Input.RequestsAskedPerDay => Asked("requests-per-day", "request-day"),
            Input.RequestsAskedPerPeriod => Asked("requests-per-month", "request"),
            Input.PeriodHours => worksheet.Given(
                texts["input.period-hours"],
                Plan.Period.Hours,
                Unit("hour"),
                texts["inputs.with-days"],
                Plan.Period.Match(month => "month", hours => "hours")),
            Input.Days => Given("days", estimate.ActiveDays, "day", "", "traffic.active"),
            Input.HoursPerDay => Given(
                "hours-per-day",
                Traffic.Active.HoursAt(Corner.Typical),
                "hour-day",
                Shown(Traffic.Active.HoursPerDay),
                "traffic.active.hoursPerDay"),
            Input.HoursPerDaySpread => Of(Input.HoursPerDay),
            Input.HoursWithRequests => FromHours("active-hours", estimate.ActiveHours, "hour"),
            Input.Requests => Traffic.Match(
                level => Of(TrafficFormulas.Of(level).Requests)!.Value,
                week => FromHours("requests", estimate.Requests, "request")),
            Input.RequestsPerMinute => Traffic.Match(
                level => Of(TrafficFormulas.Of(level).RequestsPerMinute)!.Value,
                week => FromHours("fullest-hour", week.FullestRequestsPerMinute, "request-minute")),
            Input.RequestsPerMinuteCharged => Of(Input.RequestsPerMinute),
            Input.PeakFactor => worksheet.Given(texts["input.peak-factor"], Traffic.PeakFactor, "", "", "traffic.peakFactor"),
            Input.InputTokens or Input.OutputTokens or Input.CacheReadTokens or Input.CacheWriteTokens
                or Input.CacheWriteHalfHourTokens or Input.CacheWriteHourTokens =>
                OfRequest(RequestParts.Of(input), Traffic.Tokens[input]),
            Input.UnitTokensPerMinute => OfUnit("unit-tokens", Plan.Known.ModelUnit!.TokensPerMinute!, "tpm"),
            Input.UnitInputTokensPerMinute => OfUnit("unit-input", Plan.Known.ModelUnit!.InputTokensPerMinute!, "inputTpm"),
            Input.UnitOutputTokensPerMinute => OfUnit("unit-output", Plan.Known.ModelUnit!.OutputTokensPerMinute!, "outputTpm"),
            Input.UnitsAtLeast => worksheet.Given(texts["input.units"], inputs.Of(input), "MU", texts["inputs.units-unknown"], ""),
            Input.CopyRequestsPerMinute => OfCopy(
                "copy-requests",
                Plan.Known.ImportCopy!.RequestsPerMinute!,
                "request-minute",
                "requestsPerMinute"),
            Input.CopyTokensPerMinute => OfCopy("copy-tokens", Plan.Known.ImportCopy!.TokensPerMinute!, "token-minute", "tokensPerMinute"),
            Input.CopiesAtLeast => worksheet.Given(
                texts["input.copies"],
                inputs.Of(input),
                Unit("copy"),
                texts["inputs.copies-unknown"],
                ""),
            Input.CmuPerCopy => Given("cmu-per-copy", inputs.Of(input), "CMU", "", "known.importCopy.cmuPerCopy"),
            Input.LeastReservedInput or Input.LeastReservedOutput => inputs.Of(input).ToDecimal(),
            Input.ModelsKept => Given("models-kept", Plan.ModelsKept, "model", "", "customization.modelsKept"),
            Input.TrainingTokens => Range("training-tokens", Plan.Customization!.TrainingTokens!, "token", "customization.trainingTokens"),
            Input.Epochs => Range("epochs", Plan.Customization!.Epochs, "epoch", "customization.epochs"),
            Input.TrainingHours => Range("training-hours", Plan.Customization!.TrainingHours!, "hour", "customization.trainingHours"),
            Input.TrainingSteps => Given("steps", Plan.Customization!.Images!.Steps, "step", "", "customization.trainingImages.steps"),
            Input.ImagesPerStep => Given(
                "batch-size",
                Plan.Customization!.Images!.BatchSize,
                "image",
                "",
                "customization.trainingImages.batchSize"),
            Input.TeacherInputTokens => Range(
                "teacher-input",
                Plan.Customization!.Teacher!.InputTokens,
                "token",
                "customization.teacher.inputTokens"),
            Input.TeacherOutputTokens => Range(
                "teacher-output",
                Plan.Customization!.Teacher!.OutputTokens,
                "token",
                "customization.teacher.outputTokens"),

            // Sums over hours are entered as a whole, and a sheet goes on beyond a limit.
            Input.HourRequestsPerMinute or Input.HourRequests or Input.HoursOfSize or Input.CopiesAtMost =>
                throw new InvalidOperationException($"{input} has no cell."),
        };

    private Term Placed(Result result, Term formula) => result switch
    {
        Result.Requests => Derived("requests", formula, "request"),
        Result.Steady => Derived("steady", formula, "request-minute"),
        Result.Peak => Derived("peak", formula, "request-minute"),
        Result.Units => worksheet.Derived(texts["input.units"], formula, "MU", texts["inputs.at-peak"]),
        Result.UnitHours => Derived("unit-hours", formula, "hour"),
        Result.Copies => worksheet.Derived(texts["input.copies"], formula, Unit("copy"), texts["inputs.at-peak"]),
        Result.Windows => Derived("windows", formula, "window"),
        Result.ReservedInput => worksheet.Derived(texts["input.reserved-input"], formula, "kTPM"),
        Result.ReservedOutput => worksheet.Derived(texts["input.reserved-output"], formula, "kTPM"),
    };

    private Term Given(string label, Ratio value, string unit, string remark, string key) =>
        worksheet.Given(texts["input." + label], value, Unit(unit), remark, key);

    private Term Range(string label, QuantityRange range, string unit, string key) => Given(label, range.Typical, unit, Shown(range), key);

    private Term Asked(string label, string unit) => Range(label, ((Traffic.Level)Traffic).Requests, unit, $"traffic.{Traffic.Key}");

    private Term FromHours(string label, Ratio value, string unit) =>
        Given(label, value, unit, texts["inputs.from-hours"], $"traffic.{Traffic.Key}");

    // What does not come has no cell, and adds nothing.
    private Term OfRequest(RequestPart part, QuantityRange range) => range.IsZero && !part.IsRequired
        ? Term.Nothing
        : Range("tokens-" + part.Key, range, Inputs.UnitOf(part.Input).Code.Replace('/', '-'), "traffic.tokens." + part.Key);

    private Term OfUnit(string label, QuantityRange range, string key) =>
        Given(label, range.Typical, "token-minute", Beside(range, Plan.Known.ModelUnit!.Source.Location), "known.modelUnit." + key);

    private Term OfCopy(string label, QuantityRange range, string unit, string key) =>
        Given(label, range.Typical, unit, Beside(range, Plan.Known.ImportCopy!.Source.Location), "known.importCopy." + key);

    private Term Derived(string label, Term formula, string unit) => worksheet.Derived(texts["input." + label], formula, Unit(unit));

    private string Shown(QuantityRange range) =>
        range.IsSingle ? "" : table.Fill("range", ("low", Figures.Count(range.Low)), ("high", Figures.Count(range.High)));

    private string Unit(string key) => texts["unit." + key];

    private string Beside(QuantityRange range, string source) =>
        string.Join(" ", new[] { Shown(range), source }.Where(part => part.Length > 0));

    /// <summary>
    /// Reads the formula of a line into these cells. A result that other figures of the book lead to has a cell of its own.
    /// </summary>
    private sealed class Reading(InputCells cells, ChargeInputs inputs) : CellReading(inputs)
    {
        private readonly ChargeInputs inputs = inputs;

        protected override Term CellOf(Input input) => cells.Of(input, inputs);

        protected override Term Place(Result result, Term formula) =>
            cells.results.TryGetValue((result, formula.Text), out Term known)
                ? known
                : cells.results[(result, formula.Text)] = cells.Placed(result, formula);
    }
}
