using Mitsumori.Application.Answers;
using Mitsumori.Application.Reports;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Sheets.Workbook;

/// <summary>The first worksheet: what is offered at what amount, in the order of a written estimate. Its amounts follow the inputs.</summary>
internal sealed class EstimateWorksheet
{
    private readonly Words words;
    private readonly LinesWorksheet lines;
    private readonly PlanInputs inputs;
    private readonly Option? chosen;
    private int frame;

    public EstimateWorksheet(Words words, InputsWorksheet inputsWorksheet, PlanInputs inputs, LinesWorksheet lines)
    {
        (this.words, this.inputs, this.lines) = (words, inputs, lines);
        Worksheet = new(words["page.estimate"], 32, 17, 14, 14, 17, 34);
        chosen = words.Estimate.Chosen;
        AddTop(inputsWorksheet);
        AddConditions();
        if (chosen is { Monthly: not null }) AddLines(chosen);
        AddOptions();
        if (chosen is not null) AddCommitment(chosen);
        AddNotes();
    }

    public Worksheet Worksheet { get; }

    private void AddTop(InputsWorksheet inputsWorksheet)
    {
        Sheet sheet = words.Sheet;
        Worksheet.AddTall(34, Cell.Of(words.Shared["title"], Look.Title with { Side = Side.Centre }, 6));
        Worksheet.Add(Cell.Of(words.Shared["kind"], Look.Note with { Side = Side.Centre }, 6));
        Worksheet.Skip();

        // Three boxes for seals or names, as an estimate that is passed on needs them.
        Look box = new(Ink: Ink.Quiet, Side: Side.Centre, Rule: Rule.Box), seal = box with { Ink = Ink.Text };
        Worksheet.Add(Cell.Of(words.Shared["number"]), Cell.Of(sheet.Number, span: 2), Cell.Of(words.Shared["stamp.approved"], box), Cell.Of(words.Shared["stamp.checked"], box), Cell.Of(words.Shared["stamp.prepared"], box));
        Worksheet.AddTall(44, Cell.Of(words.Shared["issued"]), Cell.Of(sheet.Issued, span: 2), Cell.Blank(seal), Cell.Blank(seal), Cell.Blank(seal));
        Worksheet.Add(Cell.Of(words.Shared["valid"]), Cell.Of(words.Shared.Fill("valid-with", ("version", words.Estimate.BookVersion)), Look.Wrapped, 5));
        Worksheet.Skip();
        Worksheet.Add(Cell.Of(words["subject"], new(IsBold: true)), Cell.Of(new PlanSentences(words.Estimate, sheet.Texts).Title()[0], new(IsBold: true, Wraps: true), 5));
        Worksheet.AddWide(AnswerSentence.Of(words.Estimate, sheet.Texts.Language), Look.Wrapped with { Points = 12 });
        Look status = Look.Note with { IsBold = true };
        Worksheet.Add(Cell.Of(words["changed"], Look.Note), Cell.Of(inputsWorksheet.Changes(), status with { Format = $"\"{words["changed.some"]}\";;\"{words["changed.none"]}\"", Wraps = false }, 5));

        // Filled when the lines below are there to be pointed to.
        frame = Worksheet.Next;
        Worksheet.Skip();
    }

    private void AddFrame(Total total, Term sum, Term yen)
    {
        Look look = new(IsBold: true, Ground: Ground.Chosen, Rule: Rule.Box, Points: 14);
        Worksheet.Fill(
            frame, 32, Cell.Of(words["frame.monthly"], look with { Points = 11 }),
            Cell.Of(sum, look with { Format = words.Sum(total, "\"US$ \"" + Formats.Cents), Side = Side.Centre }, 2),
            Cell.Of(words["frame.yen"], look with { Points = 10, IsBold = false }, 2), Cell.Of(yen, look with { Format = words.YenFormat, Side = Side.Centre, Points = 12 }));
    }

    private void AddConditions()
    {
        Worksheet.Skip();
        Worksheet.AddWide(words.Shared["conditions"], Look.Heading);
        foreach (string line in new PlanSentences(words.Estimate, words.Sheet.Texts).Title().Skip(1)) Worksheet.AddWide(line, Look.Wrapped);
        Worksheet.AddWide(words.Table.Fill("book", ("version", words.Estimate.BookVersion), ("day", Figures.Day(words.Estimate.PriceDay))), Look.Note);
    }

