using CsCheck;
using Mitsumori.Application.Answers;
using Mitsumori.Application.Wire;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Formats;

/// <summary>What users write cannot bend a table, and the lists say the same in every form.</summary>
public sealed class FormatsTests
{
    private const string Hostile =
        """
        name: "=SUM(1|2) second <b>line</b> [x](y)"
        model: amazon.nova-pro-v1:0
        region: us-east-1
        month: 2026-12
        traffic: {requestsPerMinute: 40, tokens: {input: 2000, output: 400}}
        known:
          modelUnitPrice: {none: "49.00", source: "@cell, \"quoted\"", kind: quoted}
        """;

    private static readonly string[] LimitFields = ["limit", "used", "value", "share", "formula", "valueFormula"];

    [Fact]
    public void Csv_AnyCells_AreReadBackAsTheyWere() =>
        Gen.String[Gen.Char[" ,\"\n'a円"], 0, 6]
            .Array[3]
            .List[0, 5]
            .Holds(
                (rows, bites) =>
                {
                    CsvText csv = new("a", "b", "c");
                    foreach (string[] row in rows)
                        csv.Add(row);
                    Assert.Equal(rows.Prepend(["a", "b", "c"]), CsvRows.Read(csv.ToString() + "\n"));
                    foreach (string cell in rows.SelectMany(row => row))
                        bites.Count(cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? "plain cell" : "quoted cell");
                },
                ["plain cell", "quoted cell"]);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1+a", "'+1+a")]
    [InlineData("-a", "'-a")]
    [InlineData("-1", "-1")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("@a", "'@a")]
    [InlineData(" =a", "' =a")]
    [InlineData("　=a", "'　=a")]
    [InlineData("＝a", "'＝a")]
    [InlineData("＠a", "'＠a")]
    [InlineData("\t=a", "\uFFFD=a")]
    [InlineData("\u202E=a", "\uFFFD=a")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    [InlineData("x;=1+1", "\"x;=1+1\"")]
    [InlineData(null, null)]
    public void Add_TextThatASpreadsheetTakesForAFormula_GetsAnApostrophe(string? text, string? expected)
    {
        CsvText csv = new("a");
        csv.Add(text);
        Assert.Equal($"a\n{expected}", csv.ToString());
    }

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("one\r\ntwo", "one two")]
    [InlineData("ask @someone of #12", "ask @<!-- -->someone of #<!-- -->12")]
    [InlineData("GH-12 of 2026-12-01", "GH-<!-- -->12 of 2026-12-01")]
    [InlineData("custom-on-demand@us-east-1", "custom-on-demand@us-east-1")]
    [InlineData("ask someone@evil.example.", "ask someone@<!-- -->evil.example.")]
    [InlineData("150.25@2026-11-20 and 1.5", "150.25@2026-11-20 and 1.5")]
    [InlineData("www.evil.example", "www<!-- -->.evil.example")]
    [InlineData("https://evil.example", "https:<!-- -->//evil.example")]
    [InlineData("https://aws.amazon.com.evil.example", "https:<!-- -->//aws.amazon.com.evil.example")]
    [InlineData("https://aws.amazon.com/bedrock/", "https://aws.amazon.com/bedrock/")]
    [InlineData("a\u202Eb\u001b]0;c", "a\uFFFDb\uFFFD\\]0;c")]
    [InlineData("- x", "\\- x")]
    [InlineData("-", "-")]
    [InlineData("<b>", "\\<b\\>")]
    public void Escape_TextThatMarkdownWouldRead_IsText(string text, string expected) => Assert.Equal(expected, Markdown.Escape(text));

    [Theory]
    [InlineData("https://a.example/x y|(1)", "[id](https://a.example/x%20y%7C%281%29)")]
    [InlineData("javascript:alert(1)", "id: javascript:alert(1)")]
    [InlineData("load test", "id: load test")]
    public void Link_OnlyToAddressesOfTheWeb(string target, string expected) => Assert.Equal(expected, Markdown.Link("id", target));

