using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Sheets.Workbook;

/// <summary>Lays out the inputs of a plan, and gives the quantity of a line as a formula of them.</summary>
internal sealed class PlanInputs
{
    private readonly InputsPage page;
    private readonly Estimate estimate;
    private readonly TextResource texts;
    private readonly TextResource table;
    private readonly HashSet<Charge> charges;
    private readonly TrafficInputs traffic;
    private readonly Dictionary<Charge, Term> quantities = [];
    private readonly Dictionary<PriceRow, Term> prices = [];
    private readonly Dictionary<(Charge Charge, string Formula), Term> entered = [];

    private Term? unitsStandingAlways, unitsStandingActive;

    public PlanInputs(Estimate estimate, InputsPage page, Language language)
    {
        (this.estimate, this.page) = (estimate, page);
        texts = TextResource.Load("workbook", language);
        table = TextResource.Load("table", language);
        charges = [.. Lines(estimate).Select(line => line.Line.Charge)];
        traffic = new(estimate, page, language);
        AddTraining();
        AddHosting();
        AddPrices();
        (Discount, Tax, YenPerUsd) = AddMoney();
    }

    public Term Discount { get; }

    public Term Tax { get; }

    public Term YenPerUsd { get; }

    private Plan Plan => estimate.Plan;

    /// <summary>The quantity of a line: a formula where one gives exactly what was estimated, else an input of its own.</summary>
    public Term QuantityOf(Option option, CostLine line)
    {
        Term? formula = line.Charge == Charge.ModelUnitHours
            ? (option.Commitment == CommitmentTerm.None ? unitsStandingActive : unitsStandingAlways)
            : quantities.TryGetValue(line.Charge, out Term known) ? known : null;
        if (formula is Term found && found.Value.ToDecimal() == line.Quantity) return found;
        if (entered.TryGetValue((line.Charge, line.Formula), out Term given)) return given;
        if (entered.Count == 0) page.Section("section.quantities");
        string name = table["charge." + ChargeCodes.Charges.CodeOf(line.Charge)];
        return entered[(line.Charge, line.Formula)] = page.Given(name, line.Quantity, table["unit." + ChargeCodes.UnitOf(line.Charge)], texts.Fill("inputs.not-a-formula", ("formula", line.Formula)), option.Id);
    }

    public Term PriceOf(Option option, CostLine line) => prices[PriceRow.Of(option, line)];

    private static IEnumerable<(Option Option, CostLine Line)> Lines(Estimate estimate) =>
        estimate.Options.SelectMany(option => (option.OneTime?.Lines ?? []).Concat(option.Monthly?.Lines ?? []).Select(line => (option, line)));

    private void AddTraining()
    {
        if (Plan.Customization is not Customization customization || !estimate.Options.Any(option => option.OneTime is { Lines.IsEmpty: false })) return;
        page.Section("section.training");
        if (charges.Contains(Charge.TrainingTokens) && customization.TrainingTokens is QuantityRange tokens)
        {
            quantities[Charge.TrainingTokens] = Range("training-tokens", tokens, "token", "customization.trainingTokens") * Range("epochs", customization.Epochs, "epoch", "customization.epochs");
        }

        if (customization.TrainingHours is QuantityRange hours) quantities[Charge.TrainingHours] = Range("training-hours", hours, "hour", "customization.trainingHours");
        if (customization.Images is TrainingImages images)
        {
            quantities[Charge.TrainingImages] = Single("steps", images.Steps, "step", "customization.trainingImages.steps") * Single("batch-size", images.BatchSize, "image", "customization.trainingImages.batchSize");
        }

        if (customization.Teacher is not Teacher teacher) return;
        quantities[Charge.TeacherInputTokens] = Range("teacher-input", teacher.InputTokens, "token", "customization.teacher.inputTokens");
        quantities[Charge.TeacherOutputTokens] = Range("teacher-output", teacher.OutputTokens, "token", "customization.teacher.outputTokens");
    }

    private void AddHosting()
    {
        page.Section("section.hosting");
        foreach ((Charge charge, Term? tokens) in traffic.Tokens)
        {
            if (tokens is Term each) quantities[charge] = traffic.Requests * each;
        }

        Term? kept = charges.Contains(Charge.CustomModelStorage) || charges.Contains(Charge.ImportStorage)
            ? Single("models-kept", Plan.ModelsKept, "model", "customization.modelsKept")
            : null;
        if (kept is Term models) quantities[Charge.CustomModelStorage] = models;
        if (charges.Contains(Charge.ModelUnitHours)) AddUnits();
        if (charges.Contains(Charge.ImportCmuMinutes) || charges.Contains(Charge.ImportStorage)) AddCopies(kept);
        if (charges.Contains(Charge.ReservedInput) || charges.Contains(Charge.ReservedOutput))
        {
            quantities[Charge.ReservedInput] = Thousands("reserved-input", traffic.InputAndWritten, 100m) * traffic.PeriodHours;
            quantities[Charge.ReservedOutput] = Thousands("reserved-output", traffic.Output, 10m) * traffic.PeriodHours;
        }
    }

    private Term Thousands(string label, Term tokens, decimal least) =>
        page.Derived(texts["input." + label], Term.Max(least, Term.RoundUp(traffic.Peak * tokens / 1_000m)), "kTPM");

