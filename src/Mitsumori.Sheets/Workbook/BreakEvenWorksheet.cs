using System.Globalization;
using Mitsumori.Application.Wire;
using Mitsumori.Core.Remarks;
using Mitsumori.Sheets.Spreadsheet;

namespace Mitsumori.Sheets.Workbook;

/// <summary>
/// Where options cross, what unpublished numbers would have to be, what flips the answer, what a wrong choice costs: as issued.
/// </summary>
internal sealed class BreakEvenWorksheet
{
    private readonly Words words;
    private readonly BreakEvenWire breakEven;

    private BreakEvenWorksheet(Words words)
    {
        this.words = words;
        breakEven = BreakEvenJson.Of(words.Sheet.BreakEven, words.Sheet.Texts);
        Worksheet = new(words["page.break-even"], 34, 16, 18, 18, 18, 62) { HeadRows = 2 };
        Worksheet.AddWide(words["page.break-even"], Look.Heading with { Points = 14 });
        Worksheet.AddWide(words["as-issued.page"], Look.Note);
        AddCrossings();
        AddThresholds();
        AddFlips();
        AddRegrets();
    }

    private Worksheet Worksheet { get; }

    public static Worksheet Of(Words words) => new BreakEvenWorksheet(words).Worksheet;

    private void AddCrossings()
    {
        Heading("crossings");
        if (breakEven.Crossings.Count == 0) Worksheet.AddWide(words["none"], Look.Note);
        foreach (IGrouping<string, CrossingWire> axis in breakEven.Crossings.GroupBy(crossing => crossing.Axis))
        {
            Worksheet.AddHead(
                (words["axis." + axis.Key], Side.Left),
                (words["head.at"], Side.Right),
                (words["head.tokens-minute"], Side.Right),
                (words.Table["head.monthly"], Side.Right),
                (words["head.quota"], Side.Left),
                (words["head.meaning"], Side.Left));
            foreach (CrossingWire crossing in axis)
            {
                Worksheet.Add(
                    SheetCell.Of(words["kind." + crossing.Kind], Look.Wrapped),
                    Point(crossing.At),
                    Point(crossing.TokensPerMinute),
                    Point(crossing.CostA),
                    SheetCell.Of(
                        crossing.BeyondQuota is bool isBeyond ? words[isBeyond ? "quota.beyond" : "quota.within"] : words["quota.none"]),
                    SheetCell.Of(crossing.Message, Look.Wrapped));
            }
        }

        foreach (Warning warning in words.Sheet.BreakEven.Warnings) Worksheet.AddWide(words.Sheet.Texts.Say(warning), Look.Note);
    }

    private void AddThresholds()
    {
        if (breakEven.Thresholds.Count == 0) return;
        Heading("thresholds");
        Worksheet.AddHead(
            (words.Table["head.mode"], Side.Left),
            (words["head.units"], Side.Right),
            (words["head.needs-input"], Side.Right),
            (words["head.needs-output"], Side.Right),
            (words["head.at-most"], Side.Right),
            (words["head.meaning"], Side.Left));
        foreach (ThresholdWire threshold in breakEven.Thresholds)
        {
            Worksheet.Add(
                SheetCell.Of(NameOf(threshold.Option), Look.Wrapped),
                threshold.Units is long units ? SheetCell.Of(units, Look.Number(Formats.Whole)) : SheetCell.Blank(),
                Point(threshold.NeedsInputTpm),
                Point(threshold.NeedsOutputTpm),
                Point(threshold.AtMostPerHour),
                SheetCell.Of(threshold.Message, Look.Wrapped));
            foreach (ThresholdPairWire pair in threshold.Curve)
            {
                Worksheet.Add(
                    SheetCell.Blank(),
                    SheetCell.Of(pair.Units, Look.Number(Formats.Whole)),
                    Point(pair.NeedsInputTpm),
                    Point(pair.NeedsOutputTpm),
                    Point(pair.AtMostPerHour));
            }
        }
    }

    private void AddFlips()
    {
        if (breakEven.Flips.Count == 0) return;
        Heading("flips");
        Worksheet.AddHead(
            (words["head.input"], Side.Left),
            (words["head.at"], Side.Right),
            (words["head.low"], Side.Right),
            (words["head.typical"], Side.Right),
            (words["head.high"], Side.Right),
            (words["head.meaning"], Side.Left));
        foreach (FlipWire flip in breakEven.Flips)
        {
            Worksheet.Add(
                SheetCell.Of(flip.Input, Look.Wrapped),
                Point(flip.At),
                Point(flip.Low),
                Point(flip.Typical),
                Point(flip.High),
                SheetCell.Of(flip.Message, Look.Wrapped));
        }
    }

    private void AddRegrets()
    {
        if (breakEven.Regrets.Count == 0) return;
        Heading("regrets");
        Worksheet.AddHead(
            (words.Table["head.mode"], Side.Left),
            (words["head.case"], Side.Left),
            (words["head.low"], Side.Right),
            (words["head.typical"], Side.Right),
            (words["head.high"], Side.Right));
        foreach (RegretWire regret in breakEven.Regrets)
        {
            Worksheet.Add(
                SheetCell.Of(NameOf(regret.Option), Look.Wrapped),
                SheetCell.Of(words["case.amount"]),
                Point(regret.Low.Amount),
                Point(regret.Typical.Amount),
                Point(regret.High.Amount));
            Worksheet.Add(
                SheetCell.Blank(),
                SheetCell.Of(words["case.more"], Look.Note),
                Point(regret.Low.More),
                Point(regret.Typical.More),
                Point(regret.High.More));
        }
    }

    private string NameOf(string option) => words.NameOf(words.Sentences.OptionOf(option));

    private static SheetCell Point(string? exact)
    {
        if (exact is null) return SheetCell.Blank();
        decimal value = decimal.Parse(exact, NumberStyles.Number, CultureInfo.InvariantCulture);

        // Two decimals tell nothing of a rate below one.
        return SheetCell.Of(value, Look.Number(Math.Abs(value) is > 0m and < 1m ? Formats.Small : Formats.Cents));
    }

    private void Heading(string key)
    {
        Worksheet.Skip();
        Worksheet.AddWide(words[key], Look.Heading);
    }
}