    [Fact]
    public void Estimate_HostileText_StaysInItsCell()
    {
        Answer csv = Terminal.WithPlan(Hostile, path => Terminal.Run("estimate", path, "--format", "csv"));
        var rows = CsvRows.Named(csv.Output);
        Assert.All(rows, row => Assert.Equal("'=SUM(1|2) second <b>line</b> [x](y)", row["name"]));
        Assert.Contains(rows, row => row["source"] == "'@cell, \"quoted\"");

        Answer page = Terminal.WithPlan(Hostile, path => Terminal.Run("compare", path, path, "--format", "markdown"));
        var table = Assert.Single(MarkdownRows.Tables(page.Output));
        Assert.All(table.Rows, row => Assert.Equal("=SUM(1|2) second <b>line</b> [x](y)", MarkdownRows.Plain(row[0])));
        Assert.DoesNotContain(" <b>", page.Output);
    }

    [Fact]
    public void Compare_Csv_NumbersItsPlans()
    {
        string flags = "--model amazon.nova-pro-v1:0 --region us-east-1 --rpm 40 --in 2000 --out 400 --month 2026-12";
        Answer csv = Terminal.WithPlan(Hostile, path => Terminal.Run("compare", path, path, "--format", "csv"));
        Assert.Equal(["0", "1"], CsvRows.Named(csv.Output).Select(row => row["plan"]).Distinct());
        Assert.Equal(
            Terminal.Run(["estimate", .. flags.Split(' '), "--format", "csv"]).Output,
            Terminal.Run(["compare", .. flags.Split(' '), "--format", "csv"]).Output);
    }

    [Fact]
    public void Capacity_Csv_HasTheCeilingsLimitsAndQuotasOfTheJson()
    {
        string[] args =
        [
            "capacity",
            .. "--model amazon.nova-pro-v1:0 --region us-east-1 --rpm 40 --in 2000 --out 400 --month 2026-12".Split(' '),
        ];
        var rows = CsvRows.Named(Terminal.Run([.. args, "--format", "csv"]).Output);
        foreach (var option in Terminal.Run([.. args, "--format", "json"]).Options)
        {
            var own = rows.Where(row => row["id"] == option.Text("id")).ToArray();
            if (option.GetProperty("capacity") is not { ValueKind: System.Text.Json.JsonValueKind.Object } capacity)
            {
                Assert.Equal("", Assert.Single(own)["requestsPerMinute"]);
                continue;
            }

            Assert.All(own, row => Assert.Equal(capacity.GetProperty("requestsPerMinute").ToString(), row["requestsPerMinute"]));
            Assert.All(own, row => Assert.Equal(capacity.GetProperty("inFlight").ToString(), row["inFlight"]));
            Assert.Equal(
                capacity
                    .GetProperty("limits")
                    .EnumerateArray()
                    .Select(limit => string.Join('|', LimitFields.Select(field => limit.Text(field)))),
                own.Where(row => row["limit"].Length > 0).Select(row => string.Join('|', LimitFields.Select(field => row[field]))));
            Assert.Equal(
                capacity
                    .GetProperty("quotas")
                    .EnumerateArray()
                    .Select(quota => $"{quota.Text("limit")} {quota.GetProperty("value")} {quota.Text("id")}")
                    .Order(),
                own.Where(row => row["quotaId"].Length > 0).Select(row => $"{row["limit"]} {row["value"]} {row["quotaId"]}").Order());
        }
    }