    private void AddLines(Option option)
    {
        OptionCellsOf cells = lines.Of(option)!;
        Worksheet.Skip();
        Worksheet.AddWide(words.Fill("lines.of", ("mode", words.NameOf(option))), Look.Heading);
        Worksheet.AddHead(
            (words.Table["head.charge"], Side.Left), (words.Table["head.quantity"], Side.Right), (words.Table["head.unit"], Side.Left), (words.Table["head.price"], Side.Right), (words.Table["head.amount"], Side.Right),
            (words.Table["explain.source"], Side.Left));
        if (option.OneTime is Total once && cells.OneTime is TotalCells oneTime) Add(once, oneTime, words.Table["one-time-total"]);
        Add(option.Monthly!, cells.Monthly, words.Table["monthly-total"]);
        if (cells.Monthly.Sum is not Term sum) return;

        // Discount, then tax on what is left: never inside the list total, which stands in the row above.
        int row = Worksheet.Next;
        Term Here(char column, int below, Ratio value) => new($"{column}{row + below}", value);
        Term list = Here('E', -1, sum.Value);
        Term discount = -1m * list * Here('D', 0, inputs.Discount.Value) / 100m;
        Term tax = (list + Here('E', 0, discount.Value)) * Here('D', 1, inputs.Tax.Value) / 100m;
        Term due = list + Here('E', 0, discount.Value) + Here('E', 1, tax.Value);
        Term yen = Here('E', 2, due.Value) * Here('D', 3, inputs.YenPerUsd.Value);
        Look label = Look.Plain, figure = Look.Number(Formats.CentsOrDash), percent = Look.Number(Formats.PercentOrDash);
        Plan plan = words.Estimate.Plan;
        Worksheet.Add(Cell.Of(words["discount"], label, 3), Cell.Of(inputs.Discount, percent), Cell.Of(discount, figure), Cell.Of(plan.Discount?.Source ?? words["inputs.not-asked"], Look.Note));
        Worksheet.Add(Cell.Of(words["tax"], label, 3), Cell.Of(inputs.Tax, percent), Cell.Of(tax, figure), Cell.Of(plan.TaxPercent is null ? words["inputs.not-asked"] : "", Look.Note));
        Look total = new(IsBold: true, Rule: Rule.Above);
        Worksheet.Add(Cell.Of(words["due"], total, 4), Cell.Of(due, total with { Format = words.Sum(option.Monthly!, Formats.Cents), Side = Side.Right }), Cell.Blank(total));
        Worksheet.Add(
            Cell.Of(words["yen"], label, 3), Cell.Of(inputs.YenPerUsd, Look.Number(Formats.RateOrDash)), Cell.Of(yen, Look.Number(words.YenFormat)),
            Cell.Of(plan.Exchange is ExchangeRate rate ? words.Fill("rate.of", ("day", Figures.Day(rate.On))) : words["inputs.not-asked"], Look.Note));
        AddFrame(option.Monthly!, list, Here('E', 3, yen.Value));
        if (option.FirstYear is YearTotal { IsUnknown: false } year)
        {
            Worksheet.Add(
                Cell.Of(words["first-year"], label with { Wraps = true }, 4), Cell.Of(year.Amount.Dollars, Look.Number(words.Sum(year.IsComplete, Formats.Cents))), Cell.Of(words["as-issued"], Look.Note));
        }
    }

    private void Add(Total total, TotalCells cells, string name)
    {
        foreach ((CostLine line, int row) in total.Lines.Zip(cells.Rows))
        {
            Term From(char column, Ratio value) => lines.Worksheet.At(column, row, value);
            Worksheet.Add(
                Cell.Of(words.Charge(line)), Cell.Of(From('B', line.Quantity), Look.Number(Formats.Count(line.Quantity))), Cell.Of(words.Unit(line)),
                Cell.Of(From('D', line.UnitPrice.Amount), Look.Number(line.UnitPrice.Per == 1 ? Formats.EveryDigit : $"{Formats.EveryDigit}\"{PerOf(line)}\"")),
                Cell.Of(From('F', line.Amount.Dollars), Look.Number(Formats.Cents)), words.SourceOf(line));
        }

        Look label = new(IsBold: true, Rule: Rule.Above);
        Worksheet.Add(
            Cell.Of(name, label, 4),
            cells.Sum is Term sum ? Cell.Of(sum, label with { Format = words.Sum(total, Formats.Cents), Side = Side.Right })
                : total.IsComplete ? Cell.Of(0m, label with { Format = Formats.Cents, Side = Side.Right })
                : Cell.Of(words.Table["unpublished"], label with { Side = Side.Right }),
            Cell.Of(total.IsComplete ? "" : words["floor"], Look.Note with { Rule = Rule.Above }));
    }

