using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Sheets.Spreadsheet;

namespace Mitsumori.Sheets.Workbook;

/// <summary>Lays out the inputs of a plan, and gives the quantity of a line as a formula of them.</summary>
internal sealed class PlanInputs
{
    private readonly InputsWorksheet worksheet;
    private readonly Estimate estimate;
    private readonly TextResource texts;
    private readonly TextResource table;
    private readonly InputCells cells;
    private readonly Dictionary<PriceRow, Term> prices = [];
    private readonly Dictionary<(Charge Charge, string Formula), Term> entered = [];

    public PlanInputs(Estimate estimate, InputsWorksheet worksheet, Language language)
    {
        (this.estimate, this.worksheet) = (estimate, worksheet);
        texts = TextResource.Load("workbook", language);
        table = TextResource.Load("table", language);
        cells = new(estimate, worksheet, language);
        AddTraffic();
        AddTraining();
        AddHosting();
        AddPrices();
        (Discount, Tax, PerUsd) = AddMoney();
    }

    public Term Discount { get; }

    public Term Tax { get; }

    public Term PerUsd { get; }

    private Plan Plan => estimate.Counted;

    /// <summary>The quantity of a line: its formula, or an input of its own where cells cannot say it.</summary>
    public Term QuantityOf(Option option, CostLine line)
    {
        if (cells.Of(line.Reckoning.Quantity, line.Inputs) is Term formula) return formula;
        if (entered.TryGetValue((line.Charge, line.Formula), out Term given)) return given;
        if (entered.Count == 0) worksheet.Section("section.quantities");
        string name = table["charge." + line.Name];
        return entered[(line.Charge, line.Formula)] = worksheet.Given(
            name,
            line.Quantity,
            table["unit." + ChargeCodes.UnitOf(line.Charge)],
            texts.Fill("inputs.not-a-formula", ("formula", line.Formula)),
            option.Id);
    }

    public Term PriceOf(Option option, CostLine line) => prices[PriceRow.Of(option, line)];

    private static IEnumerable<(Option Option, CostLine Line)> Lines(Estimate estimate) =>
        estimate.Options.SelectMany(option =>
            option.Lines.Select(line => (option, line)));

    // The order of the worksheet: what is asked for first stands first, so that inputs are asked for in the order of the plan.
    private void AddTraffic()
    {
        worksheet.Section("section.traffic");
        Place(Input.PeriodHours);
        Place(Plan.Traffic.Match<Input[]>(
            level => [Input.Days, Input.HoursPerDay, TrafficFormulas.Of(level).Asked, Input.Requests, Input.RequestsPerMinute],
            week => [Input.Requests, Input.RequestsPerMinute, Input.HoursWithRequests]));
        cells.Of(ChargeFormulas.Peak);
        foreach (RequestPart part in RequestParts.All) Place(part.Input);
    }

    private void AddTraining()
    {
        if (
            Plan.Customization is not Customization customization
            || !estimate.Options.Any(option => option.OneTime is { Lines.IsEmpty: false }))
        {
            return;
        }

        worksheet.Section("section.training");
        if (LineOf(Charge.TrainingTokens) is not null) Place(Input.TrainingTokens, Input.Epochs);
        if (customization.TrainingHours is not null) Place(Input.TrainingHours);
        if (customization.Images is not null) Place(Input.TrainingSteps, Input.ImagesPerStep);
        if (customization.Teacher is not null) Place(Input.TeacherInputTokens, Input.TeacherOutputTokens);
    }

    private void AddHosting()
    {
        worksheet.Section("section.hosting");
        if (LineOf(Charge.CustomModelStorage, Charge.ImportStorage) is not null) Place(Input.ModelsKept);
        if (LineOf(Charge.ModelUnitHours) is CostLine units)
        {
            cells.Of(ChargeFormulas.Units, units.Inputs);
            if (Plan.Hosting.UnitsWhileActive) cells.Of(ChargeFormulas.UnitHours, units.Inputs);
        }

        if (LineOf(Charge.ImportCmuMinutes, Charge.ImportStorage) is CostLine import)
        {
            cells.Of(ChargeFormulas.ImportStorage.Quantity, import.Inputs);
            cells.Of(ChargeFormulas.ImportCmuMinutes.Quantity, import.Inputs);
        }

        if (LineOf(Charge.ReservedInput, Charge.ReservedOutput) is CostLine reserved)
        {
            cells.Of(ChargeFormulas.ReservedInput.Quantity, reserved.Inputs);
            cells.Of(ChargeFormulas.ReservedOutput.Quantity, reserved.Inputs);
        }
    }

    private void Place(params ReadOnlySpan<Input> inputs)
    {
        foreach (Input input in inputs) cells.Of(input);
    }

    private CostLine? LineOf(params Charge[] charges) =>
        Lines(estimate).Select(line => line.Line).FirstOrDefault(line => charges.Contains(line.Charge));

    private void AddPrices()
    {
        worksheet.Section("section.prices");
        foreach ((Option option, CostLine line) in Lines(estimate))
        {
            PriceRow row = PriceRow.Of(option, line);
            if (prices.ContainsKey(row)) continue;
            string unit = texts.Fill(
                "unit.usd-per",
                ("per", line.UnitPrice.Per == 1 ? "" : Figures.Count(line.UnitPrice.Per) + " "),
                ("unit", table["unit." + ChargeCodes.UnitOf(line.Charge)]));
            string term =
                line.Charge == Charge.ModelUnitHours
                    ? $" ({table["term." + BedrockCodes.Commitments.CodeOf(option.Commitment!.Value)]})"
                    : "";
            prices[row] = worksheet.Given(
                table["charge." + line.Name] + term,
                line.UnitPrice.Amount,
                unit,
                "",
                line.Price.Id,
                Formats.EveryDigit);
        }
    }

    private (Term Discount, Term Tax, Term PerUsd) AddMoney()
    {
        worksheet.Section("section.money");
        return (
            worksheet.Given(
                texts["input.discount"],
                Plan.Discount?.Percent,
                "%",
                Plan.Discount?.Source ?? texts["inputs.not-asked"],
                "money.discountPercent",
                Formats.General),
            worksheet.Given(
                texts["input.tax"],
                Plan.TaxPercent,
                "%",
                Plan.TaxPercent is null ? texts["inputs.not-asked"] : "",
                "money.taxPercent",
                Formats.General),
            worksheet.Given(
                texts["input.yen"],
                Plan.Exchange?.PerUsd,
                texts.Fill("unit.per-usd", ("code", Plan.Exchange?.Currency.Code ?? Currency.Yen.Code)),
                Plan.Exchange is ExchangeRate rate ? Figures.Day(rate.On) : texts["inputs.not-asked"],
                "money.fx",
                Formats.General));
    }

    /// <summary>What has a price of its own: a price of the plan stands for one term only.</summary>
    private sealed record PriceRow(string Id, decimal Amount, long Per, Charge Charge, CommitmentTerm? Term)
    {
        public static PriceRow Of(Option option, CostLine line) =>
            new(
                line.Price.Id,
                line.UnitPrice.Amount,
                line.UnitPrice.Per,
                line.Charge,
                line.Charge == Charge.ModelUnitHours ? option.Commitment : null);
    }
}
