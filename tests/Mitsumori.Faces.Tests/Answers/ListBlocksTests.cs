using Mitsumori.Application.Answers;
using Mitsumori.Application.Answers.Lists;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Lint;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Cli.Tables;
using Mitsumori.Core.Book;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Answers;

/// <summary>Lists are composed once: what a face leaves out is its form, not the answer.</summary>
public sealed class ListBlocksTests
{
    private const string Suspect = "batch-input-nova-2-lite-us-east-2-batch-geo-or-in-region-2026-08-20";

    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly FactBook Book = ShippedData.Read(Terminal.DataFolder);

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(160)]
    public void Explain_AnyTerminal_KeepsItsIdAndTheRowsBesideItWhole(int columns)
    {
        string[] args = ["prices", "explain", Suspect, "--lang", "en"];
        var prices = Terminal.Run([.. args, "--format", "json"]).Json.GetProperty("beside").EnumerateArray();
        string[] beside = [.. prices.Select(price => price.Text("id")!)];
        Assert.NotEmpty(beside);
        string[] lines = Terminal.Run(columns, hasColour: false, Terminal.DataFolder, args).Lines;
        Assert.Equal(Suspect, lines[0]);
        Assert.Contains("  Suspect: it disagrees with better sources and counts only if a plan accepts it by id.", lines);
        string[] dated = [.. lines.Where(line => line.StartsWith("  20", StringComparison.Ordinal))];
        Assert.All(beside, id => Assert.Single(dated, line => line.EndsWith("  " + id, StringComparison.Ordinal)));
    }

    [Fact]
    public void Faults_EveryFace_SaysThePlaceAndTheSentenceOnOneLine()
    {
        DataFault[] faults =
        [
            new("prices/a.json", "id-1", "amount", FaultCodes.FieldMissing, 12, 7, []),
            new("regions.json", null, null, FaultCodes.FileMissing, null, null, []),
        ];
        LintReport report = new([.. faults], [new("prices", 1_234)]);
        IReadOnlyList<Section> answer = FaultBlocks.Of(report, Language.English);
        string missing = new FaultTexts(Language.English).Say(faults[0]);
        Assert.Equal(
            ["prices 1,234", $"  prices/a.json:12:7 id-1 amount: {missing}", "  regions.json: the file is missing", "2 faults"],
            new TerminalPage(new(24, HasColour: false)).Lines(answer));
        Assert.Contains($"\n- {Markdown.Escape($"prices/a.json:12: {missing}")}\n", MarkdownPage.Write(answer));
    }

    // A page has the width for a matrix, a terminal does not.
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Models_MatrixOfAPage_HasTheOffersOfTheList(Language language)
    {
        IReadOnlyList<ModelOffers> models = ListModels.Run(Book, new(null, null, null, Day));
        Block.Table[] tables = [.. OfferMatrix.Of(models, Day, null, language).SelectMany(section => section.Blocks).OfType<Block.Table>()];
        string[] shown =
        [
            .. from table in tables
               from row in table.Rows
               from pair in table.Columns.Zip(row.Cells)
               where pair.Second.Verdict == Verdict.Feasible
               select $"{row.Cells[0].Address} {pair.First.Name.Text}: {pair.Second.Text.Text}",
        ];
        HashSet<string> heads = [.. tables.SelectMany(table => table.Columns).Select(column => column.Name.Text)];
        string[] listed =
        [
            .. from section in ModelBlocks.Of(Book, Day, models, language).Skip(1)
               from fact in section.Blocks.OfType<Block.Facts>().Single().Pairs
               where heads.Contains(fact.Name)
               select $"{section.Blocks.OfType<Block.Paragraph>().Single().Text.Text.Split(", ")[0]} {fact.Name}: {fact.Value}",
        ];
        Assert.True(shown.Length > models.Count);
        Assert.Equal(listed.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }
}
