using Mitsumori.Application.Answers;
using Mitsumori.Cli.Tables;

namespace Mitsumori.Faces.Tests.Answers;

/// <summary>Blocks on a terminal: columns, what folds where there is no room, wrapping and colour.</summary>
public sealed class TerminalPageTests
{
    private static readonly Column Name = new("Name", MayBeCut: true), Amount = new("USD", IsNumber: true);

    [Fact]
    public void Lines_OfSections_AreParedByABlankLineAndKeepTheirOrder() =>
        Assert.Equal(
            ["Title", "first", "", "second", "- one", "- two", "", "Head", "text"],
            Lines(
                80,
                Section.Of("Title", new Block.Paragraph("first")),
                Section.Of(new Block.Sentence("second"), new Block.Items(["one", "two"])),
                Section.Of("Head", new Block.Paragraph("text"))));

    [Fact]
    public void Lines_WhatDocumentsAloneShow_IsLeftOut() =>
        Assert.Equal(
            ["short:", "text"],
            Lines(
                80,
                Section.Of(
                    new Wording("long", Terminal: "short:"),
                    new Block.Paragraph("text"),
                    new Block.Paragraph(new Wording("more", Terminal: ""))),
                Section.Of(new Block.Paragraph("book")) with
                {
                    Reach = Reach.Document,
                }));

    [Fact]
    public void Table_Numbers_StandToTheRightUnderTheirHead() => Assert.Equal(
        ["Name  USD", "----  ---", "a       1", "bb     20"],
        Lines(80, Table([Name, Amount], Row.Of("a", "1"), Row.Of("bb", "20"))));

    [Fact]
    public void Table_WideCharacters_TakeTwoCells() => Assert.Equal(
        ["名前    USD", "------  ---", "あいう    1", "a        20"],
        Lines(80, Table([new("名前"), Amount], Row.Of("あいう", "1"), Row.Of("a", "20"))));

    [Fact]
    public void Table_CellsThatDoNotFit_GoOnInFurtherLines() => Assert.Equal(
        ["Name        USD", "--------  -----", "a long    1,000", "name"],
        Lines(15, Table([Name, Amount], Row.Of("a long name", "1,000"))));

    [Fact]
    public void Table_AHeadThatDoesNotFit_StandsOnTheRule() => Assert.Equal(
        ["  USD a", "  month", "-------", "  1,000"], Lines(7, Table([new("USD a month", IsNumber: true)], Row.Of("1,000"))));

    [Fact]
    public void Table_ColumnsThatDoNotFit_StandBeneathBehindTheirHeads() => Assert.Equal(
        ["Name         USD", "---------  -----", "a long     1,000", "name", "    Why: because"],
        Lines(16, Table([Name, Amount, new("Why")], Row.Of("a long name", "1,000", "because"))));

    [Fact]
    public void Table_AFloor_HasTheMarkOfOneCellEach() => Assert.Equal(
        ["  USD", "-----", ">= 20"], Lines(80, Table([Amount], Row.Of(Wording.OfAmount("20", isFloor: true)))));

    [Theory]
    [InlineData(FoldWay.LeftOut, new[] { "Name  USD", "----  ---", "a       1", "b       2" })]
    [InlineData(FoldWay.Beneath, new[] { "Name  USD", "----  ---", "a       1", "    why a", "b       2" })]
    [InlineData(FoldWay.BeneathNamed, new[] { "Name  USD", "----  ---", "a       1", "    Why: why a", "b       2" })]
    [InlineData(FoldWay.Above, new[] { "Name  USD", "----  ---", "why a", "a       1", "", "b       2" })]
    public void Table_AFoldedColumn_GoesWhereItSays(FoldWay way, string[] expected)
    {
        Block table = Table([Name, Amount, new("Why") { Fold = new(way, 40) }], Row.Of("a", "1", "why a"), Row.Of("b", "2", ""));
        Assert.Equal(expected.Select(line => line.TrimEnd(' ')), Lines(39, table).Select(line => line.TrimEnd(' ')));
        Assert.Equal(["Name  USD  Why", "----  ---  -----", "a       1  why a", "b       2"], Lines(40, table));
    }

    [Fact]
    public void Table_Groups_StandApartOrSetTheirRowsIn()
    {
        RowGroup rows = new("Group", [Row.Of("a", "1")]);
        Assert.Equal(["Name  USD", "----  ---", "", "Group", "a       1"], Lines(80, new Block.Table("", [Name, Amount], [rows])));
        Assert.Equal(
            ["Name  USD", "----  ---", "Group", "  a     1"],
            Lines(80, new Block.Table("", [Name, Amount], [rows with { IsPart = true }])));
    }

    [Fact]
    public void Table_RowsAndColumnsOfDocuments_AreLeftOut() =>
        Assert.Equal(
            ["Name", "----", "a"],
            Lines(
                80,
                Table([Name, Amount with { Reach = Reach.Document }], Row.Of("a", "1"), Row.Of("b", "2") with { Reach = Reach.Document })));

    [Theory]
    [InlineData(RowKind.Plain, null, "")]
    [InlineData(RowKind.Sum, null, "")]
    [InlineData(RowKind.Plain, "first", "\u001b[1m")]
    [InlineData(RowKind.Chosen, null, "\u001b[1m")]
    [InlineData(RowKind.Aside, null, "\u001b[2m")]
    public void Table_Colour_TellsTheKindOfARowAndNothingElse(RowKind kind, string? tag, string style)
    {
        Block table = Table([Name], Row.Of(kind, new Cell("a") { Tag = tag }));
        Assert.Equal(style.Length == 0 ? "a" : $"{style}a\u001b[0m", Lines(80, true, table)[^1]);
        Assert.Equal("a", Lines(80, table)[^1]);
    }

    [Fact]
    public void Items_LongerThanALine_GoOnBelowTheirText() =>
        Assert.Equal(["- one two", "  three"], Lines(9, new Block.Items(["one two three"])));

    [Fact]
    public void Listing_Entries_StandBehindTheirMarks() => Assert.Equal(
        ["[1] id (kind)", "    https://a.example"],
        Lines(80, new Block.Listing(Table([Name], Row.Of("id")), [new("[1]", ["id (kind)", "https://a.example"])])));

    [Fact]
    public void Facts_Values_StandInOneColumnWhateverTheirNames() => Assert.Equal(
        ["  名前  b c", "  x     d"], Lines(80, new Block.Facts([new("名前", "b c"), new("x", "d")])));

    [Fact]
    public void Question_Text_StandsAloneForCopying() => Assert.Equal(
        ["", "[To whom]", "Line one", "", "Line two"], Lines(80, new Block.Question("To whom", "Line one\n\nLine two")));

    private static Block.Table Table(IEnumerable<Column> columns, params IEnumerable<Row> rows) => Block.Table.Of("", columns, rows);

    private static string[] Lines(int columns, Block block) => Lines(columns, false, block);

    private static string[] Lines(int columns, bool hasColour, Block block) =>
        [.. new TerminalPage(new(columns, hasColour)).Lines([Section.Of(block)])];

    private static string[] Lines(int columns, params Section[] sections) => [.. new TerminalPage(new(columns, HasColour: false)).Lines(sections)];
}
