using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsCheck;
using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Catalog.OwnPrices;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Book;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Sources;

namespace Mitsumori.Tests.Catalog;

public sealed class PriceFileTests
{
    private static readonly FactBook Book = ShippedData.Read(ShippedFolder.Data);

    private static readonly DateOnly Today = new(2026, 12, 1);

    [Fact]
    public void Read_OwnPrice_IsAnOverlayWithItsOwnSource()
    {
        PriceFileReading reading = Read(File("mine", amount: "44.00"));

        Assert.Empty(reading.Problems);
        PriceObservation price = Assert.Single(reading.File!.Observations);
        Assert.True(price.IsOverlay);
        Assert.Equal(44.00m, price.Price.Amount);
        Assert.Equal(Trust.Quoted, price.Source.Trust);
        Assert.Equal("quote of 2026-11-10", price.Source.Location);
        Assert.Equal("prices.json", reading.File.DisplayName);
        Assert.True(price.Source.IsOwn);
        Assert.Equal(new OwnFile("prices.json", reading.File.Hash), price.Source.File);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Read_IdLongerThanAnyoneWrites_IsAProblem(int length, bool isRead) =>
        Assert.Equal(isRead, Read(File(new string('x', length), amount: "1")).File is not null);

    // Whose a price is, is not for the file to say.
    [Theory]
    [InlineData("official")]
    [InlineData("secondary")]
    [InlineData("seed")]
    public void Read_TrustOfTheBook_IsAProblem(string trust)
    {
        DataFault problem = Assert.Single(
            Read(File("mine", amount: "1").Replace("\"kind\": \"quoted\"", $"\"kind\": \"{trust}\"", StringComparison.Ordinal)).Problems);
        Assert.Equal(("quote", "kind", FaultCodes.FieldWrong), (problem.Entry, problem.Field, problem.Code));
        Assert.Contains(new FaultValue("expected", "contract|quoted|measured|assumed"), problem.Values);
    }

    [Theory]
    [InlineData("2026-12-01", true)]
    [InlineData("2026-12-02", false)]
    [InlineData("9999-12-31", false)]
    public void Read_DayToCome_IsAProblem(string day, bool isRead)
    {
        PriceFileReading reading = Read(File("mine", amount: "1").Replace("\"asOf\": \"2026-11-10\"", $"\"asOf\": \"{day}\"", StringComparison.Ordinal));
        Assert.Equal(isRead, reading.File is not null);
        if (!isRead) Assert.Equal(FaultCodes.DayAhead, Assert.Single(reading.Problems).Code);
    }

    [Theory]
    [InlineData("{}", 100_000)]
    [InlineData("{\"id\": \"a\"}", 50_000)]
    [InlineData("0", 100_000)]
    public void Read_NothingButFaults_TellsTheFirstHundred(string entry, int count)
    {
        foreach (string section in (string[])["sources", "prices", "other"])
        {
            ImmutableArray<DataFault> problems =
                Read($$"""{"sources": [], "prices": [], "{{section}}": [{{string.Join(',', Enumerable.Repeat(entry, count))}}]}""").Problems;
            Assert.InRange(problems.Length, 1, PriceFile.MostProblems + 1);
            if (problems.Length > PriceFile.MostProblems) Assert.Equal(FaultCodes.MoreFaults, problems[^1].Code);
        }
    }

    [Fact]
    public void Read_TooManyValues_IsOneProblem()
    {
        DataFault problem = Assert.Single(Read($$"""{"sources": [], "prices": [{{string.Join(',', Enumerable.Repeat("{}", 400_000))}}]}""").Problems);
        Assert.Equal(FaultCodes.TooManyValues, problem.Code);
        Assert.Contains(new FaultValue("limit", "400000"), problem.Values);
    }

    [Theory]
    [InlineData("quote\\u001b[31m")]
    [InlineData("quote\\u202e")]
    [InlineData("quote\\udb40\\udc41")]
    [InlineData("quote\\ue000")]
    public void Read_TextThatIsNotShown_IsAProblem(string location)
    {
        DataFault problem = Assert.Single(Read(File("mine", amount: "1").Replace("quote of 2026-11-10", location, StringComparison.Ordinal)).Problems);
        Assert.Equal(("quote", "location", FaultCodes.FieldWrong), (problem.Entry, problem.Field, problem.Code));
    }

    [Fact]
    public void Read_AccountNumberOfALocation_IsMasked()
    {
        string file = File("mine", amount: "1").Replace("quote of 2026-11-10", "arn:aws:bedrock:us-east-1:111122223333:x", StringComparison.Ordinal);
        PriceFileReading reading = PriceFile.Read(Encoding.UTF8.GetBytes(file), "a/1111-2222-3333\n\u202E.json", Book, Today);
        Source source = Assert.Single(reading.File!.Observations).Source;
        Assert.Equal("arn:aws:bedrock:us-east-1:************:x", source.Location);
        Assert.Equal("****-****-****\uFFFD\uFFFD.json", source.File!.Name);
    }

    [Fact]
    public void Read_SeveralMistakes_AreAllNamedWithLineAndColumn()
    {
        string text = File("mine", amount: "44,00")
            .Replace("us-east-1", "us-east-9", StringComparison.Ordinal)
            .Replace("\"kind\": \"quoted\"", "\"kind\": \"rumour\"", StringComparison.Ordinal);

        ImmutableArray<DataFault> problems = Read(text).Problems;

        Assert.Null(Read(text).File);
        Assert.Equal(
            [
                ("quote", "kind", FaultCodes.FieldWrong, 2),
                ("mine", "regions", FaultCodes.ReferenceUnknown, 5),
                ("mine", "amount", FaultCodes.FieldWrong, 6),
            ],
            problems
                .Select(problem => (problem.Entry, problem.Field, problem.Code, problem.Line))
                .Select(found => (found.Entry!, found.Field!, found.Code, found.Line!.Value)));
        DataFault amount = problems[2];
        Assert.Equal(text.Split('\n')[5].IndexOf("\"44,00\"", StringComparison.Ordinal) + 1, amount.Column);
        Assert.Contains(new FaultValue("found", "44,00"), amount.Values);
        Assert.Equal("prices.json", amount.File);
    }

    // No source is blank; a record would refuse it, so the file is told first.
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Read_BlankLocation_IsAMistakeOfTheFile(string location)
    {
        DataFault problem = Assert.Single(
            Read(File("mine", amount: "44.00").Replace("quote of 2026-11-10", location, StringComparison.Ordinal)).Problems);
        Assert.Equal(("quote", "location", FaultCodes.FieldWrong), (problem.Entry, problem.Field, problem.Code));
    }

    [Fact]
    public void Read_TextThatIsNoJson_NamesThePlace()
    {
        DataFault problem = Assert.Single(Read("{\"sources\": [],\n \"prices\": [,]}").Problems);

        Assert.Equal((FaultCodes.JsonBroken, 2, 13), (problem.Code, problem.Line, problem.Column));
    }

    [Fact]
    public void Read_IdOfTheBook_IsAProblem()
    {
        string taken = Book.Prices.Observations[0].Id;

        DataFault problem = Assert.Single(Read(File(taken, amount: "1")).Problems);

        Assert.Equal((FaultCodes.IdRepeated, taken, "id"), (problem.Code, problem.Entry, problem.Field));
    }

    [Fact]
    public void Read_SourceOfTheBook_IsUnknown()
    {
        DataFault problem = Assert.Single(
            Read(
                File("mine", amount: "1")
                    .Replace("\"source\": \"quote\"", "\"source\": \"aws-pricing-page-2026-07-24\"", StringComparison.Ordinal)
            ).Problems);

        Assert.Equal((FaultCodes.ReferenceUnknown, "source"), (problem.Code, problem.Field));
    }

    [Fact]
    public void Read_ByteOrderMark_IsPassedOver() =>
        Assert.Empty(
            PriceFile.Read((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(File("mine", "1"))], "prices.json", Book, Today).Problems
        );

    [Fact]
    public void Lay_OneFile_AddsItsPricesAndItsHash()
    {
        PriceFile file = Read(File("mine", amount: "44.00")).File!;

        FactBook laid = Overlays.Lay(Book, [file]).Book!;

        Assert.Equal($"{Book.Version}+{file.Hash}", laid.Version);
        Assert.Matches("^[0-9a-f]{12}$", file.Hash);
        Assert.Equal(44.00m, laid.Prices.Find("mine")!.Price.Amount);
        Assert.Equal(Book.Prices.Observations.Length + 1, laid.Prices.Observations.Length);
        Assert.Equal(new DateOnly(2026, 11, 10), laid.AsOf);
        Assert.Same(Book, Overlays.Lay(Book, []).Book);
    }

    [Fact]
    public void Lay_FilesInAnyOrder_GivesOneBook()
    {
        PriceFile[] files = [.. Enumerable.Range(1, 4).Select(number => Read(File($"mine-{number}", amount: $"{number}.00")).File!)];
        FactBook expected = Overlays.Lay(Book, files).Book!;

        Gen.Shuffle(files).HoldsOfEach(shuffled =>
        {
            FactBook laid = Overlays.Lay(Book, [.. shuffled, shuffled[0]]).Book!;
            Assert.True(laid.Version == expected.Version && laid.Prices.Observations.SequenceEqual(expected.Prices.Observations));
        });
    }

    [Fact]
    public void Lay_TwoFilesWithOneId_IsAProblem()
    {
        OverlaidBook laid = Overlays.Lay(Book, [Read(File("mine", amount: "1")).File!, Read(File("mine", amount: "2")).File!]);

        Assert.Null(laid.Book);
        Assert.Equal((FaultCodes.IdRepeated, "mine"), (Assert.Single(laid.Problems).Code, laid.Problems[0].Entry));
    }

    [Fact]
    public void IsPlainDecimal_AnyAmountOfAtMostTwentyDigits_IsPlain() =>
        Gen.Select(Gen.Long[0, 999_999_999_999_999_999], Gen.Int[0, 17]).HoldsOfEach((digits, scale) =>
            Assert.True(DataForms.IsPlainDecimal(decimal.Parse($"{digits}E-{scale}", NumberStyles.Float).ToString())));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("1.2.3")]
    [InlineData(" 1")]
    [InlineData("1,000")]
    [InlineData("１")]
    public void IsPlainDecimal_AnythingElse_IsNot(string text) => Assert.False(DataForms.IsPlainDecimal(text));

    private static PriceFileReading Read(string text) => PriceFile.Read(Encoding.UTF8.GetBytes(text), "prices.json", Book, Today);

    private static string File(string id, string amount) => $$"""
        { "sources": [
            {"id": "quote", "location": "quote of 2026-11-10", "asOf": "2026-11-10", "basis": "printed", "kind": "quoted"}],
          "prices": [
            {"id": "{{id}}", "kind": "pt-mu-hour", "model": "amazon.nova-pro-v1:0",
             "regions": ["us-east-1"], "commitment": "1-month",
             "amount": "{{amount}}", "currency": "USD", "unit": "hour per MU", "per": 1, "source": "quote"}] }
        """;
}
