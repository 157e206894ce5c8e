using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Sheets;

/// <summary>The options side by side, and what those with a term bind to.</summary>
internal sealed class OptionsPart(SheetWords words)
{
    private readonly OptionTable table = new(words.Sheet.Texts.Language, words.HasSeveralRegions, [words.Estimate.Plan]);

    public Section Compared()
    {
        Option[] options = [.. Comparison.Of([words.Estimate]).Rows.Select(row => row.Option)];
        bool hasFloor = options.Any(option => option.Monthly is { IsComplete: false });
        return words.Section("options", Block.Table.Of(
            string.Join(' ', [words.Texts["options.words"], .. hasFloor ? [words.Texts["floor"]] : Array.Empty<string>()]),
            [
                words.Column("head.mode"), .. words.HasSeveralRegions ? [words.Column("head.region")] : Array.Empty<Column>(),
                new Column(PeriodWords.Head(words.Estimate.Plan.Period, words.Texts["head.monthly"], words.Table), IsNumber: true),
                .. table.DueColumns(),
                words.Column("head.verdict"), words.Number("head.ceiling"), words.Column("head.reason"),
            ],
            options.Select(RowOf)));
    }

    /// <summary>Null where no option that may be taken binds to a term.</summary>
    public Section? Commitment()
    {
        Row[] rows =
        [
            .. words.Estimate.Options
                .Where(option => option is { Committed: not null, Verdict: Verdict.Feasible or Verdict.Unconfirmed })
                .Select(option => Row.Of(
                option == words.Chosen ? RowKind.Chosen : RowKind.Plain,
                words.NameOf(option),
                option.Committed!.WholeAmount is Usd whole ? Figures.Cents(whole) : words.Texts["unknown"],
                option.Committed.EndsOn is DateOnly day ? Figures.Day(day) : words.Texts["unknown"],
                words.Texts["commitment.renewal"])),
        ];
        if (rows.Length == 0) return null;
        return words.Section(
            "commitment",
            Block.Table.Of(
                words.Chosen?.Committed is null && words.Chosen is not null ? words.Texts["commitment.not-chosen"] : "",
                [
                    words.Column("head.mode"),
                    words.Number("head.whole-amount"),
                    words.Column("head.cannot-delete-before"),
                    words.Column("head.renewal"),
                ],
                rows));
    }

    private Row RowOf(Option option)
    {
        bool isAside = option.Role == OptionRole.Reference || option.Verdict is Verdict.NotOffered or Verdict.NoLongerSold;
        string name = words.Names.Short(option);
        return Row.Of(
            option == words.Chosen ? RowKind.Chosen : isAside ? RowKind.Aside : RowKind.Plain,
            [
                option.Role == OptionRole.Reference ? words.Texts.Fill("reference", ("mode", name)) : name,
                .. words.HasSeveralRegions ? [option.Region.Code] : Array.Empty<Cell>(),
                option.Monthly is null ? Wording.Nothing : words.Cells.Amount(option),
                .. table.DueCellsOf(option, words.Estimate.Plan),
                new Cell(words.Table["verdict." + EstimateCodes.Verdicts.CodeOf(option.Verdict)]) { Verdict = option.Verdict },
                OptionCells.Ceiling(option),
                words.Cells.Reason(option),
            ]);
    }
}
