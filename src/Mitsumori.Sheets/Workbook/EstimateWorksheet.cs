using Mitsumori.Application.Answers;
using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Sheets.Spreadsheet;

namespace Mitsumori.Sheets.Workbook;

/// <summary>
/// The first worksheet: what is offered at what amount, in the order of a written estimate. Its amounts follow the inputs.
/// </summary>
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
        Worksheet.AddTall(34, SheetCell.Of(words.Shared["title"], Look.Title with { Side = Side.Centre }, 6));
        Worksheet.Add(SheetCell.Of(PlanSentences.KindOf(words.Estimate.Plan, words.Shared), Look.Note with { Side = Side.Centre }, 6));
        Worksheet.Skip();

        // Three boxes for seals or names, as an estimate that is passed on needs them.
        Look box = new(Ink: Ink.Quiet, Side: Side.Centre, Rule: Rule.Box), seal = box with { Ink = Ink.Text };
        Worksheet.Add(
            SheetCell.Of(words.Shared["number"]),
            SheetCell.Of(sheet.Number, span: 2),
            SheetCell.Of(words.Shared["stamp.approved"], box),
            SheetCell.Of(words.Shared["stamp.checked"], box),
            SheetCell.Of(words.Shared["stamp.prepared"], box));
        Worksheet.AddTall(
            44,
            SheetCell.Of(words.Shared["issued"]),
            SheetCell.Of(sheet.Issued, span: 2),
            SheetCell.Blank(seal),
            SheetCell.Blank(seal),
            SheetCell.Blank(seal));
        Worksheet.Add(
            SheetCell.Of(words.Shared["valid"]),
            SheetCell.Of(words.Shared.Fill("valid-with", ("version", words.Estimate.BookVersion)), Look.Wrapped, 5));
        Worksheet.Skip();
        Worksheet.Add(
            SheetCell.Of(words["subject"], new(IsBold: true)),
            SheetCell.Of(new PlanSentences(words.Estimate, sheet.Texts).Title()[0], new(IsBold: true, Wraps: true), 5));
        Worksheet.AddWide(AnswerSentence.Of(words.Estimate, sheet.Texts), Look.Wrapped with { Points = 12 });
        foreach (string warning in HeadWarnings.Of(words.Estimate, sheet.Texts))
            Worksheet.AddWide(warning, Look.Wrapped with { IsBold = true });
        Look status = Look.Note with { IsBold = true };
        Worksheet.Add(
            SheetCell.Of(words["changed"], Look.Note),
            SheetCell.Of(
                inputsWorksheet.Changes(),
                status with
                {
                    Format = $"\"{words["changed.some"]}\";;\"{words["changed.none"]}\"",
                    Wraps = false,
                },
                5));

        // Filled when the lines below are there to be pointed to.
        frame = Worksheet.Next;
        Worksheet.Skip();
    }

    private void AddFrame(Total total, Term sum, Term other)
    {
        Look look = new(IsBold: true, Ground: Ground.Chosen, Rule: Rule.Box, Points: 14);
        Worksheet.Fill(
            frame,
            32,
            SheetCell.Of(words["frame.monthly"], look with { Points = 11 }),
            SheetCell.Of(sum, look with { Format = words.Sum(total, "\"US$ \"" + Formats.Cents), Side = Side.Centre }, 2),
            SheetCell.Of(words.OfCurrency("frame.currency"), look with { Points = 10, IsBold = false }, 2),
            SheetCell.Of(other, look with { Format = words.CurrencyFormat, Side = Side.Centre, Points = 12 }));
    }

    private void AddConditions()
    {
        Worksheet.Skip();
        Worksheet.AddWide(words.Shared["conditions"], Look.Heading);
        foreach (string line in new PlanSentences(words.Estimate, words.Sheet.Texts).Title().Skip(1)) Worksheet.AddWide(line, Look.Wrapped);
        Worksheet.AddWide(
            words.Table.Fill("book", ("version", words.Estimate.BookVersion), ("day", Figures.Day(words.Estimate.PriceDay))),
            Look.Note);
    }

    private void AddLines(Option option)
    {
        OptionCellsOf cells = lines.Of(option)!;
        Worksheet.Skip();
        Worksheet.AddWide(words.Fill("lines.of", ("mode", words.NameOf(option))), Look.Heading);
        Worksheet.AddHead(
            (words.Table["head.charge"], Side.Left),
            (words.Table["head.quantity"], Side.Right),
            (words.Table["head.unit"], Side.Left),
            (words.Table["head.price"], Side.Right),
            (words.Table["head.amount"], Side.Right),
            (words.Table["explain.source"], Side.Left));
        if (option.OneTime is Total once && cells.OneTime is TotalCells oneTime)
        {
            Add(once, oneTime, words.Table["one-time-total"]);
            if (oneTime.Sum is Term paidOnce) AddDue(once, paidOnce, "one-time-due");
        }

        Add(option.Monthly!, cells.Monthly, words.OfPeriod(words.Table, "monthly-total"));
        if (cells.Monthly.Sum is not Term sum) return;
        (Term list, Term other) = AddDue(option.Monthly!, sum, "due");
        AddFrame(option.Monthly!, list, other);
        if (option.FirstYear is YearTotal { IsUnknown: false } year)
        {
            Worksheet.Add(
                SheetCell.Of(words["first-year"], Look.Plain with { Wraps = true }, 4),
                SheetCell.Of(year.Amount.Dollars, Look.Number(words.Sum(year.IsComplete, Formats.Cents))),
                SheetCell.Of(words["as-issued"], Look.Note));
        }
    }

    // Discount, then tax on what is left: never inside the list total, which stands in the row above. The list and what is due of it in the
    // other currency, as cells.
    private (Term List, Term Other) AddDue(Total total, Term sum, string name)
    {
        int row = Worksheet.Next;
        Term Here(char column, int below, Ratio value) => new($"{column}{row + below}", value);
        // Each is rounded as it is printed, so that whoever adds and multiplies what is printed gets what is printed.
        int decimals = new Usd(sum.Value.ToDecimal()).PrintedDecimals();
        Term list = Here('E', -1, sum.Value), printed = Term.Rounded(list, decimals);
        Term discount = Term.Rounded(-1m * printed * Here('D', 0, inputs.Discount.Value) / 100m, decimals);
        Term tax = Term.Rounded((printed + Here('E', 0, discount.Value)) * Here('D', 1, inputs.Tax.Value) / 100m, decimals);
        Term due = printed + Here('E', 0, discount.Value) + Here('E', 1, tax.Value);
        Term other = Term.Rounded(Here('E', 2, due.Value) * Here('D', 3, inputs.PerUsd.Value), words.Currency.Decimals);
        Look label = Look.Plain, figure = Look.Number(Formats.CentsOrDash), percent = Look.Number(Formats.PercentOrDash);
        Plan plan = words.Estimate.Plan;
        Worksheet.Add(
            SheetCell.Of(words["discount"], label, 3),
            SheetCell.Of(inputs.Discount, percent),
            SheetCell.Of(discount, figure),
            SheetCell.Of(plan.Discount?.Source ?? words["inputs.not-asked"], Look.Note));
        Worksheet.Add(
            SheetCell.Of(words["tax"], label, 3),
            SheetCell.Of(inputs.Tax, percent),
            SheetCell.Of(tax, figure),
            SheetCell.Of(plan.TaxPercent is null ? words["inputs.not-asked"] : "", Look.Note));
        Look bold = new(IsBold: true, Rule: Rule.Above);
        Worksheet.Add(
            SheetCell.Of(words[name], bold, 4),
            SheetCell.Of(due, bold with { Format = words.Sum(total, Formats.Cents), Side = Side.Right }),
            SheetCell.Blank(bold));
        Worksheet.Add(
            SheetCell.Of(words.OfCurrency("currency"), label, 3),
            SheetCell.Of(inputs.PerUsd, Look.Number(Formats.RateOrDash)),
            SheetCell.Of(other, Look.Number(words.CurrencyFormat)),
            SheetCell.Of(
                plan.Exchange is ExchangeRate rate ? words.Fill("rate.of", ("day", Figures.Day(rate.On))) : words["inputs.not-asked"],
                Look.Note));
        return (list, Here('E', 3, other.Value));
    }

    private void Add(Total total, TotalCells cells, string name)
    {
        foreach ((CostLine line, int row) in total.Lines.Zip(cells.Rows))
        {
            Term From(char column, Ratio value) => lines.Worksheet.At(column, row, value);
            Worksheet.Add(
                SheetCell.Of(words.Charge(line)),
                SheetCell.Of(From('B', line.Quantity), Look.Number(Formats.Count(line.Quantity))),
                SheetCell.Of(words.Unit(line)),
                SheetCell.Of(
                    From('D', line.UnitPrice.Amount),
                    Look.Number(line.UnitPrice.Per == 1 ? Formats.EveryDigit : $"{Formats.EveryDigit}\"{PerOf(line)}\"")),
                SheetCell.Of(From('F', line.Amount.Dollars), Look.Number(Formats.Cents)),
                words.SourceOf(line));
        }

        Look label = new(IsBold: true, Rule: Rule.Above);
        Worksheet.Add(
            SheetCell.Of(name, label, 4),
            cells.Sum is Term sum ? SheetCell.Of(sum, label with { Format = words.Sum(total, Formats.Cents), Side = Side.Right })
                : total.IsComplete ? SheetCell.Of(0m, label with { Format = Formats.Cents, Side = Side.Right })
                : SheetCell.Of(words.Table["unpublished"], label with { Side = Side.Right }),
            SheetCell.Of(total.IsComplete ? "" : words["floor"], Look.Note with { Rule = Rule.Above }));
    }

    private string PerOf(CostLine line) => words.Table.Fill($"per.{line.UnitPrice.Per}", ("price", ""));

    private void AddOptions()
    {
        Worksheet.Skip();
        Worksheet.AddWide(words.OfPeriod(words.Shared, "options"), Look.Heading);
        Worksheet.AddHead(
            (words.Table["head.mode"], Side.Left),
            (words.Table["head.region"], Side.Left),
            (words.Table["head.verdict"], Side.Left),
            (words.Table["head.ceiling"], Side.Right),
            (words.Table["head.monthly"], Side.Right),
            (words.Table["head.reason"], Side.Left));
        foreach (Option option in Comparison.Of([words.Estimate]).Rows.Select(row => row.Option)) Add(option);
        if (words.Estimate.Options.Any(option => option.Monthly is { IsComplete: false })) Worksheet.AddWide(words["floor.how"], Look.Note);
    }

    private void Add(Option option)
    {
        bool isChosen = option == chosen;
        Look look = new(IsBold: isChosen, Ground: isChosen ? Ground.Chosen : Ground.Paper, Wraps: true),
            right = look with { Side = Side.Right, Wraps = false };
        string amount = words.Cells.Amount(option).With(Wording.FloorSign);
        bool isFigure = amount.Any(char.IsAsciiDigit) && option.Monthly is not null && lines.Of(option)?.Monthly.Sum is not null;
        string name = (option.Role == OptionRole.Reference ? words["reference"] : "") + words.Names.Short(option);
        Worksheet.Add(
            SheetCell.Of(name, look),
            SheetCell.Of(option.Region.Code, look),
            SheetCell.Of(words.Verdict(option), look),
            option.Capacity?.RequestsPerMinute is Ratio most
                ? SheetCell.Of(new Ratio(most.Floor(), 1), right with { Format = Formats.Whole })
                : SheetCell.Blank(right),
            isFigure
                ? SheetCell.Of(lines.Of(option)!.Monthly.Sum!.Value, right with { Format = words.Sum(option.Monthly!, Formats.Cents) })
                : SheetCell.Of(amount == "-" ? "—" : amount, right),
            words.Cells.Reason(option) is { Length: > 0 } reason
                ? SheetCell.Of(reason, look with { IsBold = false })
                : SheetCell.Blank(look));
    }

    private void AddCommitment(Option option)
    {
        if (option.Committed is not CommittedTerm committed) return;
        Worksheet.Skip();
        Worksheet.AddWide(words.Shared["commitment"], Look.Heading);
        Look label = Look.Note;
        if (committed.WholeAmount is Usd whole)
        {
            Worksheet.Add(
                SheetCell.Of(words["commitment.whole"], label),
                SheetCell.Of(whole.Dollars, Look.Number(Formats.Cents)),
                SheetCell.Of(words["as-issued"], Look.Note, 4));
        }

        if (committed.EndsOn is DateOnly end)
        {
            Worksheet.Add(
                SheetCell.Of(words["commitment.end"], label),
                SheetCell.Of(end),
                SheetCell.Of(words["commitment.no-sooner"], Look.Note, 4));
        }

        foreach (Warning warning in option.Warnings.Where(warning => warning is Warning.Commitment or Warning.RenewalNotDocumented))
            Worksheet.AddWide(words.Sheet.Texts.Say(warning), Look.Note);
    }

    private void AddNotes()
    {
        Worksheet.Skip();
        Worksheet.AddWide(words["notes"], Look.Heading);
        foreach (string key in (string[])["note.live", "note.digits", "note.rounding", "note.units"])
            Worksheet.AddWide(words[key], Look.Note);
        Worksheet.AddWide(words.Shared["not-a-quotation"], Look.Note);
        Worksheet.AddWide(new EstimateSections(words.Estimate, words.Sheet.Texts).LeftOut(), Look.Note);
        Worksheet.AddWide(words.Fill("note.again", ("command", words.Sheet.Command), ("version", ProgramVersion.Current)), Look.Note);
    }
}
