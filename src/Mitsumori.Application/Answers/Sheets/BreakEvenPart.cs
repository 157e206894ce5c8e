using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Sheets;

/// <summary>
/// What decides between the options: where they cross, in sentences and pictures, and what unpublished numbers would have to be.
/// </summary>
internal sealed class BreakEvenPart(SheetWords words)
{
    private readonly BreakEvenSentences sentences = new(words.Sheet.BreakEven, words.Sheet.Texts);

    public Section Section()
    {
        BreakEvenAnswer breakEven = words.Sheet.BreakEven;
        List<Block> blocks = [];
        Sequence<string> remembered = sentences.Remembered().Take(BreakEvenScope.MostOnSheet).Select(sentences.Say).Distinct().ToSequence();
        blocks.Add(remembered.IsEmpty ? new Block.Paragraph(words.Texts["break-even.none"]) : new Block.Items(remembered));
        foreach (CostChart chart in words.Sheet.Charts) blocks.Add(new Block.Chart(chart, words.Texts["chart.caption"], Values(chart)));
        Add("thresholds", breakEven.Thresholds.Select(sentences.Say));
        Add("flips", breakEven.Flips.Select(sentences.Say));
        if (!breakEven.Regrets.IsEmpty) blocks.Add(Regrets(breakEven.Regrets));
        return words.Section("break-even", blocks);

        void Add(string heading, IEnumerable<string> items)
        {
            Sequence<string> all = items.Distinct().ToSequence();
            if (all.IsEmpty) return;
            blocks.Add(new Block.Heading(words.Texts[heading]));
            blocks.Add(new Block.Items(all));
        }
    }

    // A row for each value that the picture marks; a line that ends before it has no cost there.
    private Block.Table Values(CostChart chart)
    {
        List<(decimal At, string Label, bool IsPlan)> marks =
        [
            .. chart.Crossings.Select(crossing => (crossing.At, crossing.Between, false)),
        ];
        if (chart.Plan is ChartPoint plan) marks.Add((plan.At, words.Texts["mark.plan"], true));
        if (chart.Quota is ChartLimit quota) marks.Add((quota.At, words.Texts["mark.quota"], false));
        return Block.Table.Of(
            words.OfPeriod("chart.values"),
            [
                new(chart.AxisName, IsNumber: true),
                new(words.Texts["head.mark"]),
                .. chart.Lines.Select(line => new Column(line.Name, IsNumber: true)),
            ],
            marks
                .OrderBy(mark => mark.At)
                .ThenBy(mark => !mark.IsPlan)
                .Select(mark =>
                    Row.Of(
                        mark.IsPlan ? RowKind.Chosen : RowKind.Plain,
                        [Figures.Point(mark.At), mark.Label, .. chart.Lines.Select(line => CostAt(line, mark.At))])));
    }

    private static Cell CostAt(ChartLine line, decimal at) =>
        line.Points.FirstOrDefault(point => point.At == at) is ChartPoint point ? Figures.Cents(new Usd(point.Cost)) : "";

    private Block.Table Regrets(Sequence<Regret> regrets) => Block.Table.Of(
        words.OfPeriod("regrets"),
        [words.Column("head.mode"), words.Number("regret.low"), words.Number("regret.typical"), words.Number("regret.high")],
        regrets.Select(regret => Row.Of(
            regret.Option == words.Chosen?.Id ? RowKind.Chosen : RowKind.Plain,
            words.NameOf(sentences.OptionOf(regret.Option)), Case(regret.Low), Case(regret.Typical), Case(regret.High))));

    private Cell Case(RegretCase of) => words.Texts.Fill("regret", ("amount", Figures.Cents(of.Amount)), ("more", Figures.Cents(of.More)));
}
