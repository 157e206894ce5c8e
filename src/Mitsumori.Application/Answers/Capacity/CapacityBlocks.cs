using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Answers.Capacity;

/// <summary>
/// How much each option carries: the load, the ceilings in requests a minute and what binds first, the share of each limit of the
/// chosen option, why options are out, the quotas behind it all, and what to mind.
/// </summary>
public sealed class CapacityBlocks
{
    private readonly Estimate estimate;
    private readonly RemarkTexts remarks;
    private readonly TextResource texts;
    private readonly OptionNames names;
    private readonly OptionCells cells;
    private readonly SourceWords sources;
    private readonly EstimateSections sections;

    private CapacityBlocks(Estimate estimate, RemarkTexts remarks)
    {
        (this.estimate, this.remarks) = (estimate, remarks);
        texts = TextResource.Load("table", remarks.Language);
        (names, cells, sources) = (new(remarks.Language), new(remarks.Language), new(remarks.Language));
        sections = new(estimate, remarks);
    }

    public static Sequence<Section> Of(Estimate estimate, RemarkTexts remarks) =>
        new CapacityBlocks(estimate, remarks).Sections().ToSequence();

    /// <summary>The same of each model, under its name where there are several.</summary>
    public static Sequence<Section> Of(IReadOnlyList<Estimate> estimates, RemarkTexts remarks) => estimates is [var only]
        ? Of(only, remarks)
        :
        [
            .. estimates.SelectMany(estimate =>
                Of(estimate, remarks).Prepend(Section.Of(remarks.NameOf(estimate.Plan.Model)) with { IsTop = true })),
        ];

    private IEnumerable<Section> Sections() =>
        [
            Load(),
            Ceilings(),
            .. Limits(),
            .. Items("reasons", sections.Reasons()),
            .. Items("conditions", sections.Conditions()),
            .. Items("advice", new CapacityAdvice(remarks.Language).Of(estimate)),
            .. Items("questions", Gaps().Select(remarks.Ask).OfType<string>()),
            .. Quotas(),
            .. Items("warnings", estimate.Options.SelectMany(CapacityWarnings.Of).Select(remarks.Say)),
            Section.Of(new Block.Paragraph(sections.Book())) with
            {
                Reach = Reach.Document,
            },
        ];

    private IEnumerable<Refusal> Gaps() =>
        from option in estimate.Options from gap in option.Monthly?.Gaps ?? [] where gap.Affects == Affects.Capacity select gap.Refusal;

    private Section Load()
    {
        Block.Sentence load = new(CapacitySentence.Of(estimate, remarks));
        IEnumerable<Block> call = CallSentence.Of(estimate, texts) is string said ? [new Block.Paragraph(said)] : [];
        return Section.Of([load, .. EstimateBlocks.Warnings(estimate, remarks), .. call]);
    }

    private Section Ceilings()
    {
        Column[] columns =
        [
            new(texts["head.mode"], MayBeCut: true),
            new(texts["head.region"]) { Reach = Reach.Document },
            new(texts["head.verdict"]) { Reach = Reach.Document },
            .. ((string[])["ceiling", "simple", "settled", "reserved", "inflight"])
                .Select(key => new Column(texts["head." + key], IsNumber: true)),
            new(texts["head.binding"]),
        ];
        Block.Table table = Block.Table.Of("", columns, InOrder().Select(RowOf));
        return estimate.Options.Any(option => option.Role == OptionRole.Reference)
            ? Section.Of(table, new Block.Paragraph("* " + ReferenceWords.Of([estimate], texts)))
            : Section.Of(table);
    }

    private IEnumerable<Option> InOrder() => estimate.Options.OrderBy(option => option.Role).ThenBy(OptionTable.PlaceOf);

    private Row RowOf(Option option)
    {
        string name = names.Short(option) + (option.Role == OptionRole.Reference ? " *" : "");
        return Row.Of(
            option.Verdict is Verdict.Feasible or Verdict.Unconfirmed ? RowKind.Plain : RowKind.Aside,
            [
                new Wording(name, Terminal: estimate.HasSeveralRegions ? $"{name}, {option.Region}" : null),
                option.Region.Code,
                texts["verdict." + EstimateCodes.Verdicts.CodeOf(option.Verdict)],
                .. cells.Carried(option),
            ]);
    }

    private IEnumerable<Section> Limits() => LimitTable.Of(estimate, remarks.Language) is Block.Table table
        ? [Section.Of(new Wording(texts["limits.title"], Terminal: ""), table)]
        : [];

    private IEnumerable<Section> Quotas()
    {
        IReadOnlyList<(BindingLimit Limit, QuotaFigure Figure)> figures = RecordedQuotas.Of(estimate);
        if (figures.Count == 0) return [];
        Block.Table table = Block.Table.Of(
            "",
            [new(texts["head.limit"]), new(texts["head.quantity"], IsNumber: true), new(texts["explain.source"]), new(texts["head.as-of"])],
            figures.Select(quota => RowOf(quota.Limit, quota.Figure)));
        IEnumerable<Entry> entries = figures
            .Select(quota => LineOf(quota.Limit, quota.Figure))
            .Distinct()
            .Select(line => new Entry("-", [line]));
        return [Section.Of(texts["quotas"], new Block.Listing(table, entries.ToSequence()))];
    }

    private Row RowOf(BindingLimit limit, QuotaFigure quota) =>
        Row.Of(
            cells.NameOf(limit),
            Figures.Count(quota.Value),
            new Cell(quota.Source.IsOwn ? $"{quota.Id} ({sources.Kind(quota.Source)})" : quota.Id, quota.Source.Location),
            sources.Day(quota.Source));

    private string LineOf(BindingLimit limit, QuotaFigure quota)
    {
        // What the plan gives has no row to look up: it says itself where it is from.
        string from = quota.Source == estimate.Plan.Known.Quota?.Source
            ? texts.Fill("quota.given", ("kind", sources.Kind(quota.Source)), ("source", quota.Source.Location))
            : sources.Day(quota.Source);
        return texts.Fill("quota", ("limit", cells.NameOf(limit)), ("value", Figures.Count(quota.Value)), ("id", quota.Id), ("from", from));
    }

    private IEnumerable<Section> Items(string head, IEnumerable<string> items)
    {
        Sequence<string> all = items.Distinct().ToSequence();
        return all.IsEmpty ? [] : [Section.Of(texts[head], new Block.Items(all))];
    }
}
