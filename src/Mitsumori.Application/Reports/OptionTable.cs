using Mitsumori.Application.Texts;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Application.Reports;

/// <summary>Options, lines and quotas as rows of Markdown tables; amounts and counts as a terminal shows them.</summary>
internal sealed class OptionTable(RemarkTexts remarks)
{
    private readonly TextResource texts = TextResource.Load("table", remarks.Language);
    private readonly OptionNames names = new(remarks.Language);
    private readonly OptionCells cells = new(remarks.Language);

    /// <summary>Columns of a table of options; those to the right begin with a mark.</summary>
    public string[] Head => [texts["head.mode"], texts["head.region"], ">" + texts["head.monthly"], texts["head.verdict"], ">" + texts["head.ceiling"], texts["head.reason"]];

    public string[] Row(Option option) => Escaped(
        names.Short(option), option.Region.Code, cells.Amount(option), texts["verdict." + EstimateCodes.Verdicts.CodeOf(option.Verdict)], OptionCells.Ceiling(option), cells.Reason(option));

    public string[] LineHead =>
        [texts["head.charge"], ">" + texts["head.quantity"], texts["head.unit"], ">" + texts["head.price"], ">" + texts["head.amount"], texts["head.id"]];

    /// <summary>The lines of a total, each price with a link to its source, and the total itself.</summary>
    public IEnumerable<string[]> LineRows(Total total, string totalName)
    {
        foreach (CostLine line in total.Lines)
        {
            string[] row = Escaped(
                texts["charge." + ChargeCodes.Charges.CodeOf(line.Charge)],
                Figures.Count(line.Quantity),
                texts["unit." + ChargeCodes.UnitOf(line.Charge)],
                texts.Fill($"per.{line.UnitPrice.Per}", ("price", Figures.Count(line.UnitPrice.Amount))),
                Figures.EveryDigit(line.Amount.Dollars));
            yield return [.. row, MarkdownText.Link(line.Price.Id, line.Price.Source.Location)];
        }

        yield return Escaped(totalName, "", "", "", (total.IsComplete ? "" : ">= ") + Figures.EveryDigit(total.Amount.Dollars), "");
    }

    public string[] CapacityHead =>
    [
        texts["head.mode"], texts["head.region"], texts["head.verdict"], ">" + texts["head.ceiling"], ">" + texts["head.simple"], ">" + texts["head.settled"],
        ">" + texts["head.reserved"], ">" + texts["head.inflight"], texts["head.binding"],
    ];

    public string[] CapacityRow(Option option) => Escaped(
        [names.Short(option), option.Region.Code, texts["verdict." + EstimateCodes.Verdicts.CodeOf(option.Verdict)], .. cells.Carried(option)]);

    public string LimitOf(BindingLimit limit) => cells.NameOf(limit);

    public SourceWords Sources { get; } = new(remarks.Language);

    public static string[] Escaped(params IReadOnlyList<string> texts) => [.. texts.Select(MarkdownText.Escape)];
}
