using System.Net;
using System.Reflection;
using Mitsumori.Application.Answers;
using Mitsumori.Application.Answers.Budgets;
using Mitsumori.Application.Answers.Capacity;
using Mitsumori.Application.Answers.Decisions;
using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Answers.Lists;
using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Lint;
using Mitsumori.Cli.Tables;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Engine.Budgets;
using Mitsumori.Faces.Tests.Estimates;
using Mitsumori.Faces.Tests.Formats;
using Mitsumori.Faces.Tests.Golden;
using Mitsumori.Faces.Tests.Web;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Text;
using Mitsumori.Sheets.Html;

namespace Mitsumori.Faces.Tests.Answers;

/// <summary>Every block of every answer is said by every face of text, and a face knows every kind of block.</summary>
public sealed class BlockParityTests
{
    // So wide that nothing is cut, folded by width or wrapped.
    private const int Wide = 20_000;

    private static readonly Block.Table Small = Block.Table.Of("caption", [new("head")], Row.Of("cell"));

    private static readonly CostChart Picture = new(
        "id",
        "picture",
        "described",
        "axis",
        "cost",
        10m,
        [new("line", true, false, [new(0m, 1m, ""), new(10m, 2m, "")], null)],
        null,
        [],
        null);

    /// <summary>One block of each kind.</summary>
    private static readonly Block[] Kinds =
    [
        new Block.Sentence("sentence"),
        new Block.Paragraph("paragraph"),
        new Block.Heading("heading"),
        new Block.Items(["item"]),
        new Block.Facts([new("name", "value")]),
        new Block.Figures([new("figure", Wording.OfAmount("12", isFloor: true), "note")]),
        Small,
        new Block.Listing(Small, [new("-", ["cell"])]),
        new Block.Chart(Picture, "marks", Small),
        new Block.Question("whom", "question"),
        new Block.Command("command"),
    ];

    public static TheoryData<string, string> Examples =>
    [
        .. from path in Directory.EnumerateFiles(Path.Combine(GoldenFile.Root, "examples"), "*.yaml").Order(StringComparer.Ordinal)
           from language in (string[])["en", "ja"]
           select new TheoryDataRow<string, string>(Path.GetFileName(path), language),
    ];

    [Fact]
    public void Kinds_OfBlocks_AreAllTried() =>
        Assert.Equal(
            typeof(Block).GetNestedTypes(BindingFlags.Public).Where(type => type.IsSubclassOf(typeof(Block))).ToHashSet(),
            [.. Kinds.Select(block => block.GetType())]);

    [Fact]
    public void Faces_EveryKindOfBlock_IsSaid() => Assert.All(Kinds, block => Said([Section.Of("title", block)]));

