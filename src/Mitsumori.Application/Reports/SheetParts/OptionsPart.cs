using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Reports.SheetParts;

/// <summary>The options side by side, and what those with a term bind to.</summary>
internal sealed class OptionsPart(SheetWords words)
{
    public SheetSection Compared()
    {
        Option[] options = [.. Comparison.Of([words.Estimate]).Rows.Select(row => row.Option)];
        bool hasFloor = options.Any(option => option.Monthly is { IsComplete: false });
        return SheetSection.Of("options", words.Texts["options"], new SheetBlock.Table(
            string.Join(' ', [words.Texts["options.words"], .. hasFloor ? [words.Texts["floor"]] : Array.Empty<string>()]),
            [
                words.Column("head.mode"), .. words.HasSeveralRegions ? [words.Column("head.region")] : Array.Empty<SheetColumn>(),
                words.Number("head.monthly"), words.Column("head.verdict"), words.Number("head.ceiling"), words.Column("head.reason"),
            ],
            options.Select(Row).ToSequence()));
    }

    /// <summary>Null where no feasible option binds to a term.</summary>
    public SheetSection? Commitment()
    {
        SheetRow[] rows =
        [
            .. words.Estimate.Options.Where(option => option is { Committed: not null, Verdict: Verdict.Feasible }).Select(option => SheetRow.Of(
                option == words.Chosen ? SheetRowKind.Chosen : SheetRowKind.Plain,
                words.NameOf(option),
                option.Committed!.WholeAmount is Usd whole ? Figures.Cents(whole) : words.Texts["unknown"],
                option.Committed.EndsOn is DateOnly day ? Figures.Day(day) : words.Texts["unknown"],
                words.Texts["commitment.renewal"])),
        ];
        if (rows.Length == 0) return null;
        return SheetSection.Of("commitment", words.Texts["commitment"], new SheetBlock.Table(
            words.Chosen?.Committed is null && words.Chosen is not null ? words.Texts["commitment.not-chosen"] : "",
            [words.Column("head.mode"), words.Number("head.whole-amount"), words.Column("head.cannot-delete-before"), words.Column("head.renewal")],
            rows.ToSequence()));
    }

    private SheetRow Row(Option option)
    {
        bool isAside = option.Role == OptionRole.Reference || option.Verdict is Verdict.NotOffered or Verdict.NoLongerSold;
        string name = words.Names.Short(option);
        return SheetRow.Of(
            option == words.Chosen ? SheetRowKind.Chosen : isAside ? SheetRowKind.Aside : SheetRowKind.Plain,
            [
                option.Role == OptionRole.Reference ? words.Texts.Fill("reference", ("mode", name)) : name,
                .. words.HasSeveralRegions ? [option.Region.Code] : Array.Empty<SheetCell>(),
                option.Monthly is null ? "" : words.Monthly(option),
                new SheetCell(words.Table["verdict." + EstimateCodes.Verdicts.CodeOf(option.Verdict)], null, option.Verdict),
                OptionCells.Ceiling(option),
                words.Reason(option),
            ]);
    }
}