    private string PerOf(CostLine line) => words.Table.Fill($"per.{line.UnitPrice.Per}", ("price", ""));

    private void AddOptions()
    {
        Worksheet.Skip();
        Worksheet.AddWide(words.Shared["options"], Look.Heading);
        Worksheet.AddHead(
            (words.Table["head.mode"], Side.Left), (words.Table["head.region"], Side.Left), (words.Table["head.verdict"], Side.Left), (words.Table["head.ceiling"], Side.Right), (words.Table["head.monthly"], Side.Right),
            (words.Table["head.reason"], Side.Left));
        foreach (Option option in words.Estimate.Options.OrderBy(option => option.Role)) Add(option);
        if (words.Estimate.Options.Any(option => option.Monthly is { IsComplete: false })) Worksheet.AddWide(words["floor.how"], Look.Note);
    }

    private void Add(Option option)
    {
        bool isChosen = option == chosen;
        Look look = new(IsBold: isChosen, Ground: isChosen ? Ground.Chosen : Ground.Paper, Wraps: true), right = look with { Side = Side.Right, Wraps = false };
        string amount = words.Cells.Amount(option).With(Wording.FloorSign);
        bool isFigure = amount.Any(char.IsAsciiDigit) && option.Monthly is not null && lines.Of(option)?.Monthly.Sum is not null;
        string name = (option.Role == OptionRole.Reference ? words["reference"] : "") + words.Names.Short(option);
        Worksheet.Add(
            Cell.Of(name, look), Cell.Of(option.Region.Code, look), Cell.Of(words.Verdict(option), look),
            option.Capacity?.RequestsPerMinute is Ratio most ? Cell.Of(new Ratio(most.Floor(), 1), right with { Format = Formats.Whole }) : Cell.Blank(right),
            isFigure ? Cell.Of(lines.Of(option)!.Monthly.Sum!.Value, right with { Format = words.Sum(option.Monthly!, Formats.Cents) }) : Cell.Of(amount == "-" ? "—" : amount, right),
            words.Cells.Reason(option) is { Length: > 0 } reason ? Cell.Of(reason, look with { IsBold = false }) : Cell.Blank(look));
    }

    private void AddCommitment(Option option)
    {
        if (option.Committed is not CommittedTerm committed) return;
        Worksheet.Skip();
        Worksheet.AddWide(words.Shared["commitment"], Look.Heading);
        Look label = Look.Note;
        if (committed.WholeAmount is Usd whole) Worksheet.Add(Cell.Of(words["commitment.whole"], label), Cell.Of(whole.Dollars, Look.Number(Formats.Cents)), Cell.Of(words["as-issued"], Look.Note, 4));
        if (committed.EndsOn is DateOnly end) Worksheet.Add(Cell.Of(words["commitment.end"], label), Cell.Of(end), Cell.Of(words["commitment.no-sooner"], Look.Note, 4));
        foreach (Warning warning in option.Warnings.Where(warning => warning is Warning.Commitment or Warning.RenewalNotDocumented)) Worksheet.AddWide(words.Sheet.Texts.Say(warning), Look.Note);
    }

    private void AddNotes()
    {
        Worksheet.Skip();
        Worksheet.AddWide(words["notes"], Look.Heading);
        foreach (string key in (string[])["note.live", "note.digits", "note.rounding", "note.units"]) Worksheet.AddWide(words[key], Look.Note);
        Worksheet.AddWide(words.Shared["not-a-quotation"], Look.Note);
        Worksheet.AddWide(new EstimateSections(words.Estimate, words.Sheet.Texts).LeftOut(), Look.Note);
        Worksheet.AddWide(words.Fill("note.again", ("command", words.Sheet.Command), ("version", ProgramVersion.Current)), Look.Note);
    }
}
