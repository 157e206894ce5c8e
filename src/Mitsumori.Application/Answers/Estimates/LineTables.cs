using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Estimates;

/// <summary>
/// The lines of every priced option, every digit, each with its source: training once for each Region, then a month of each.
/// </summary>
/// <remarks>With any Region there may be a hundred options: a terminal shows those of the cheapest, documents show all.</remarks>
internal sealed class LineTables
{
    private readonly Estimate estimate;
    private readonly TextResource texts;
    private readonly OptionNames names;
    private readonly SourceWords words;
    private readonly Option[] trained;
    private readonly Option[] priced;
    private readonly SourceList marks;

    public LineTables(Estimate estimate, Language language)
    {
        this.estimate = estimate;
        texts = TextResource.Load("table", language);
        (names, words) = (new(language), new(language));
        trained =
        [
            .. estimate.Options.Where(option => option.OneTime is { Lines.IsEmpty: false }).GroupBy(option => option.Region)
                .Select(region => region.FirstOrDefault(IsOnTerminal) ?? region.First()),
        ];
        priced = [.. estimate.Options.Where(option => option.Monthly is { Lines.IsEmpty: false })];
        IEnumerable<CostLine> once = trained.Where(IsOnTerminal).SelectMany(option => option.OneTime!.Lines);
        marks = new(once.Concat(priced.Where(IsOnTerminal).SelectMany(option => option.Monthly!.Lines)));
    }

    public IEnumerable<Section> Lines()
    {
        if (trained.Length > 0) yield return Section("one-time", trained, trained.Select(OneTime));
        if (priced.Length > 0) yield return Section("lines", priced, priced.Select(Monthly));
    }

    /// <summary>Where every price comes from; nothing where there is none.</summary>
    public IEnumerable<Section> Sources()
    {
        IReadOnlyList<LinePrice> prices = SourceList.Of(estimate.Options).Prices;
        if (prices.Count == 0) yield break;
        Block.Table table = Block.Table.Of(
            "",
            [new(texts["head.id"]), new(texts["head.kind"]), new(texts["head.as-of"])],
            prices.Select(price => Row.Of(new Cell(price.Id, price.Source.Location), words.Kind(price.Source), words.Day(price.Source))));
        Block.Listing listing = new(
            table,
            marks.Prices.Select(price => new Entry(marks.MarkOf(price), [Say(price), price.Source.Location])).ToSequence());
        yield return Answers.Section.Of(texts["sources"], listing) with { Reach = ReachOf(marks.Prices.Count > 0) };
    }

    private string Say(LinePrice price) =>
        texts.Fill("source", ("id", price.Id), ("kind", words.Kind(price.Source)), ("day", words.Day(price.Source)));

    private bool IsOnTerminal(Option option) => !estimate.Plan.Regions.IsEmpty || option == estimate.Chosen;

    private static Reach ReachOf(bool isOnTerminal) => isOnTerminal ? Reach.Everywhere : Reach.Document;

    private Section Section(string title, Option[] options, IEnumerable<RowGroup> groups)
    {
        Block.Table table = new("", Columns().ToSequence(), groups.ToSequence());
        return Answers.Section.Of(texts[title], table) with { Reach = ReachOf(options.Any(IsOnTerminal)) };
    }

    private IEnumerable<Column> Columns() =>
    [
        new(texts["head.charge"], MayBeCut: true),
        new(texts["head.quantity"], IsNumber: true),
        new(texts["head.unit"]) { Fold = new(FoldWay.LeftOut, Fold.NarrowCells) },
        new(texts["head.price"], IsNumber: true),
        new("") { Reach = Reach.Terminal },
        new(texts["head.amount"], IsNumber: true),
        new(texts["head.id"]) { Reach = Reach.Document },
    ];

    private RowGroup OneTime(Option option)
    {
        string? terminal = trained.Count(IsOnTerminal) > 1 ? null : "";
        Wording title = trained.Length == 1 ? Wording.Nothing : new(option.Region.Code, terminal);
        return Group(option, title, option.OneTime!, texts["one-time-total"]);
    }

    private RowGroup Monthly(Option option)
    {
        string name = names.Short(option);
        bool isOneRegion = estimate.Plan.Regions.Count == 1 && option.Region == priced[0].Region;
        string sum = PeriodWords.Say(estimate.Plan.Period, texts, "monthly-total");
        return Group(option, new($"{name}, {option.Region}", Terminal: isOneRegion ? name : null), option.Monthly!, sum);
    }

    private RowGroup Group(Option option, Wording title, Total total, string name)
    {
        RowKind kind = option == estimate.Chosen ? RowKind.Chosen : RowKind.Sum;
        Wording amount = Wording.OfAmount(Figures.EveryDigit(total.Amount.Dollars), !total.IsComplete);
        Row sum = Row.Of(kind, name, "", "", "", "", amount, "");
        return new(title, [.. total.Lines.Select(RowOf), sum]) { IsPart = true, Reach = ReachOf(IsOnTerminal(option)) };
    }

    private Row RowOf(CostLine line) => Row.Of(
        texts["charge." + line.Name],
        Figures.Count(line.Quantity),
        texts["unit." + ChargeCodes.UnitOf(line.Charge)],
        texts.Fill($"per.{line.UnitPrice.Per}", ("price", Figures.Count(line.UnitPrice.Amount))),
        marks.MarkOf(line.Price),
        Figures.EveryDigit(line.Amount.Dollars),
        new Cell(line.Price.Id, line.Price.Source.Location));
}