    private void AddUnits()
    {
        Term units = Plan.Known.ModelUnit switch
        {
            { TokensPerMinute: QuantityRange both } unit => Needed(traffic.Peak * (traffic.InputWithoutCache + traffic.Output) / Carried("unit-tokens", both, unit, "tpm")),
            { } unit => Needed(Term.Max(
                traffic.Peak * traffic.InputWithoutCache / Carried("unit-input", unit.InputTokensPerMinute!, unit, "inputTpm"),
                traffic.Peak * traffic.Output / Carried("unit-output", unit.OutputTokensPerMinute!, unit, "outputTpm"))),
            null => page.Given(texts["input.units"], 1m, "MU", texts["inputs.units-unknown"], ""),
        };
        unitsStandingAlways = units * traffic.PeriodHours;
        unitsStandingActive = Plan.Hosting.UnitsWhileActive ? units * page.Derived(texts["input.unit-hours"], traffic.WholeActiveHours, Unit("hour")) : unitsStandingAlways;
    }

    private Term Needed(Term share) => page.Derived(texts["input.units"], Term.Max(1m, Term.RoundUp(share)), "MU", texts["inputs.at-peak"]);

    private Term Carried(string label, QuantityRange range, UnitThroughput unit, string key) =>
        page.Given(texts["input." + label], range.Typical, Unit("token-minute"), Beside(range, unit.Source.Location), "known.modelUnit." + key);

    private void AddCopies(Term? kept)
    {
        CostLine[] lines = [.. Lines(estimate).Select(line => line.Line)];
        decimal? units = Plan.Known.ImportCopy?.CmuPerCopy ?? lines.FirstOrDefault(line => line.Charge == Charge.ImportStorage)?.Quantity / Math.Max(1, Plan.ModelsKept);
        if (units is not decimal each) return;
        Term cmu = Single("cmu-per-copy", each, "CMU", "known.importCopy.cmuPerCopy");
        if (kept is Term models) quantities[Charge.ImportStorage] = models * cmu;
        if (traffic.WindowsOfOneCopy is not Term windows) return;
        KnownImportCopy? copy = Plan.Known.ImportCopy;
        Term? needed = copy switch
        {
            { RequestsPerMinute: QuantityRange requests } => traffic.Peak / page.Given(texts["input.copy-requests"], requests.Typical, Unit("request-minute"), Beside(requests, copy.Source.Location), "known.importCopy.requestsPerMinute"),
            { TokensPerMinute: QuantityRange tokens } => traffic.Peak * (traffic.InputWithoutCache + traffic.Output)
                / page.Given(texts["input.copy-tokens"], tokens.Typical, Unit("token-minute"), Beside(tokens, copy.Source.Location), "known.importCopy.tokensPerMinute"),
            _ => null,
        };
        Term copies = needed is Term share
            ? page.Derived(texts["input.copies"], Term.IfBelow(traffic.Steady, TrafficInputs.CallsAMinuteOfAWindow, 1m, Term.Max(1m, Term.RoundUp(share))), Unit("copy"), texts["inputs.at-peak"])
            : page.Given(texts["input.copies"], 1m, Unit("copy"), texts["inputs.copies-unknown"], "");
        quantities[Charge.ImportCmuMinutes] = copies * page.Derived(texts["input.windows"], windows, Unit("window")) * 5m * cmu;
    }

    private void AddPrices()
    {
        page.Section("section.prices");
        foreach ((Option option, CostLine line) in Lines(estimate))
        {
            PriceRow row = PriceRow.Of(option, line);
            if (prices.ContainsKey(row)) continue;
            string unit = texts.Fill("unit.usd-per", ("per", line.UnitPrice.Per == 1 ? "" : Figures.Count(line.UnitPrice.Per) + " "), ("unit", table["unit." + ChargeCodes.UnitOf(line.Charge)]));
            string term = line.Charge == Charge.ModelUnitHours ? $" ({table["term." + BedrockCodes.Commitments.CodeOf(option.Commitment!.Value)]})" : "";
            prices[row] = page.Given(table["charge." + ChargeCodes.Charges.CodeOf(line.Charge)] + term, line.UnitPrice.Amount, unit, "", line.Price.Id, Formats.EveryDigit);
        }
    }

    private (Term Discount, Term Tax, Term Yen) AddMoney()
    {
        page.Section("section.money");
        return (
            page.Given(texts["input.discount"], Plan.Discount?.Percent, "%", Plan.Discount?.Source ?? texts["inputs.not-asked"], "money.discountPercent", Formats.General),
            page.Given(texts["input.tax"], Plan.TaxPercent, "%", Plan.TaxPercent is null ? texts["inputs.not-asked"] : "", "money.taxPercent", Formats.General),
            page.Given(
                texts["input.yen"], Plan.Exchange?.YenPerUsd, texts["unit.yen-per-usd"], Plan.Exchange is ExchangeRate rate ? Figures.Day(rate.On) : texts["inputs.not-asked"], "money.fx", Formats.General));
    }

    private Term Range(string label, QuantityRange range, string unit, string key) => page.Given(texts["input." + label], range.Typical, Unit(unit), Beside(range, ""), key);

    private Term Single(string label, decimal value, string unit, string key) => page.Given(texts["input." + label], value, Unit(unit), "", key);

    private string Unit(string key) => texts["unit." + key];

    private string Beside(QuantityRange range, string source) => string.Join(" ", new[] { TrafficInputs.Shown(range, table), source }.Where(part => part.Length > 0));

    /// <summary>What has a price of its own: a price of the plan stands for one term only.</summary>
    private sealed record PriceRow(string Id, decimal Amount, long Per, Charge Charge, CommitmentTerm? Term)
    {
        public static PriceRow Of(Option option, CostLine line) =>
            new(line.Price.Id, line.UnitPrice.Amount, line.UnitPrice.Per, line.Charge, line.Charge == Charge.ModelUnitHours ? option.Commitment : null);
    }
}