    [Fact]
    public void PricesList_CsvAndMarkdown_HaveTheRowsOfTheJson()
    {
        string[] args = ["prices", "list", "--model", "amazon.nova-pro-v1:0"];
        var json = Terminal.Run([.. args, "--format", "json"]).Json.GetProperty("prices").EnumerateArray().ToArray();
        var rows = CsvRows.Named(Terminal.Run([.. args, "--format", "csv"]).Output);
        Assert.Equal(
            json.Select(price => $"{price.Text("id")} {price.Text("amount")} {price.Text("per")} {price.Text("source")}"),
            rows.Select(row => $"{row["id"]} {row["amount"]} {row["per"]} {row["source"]}"));
        var table = Assert.Single(MarkdownRows.Tables(Terminal.Run([.. args, "--format", "markdown"]).Output));
        Assert.Equal(json.Select(price => price.Text("id")), table.Rows.Select(row => MarkdownRows.Link(row[0]).Text));
    }

    [Fact]
    public void Models_CsvAndMarkdown_HaveTheOffersOfTheJson()
    {
        string[] args = ["models", "--mode", "provisioned-throughput"];
        var json = Terminal.Run([.. args, "--format", "json"]).Json.GetProperty("models").EnumerateArray().ToArray();
        string[] expected =
        [
            .. json.SelectMany(model =>
                model
                    .GetProperty("hosting")
                    .EnumerateArray()
                    .SelectMany(offer => offer.GetProperty("regions").EnumerateArray().Select(region => $"{model.Text("id")} {region}"))),
        ];
        Assert.Equal(
            expected,
            CsvRows.Named(Terminal.Run([.. args, "--format", "csv"]).Output).Select(row => $"{row["id"]} {row["region"]}"));
        Assert.Equal(
            json.Select(model => model.Text("name")),
            MarkdownRows.Tables(Terminal.Run([.. args, "--format", "markdown"]).Output).Select(table => table.Heading));
    }

    [Theory]
    [InlineData("estimate", "--rpm", "-1")]
    [InlineData("compare", "nothing.yaml")]
    [InlineData("capacity", "--colour")]
    [InlineData("breakeven", "--in", "x")]
    [InlineData("models", "--region", "mars")]
    [InlineData("prices", "list", "--model", "nothing")]
    [InlineData("prices", "explain", "nothing")]
    [InlineData("prices", "lint", "no-folder")]
    public void Problems_OfEveryCommand_AreAnObjectInJsonAndTextOnStandardErrorElsewhere(params string[] args)
    {
        Answer json = Terminal.Run([.. args, "--format", "json"]);
        Assert.Equal((2, ""), (json.Exit, json.Error));
        Assert.All(json.Json.GetProperty("problems").EnumerateArray(), problem => Assert.NotEmpty(problem.Text("message")!));
        Assert.Equal(json.Output, Terminal.Run([.. args, "--format=csv", "--format=json"]).Output);
        foreach (string form in (string[])["table", "markdown", "csv"])
        {
            Answer text = Terminal.Run([.. args, "--format", "json", "--format", form]);
            Assert.Equal((2, ""), (text.Exit, text.Output));
            Assert.All(json.Json.GetProperty("problems").EnumerateArray(), problem => Assert.Contains(problem.Text("place")!, text.Error));
        }
    }

    [Theory]
    [InlineData("prices", "explain", "pt-mu-hour-nova-pro-us-east-1-6-month-2025-11-03")]
    [InlineData("prices", "lint")]
    [InlineData(
        "breakeven",
        "--model",
        "amazon.nova-pro-v1:0",
        "--region",
        "us-east-1",
        "--rpm",
        "100",
        "--in",
        "2000",
        "--out",
        "400",
        "--month",
        "2026-12",
        "--unit-tpm",
        "120000/24000"
    )]
    public void Answer_EveryForm_EndsWithOneLineFeed(params string[] args)
    {
        foreach (string form in (string[])["csv", "markdown"])
        {
            Answer answer = Terminal.Run([.. args, "--format", form]);
            Assert.Equal(0, answer.Exit);
            Assert.EndsWith("\n", answer.Output);
            Assert.False(answer.Output.EndsWith("\n\n", StringComparison.Ordinal));
            Assert.DoesNotContain('\r', answer.Output);
        }
    }
}
