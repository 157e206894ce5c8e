using Mitsumori.Application.Answers;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Reports.SheetParts;

/// <summary>What decides between the options: where they cross, in sentences and pictures, and what unpublished numbers would have to be.</summary>
internal sealed class BreakEvenPart(SheetWords words)
{
    // The nearest crossings say what matters; the JSON answer has all of them.
    private const int MostRemembered = 6;

    private readonly BreakEvenSentences sentences = new(words.Sheet.BreakEven, words.Sheet.Texts);

    public SheetSection Section()
    {
        BreakEvenAnswer breakEven = words.Sheet.BreakEven;
        List<SheetBlock> blocks = [];
        Sequence<string> remembered = sentences.Remembered().Take(MostRemembered).Select(sentences.Say).Distinct().ToSequence();
        blocks.Add(remembered.IsEmpty ? new SheetBlock.Paragraph(words.Texts["break-even.none"]) : new SheetBlock.Items(remembered));
        foreach (CostChart chart in words.Sheet.Charts) blocks.Add(new SheetBlock.Chart(chart, Values(chart)));
        Add("thresholds", breakEven.Thresholds.Select(sentences.Say));
        Add("flips", breakEven.Flips.Select(sentences.Say));
        if (!breakEven.Regrets.IsEmpty) blocks.Add(Regrets(breakEven.Regrets));
        return SheetSection.Of("break-even", words.Texts["break-even"], blocks);

        void Add(string heading, IEnumerable<string> items)
        {
            Sequence<string> all = items.Distinct().ToSequence();
            if (all.IsEmpty) return;
            blocks.Add(new SheetBlock.Heading(words.Texts[heading]));
            blocks.Add(new SheetBlock.Items(all));
        }
    }

    // A row for each value that the picture marks; a line that ends before it has no cost there.
    private SheetBlock.Table Values(CostChart chart)
    {
        List<(decimal At, string Label, bool IsPlan)> marks = [.. chart.Crossings.Select(crossing => (crossing.At, crossing.Between, false))];
        if (chart.Plan is ChartPoint plan) marks.Add((plan.At, words.Texts["mark.plan"], true));
        if (chart.Quota is ChartLimit quota) marks.Add((quota.At, words.Texts["mark.quota"], false));
        return new(
            words.Texts["chart.values"],
            [new(chart.AxisName, IsNumber: true), new(words.Texts["head.mark"]), .. chart.Lines.Select(line => new SheetColumn(line.Name, IsNumber: true))],
            marks.OrderBy(mark => mark.At).ThenBy(mark => !mark.IsPlan).Select(mark => SheetRow.Of(
                mark.IsPlan ? SheetRowKind.Chosen : SheetRowKind.Plain,
                [Figures.Point(mark.At), mark.Label, .. chart.Lines.Select(line => CostAt(line, mark.At))])).ToSequence());
    }

    private static SheetCell CostAt(ChartLine line, decimal at) => line.Points.FirstOrDefault(point => point.At == at) is ChartPoint point ? Figures.Cents(new Usd(point.Cost)) : "";

    private SheetBlock.Table Regrets(Sequence<Regret> regrets) => new(
        words.Texts["regrets"],
        [words.Column("head.mode"), words.Number("regret.low"), words.Number("regret.typical"), words.Number("regret.high")],
        regrets.Select(regret => SheetRow.Of(
            regret.Option == words.Chosen?.Id ? SheetRowKind.Chosen : SheetRowKind.Plain,
            words.NameOf(sentences.OptionOf(regret.Option)), Case(regret.Low), Case(regret.Typical), Case(regret.High))).ToSequence());

    private SheetCell Case(RegretCase of) => words.Texts.Fill("regret", ("amount", Figures.Cents(of.Amount)), ("more", Figures.Cents(of.More)));
}