    // Those that the two tests below say; a new composition is to be said there, too.
    [Fact]
    public void Compositions_OfAnswers_AreAllTried() => Assert.Equal(
        [
            nameof(AffordBlocks), nameof(BreakEvenBlocks), nameof(CapacityBlocks), nameof(ComparisonBlocks), nameof(EstimateBlocks), nameof(ExplanationBlocks),
            nameof(FaultBlocks), nameof(ModelBlocks), nameof(PriceBlocks), nameof(SheetBlocks),
        ],
        typeof(EstimateBlocks).Assembly.GetTypes()
            .Select(type => type.Name)
            .Where(name => name.EndsWith("Blocks", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Faces_EveryBlockOfEveryAnswer_IsSaid(string example, string language)
    {
        string path = Path.Combine(GoldenFile.Root, "examples", example);
        Plan plan = PlanReader.Read([PlanText.Parse(File.ReadAllBytes(path), path)], ShippedPlanGen.Context).Plan!;
        RemarkTexts remarks = new(LanguageCodes.Find(language)!.Value, RunningServer.Book.Offers);
        Sheet sheet = PrepareSheet.Run(
            plan,
            RunningServer.Book,
            remarks,
            new(2026, 11, 22),
            "mitsumori report",
            TestContext.Current.CancellationToken);
        Estimate estimate = sheet.BreakEven.Estimate;
        Said(EstimateBlocks.Of(estimate, remarks));
        Said(ComparisonBlocks.Of(Comparison.Of([estimate, estimate]), remarks));
        Said(CapacityBlocks.Of(estimate, remarks));
        Said(AffordBlocks.Of(Affording.Of([plan], new(20_000m, null), RunningServer.Book, cancellation: TestContext.Current.CancellationToken), remarks));
        Said(BreakEvenBlocks.Of(sheet.BreakEven, remarks));
        Said(SheetBlocks.Of(sheet).Sections);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Faces_EveryBlockOfEveryList_IsSaid(Language language)
    {
        DateOnly day = new(2026, 11, 22);
        FactBook book = RunningServer.Book;
        RemarkTexts remarks = new(language, book.Offers);
        PriceObservation[] prices = [.. book.Prices.Listed(new("amazon.nova-pro-v1:0"), null)];
        IReadOnlyList<ModelOffers> models = ListModels.Run(book, new(null, null, null, day));
        LintReport report = new(
            [new("prices/a.json", "id-1", "amount", FaultCodes.FieldMissing, 12, 7, [])],
            [new("prices", prices.Length)]);
        Said(ModelBlocks.Of(book, day, models, language));
        Said(OfferMatrix.Of(models, day, null, language));
        Said(PriceBlocks.Of(book, prices, language));
        Said(new ExplanationBlocks(PriceExplanation.Of(book, prices[0].Id, day)!, day, remarks).Sections());
        Said(FaultBlocks.Of(report, language));
        Said(ModelBlocks.Of(book, day, [], language));
        Said(PriceBlocks.Of(book, [], language));
    }

    private static void Said(IEnumerable<Section> answer)
    {
        Section[] sections = [.. answer];
        string terminal = string.Join('\n', new TerminalPage(new(Wide, HasColour: false)).Lines(sections));
        Assert.All(Texts(sections, Reach.Terminal, text => text.OnTerminal), text => Assert.Contains(text, terminal));

        string markdown = MarkdownRows.Plain(MarkdownPage.Write(sections));
        Assert.All(
            Texts(sections, Reach.Document, text => text.With(Wording.AsciiFloor)),
            text => Assert.Contains(text.Replace('\n', ' '), markdown.Replace('\n', ' ')));

        string html = WebUtility.HtmlDecode(
            string.Concat(sections.Where(section => section.Reach.Covers(Reach.Document)).Select(HtmlBlocks.Of))
                .Replace("<span class=\"whole\">", "", StringComparison.Ordinal)
                .Replace("</span>", "", StringComparison.Ordinal));
        Assert.All(Texts(sections, Reach.Document, text => text.With(Wording.FloorSign)), text => Assert.Contains(text, html));
    }

    private static IEnumerable<string> Texts(IEnumerable<Section> sections, Reach face, Func<Wording, string> say) => sections
        .Where(section => section.Reach.Covers(face))
        .SelectMany(section => section.Blocks.SelectMany(block => block.Read(new EveryText(face))).Prepend(section.Title))
        .Select(say).SelectMany(text => text.Split('\n')).Where(text => text.Length > 0);

    /// <summary>Every text in a block that a face has to say.</summary>
    private sealed class EveryText(Reach face) : IBlockReader<IEnumerable<Wording>>
    {
        public IEnumerable<Wording> Read(Block.Sentence sentence) => [sentence.Text];

        public IEnumerable<Wording> Read(Block.Paragraph paragraph) => [paragraph.Text];

        public IEnumerable<Wording> Read(Block.Heading heading) => [heading.Text];

        public IEnumerable<Wording> Read(Block.Items items) => items.Texts;

        public IEnumerable<Wording> Read(Block.Facts facts) => facts.Pairs.SelectMany(fact => (Wording[])[fact.Name, fact.Value]);

        public IEnumerable<Wording> Read(Block.Figures figures) =>
            figures.Known.SelectMany(figure => (Wording[])[figure.Name, figure.Value, figure.Note]);

        public IEnumerable<Wording> Read(Block.Table table)
        {
            Block.Table shown = table.In(face);
            int[] folded =
            [
                .. Enumerable
                    .Range(0, shown.Columns.Count)
                    .Where(i => face == Reach.Terminal && shown.Columns[i].Fold is { Below: > Wide }),
            ];
            IEnumerable<Wording> heads = shown.Columns.Where((_, i) => !folded.Contains(i)).Select(column => column.Name);
            return
            [
                table.Caption,
                .. heads,
                .. shown.Groups.Where(group => !group.Rows.IsEmpty).Select(group => group.Title),
                .. shown.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
            ];
        }

        public IEnumerable<Wording> Read(Block.Listing listing) =>
            face == Reach.Terminal ? listing.Entries.SelectMany(entry => entry.Texts.Prepend(entry.Mark)) : Read(listing.Rows);

        public IEnumerable<Wording> Read(Block.Chart chart) => Read(chart.Values).Prepend(chart.Picture.Title);

        public IEnumerable<Wording> Read(Block.Question question) => [question.Title, question.Text];

        public IEnumerable<Wording> Read(Block.Command command) => [command.Line];
    }
}
