using System.Globalization;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Faces.Tests.Estimates;
using Mitsumori.Faces.Tests.Golden;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Text;
using Mitsumori.Sheets.Workbook;
using Mitsumori.Tests.Core.Workloads;

namespace Mitsumori.Faces.Tests.Sheets.Workbook;

/// <summary>Workbooks read back: their formulas worked out by a plain judge, and held against the estimate itself.</summary>
public sealed class WorkbookSheetTests
{
    private const string Units = """
        name: Support bot
        model: amazon.nova-pro-v1:0
        region: us-east-1
        month: 2026-12
        traffic: {requestsPerMinute: 40, tokens: {input: 2000, output: 400}}
        customization: {method: supervised-fine-tuning, trainingTokens: 12000000, epochs: 3}
        known: {source: test, kind: measured, modelUnit: {inputTpm: 120000, outputTpm: 24000}, modelUnitPrice: {6-month: "27.00"}}
        money: {fx: "150.25@2026-11-20", taxPercent: 10, discountPercent: {all: 5, source: "agreement"}}
        """;

    private const string Import = """
        model: meta.llama3-1-8b-instruct-v1:0
        region: us-east-1
        month: 2026-12
        traffic: {requestsPerDay: 30000, peakFactor: 1.5, tokens: {input: 1500, output: 300}, active: {hoursPerDay: 9, daysPerWeek: 5}}
        customization: {method: import, modelsKept: 2}
        known: {source: test, kind: measured, importCopy: {requestsPerMinute: 40}}
        """;

    private static readonly string[] Given = ["line", "monthly total", "one-time total", "first page"];

    // The first page is held where an option can be recommended.
    private static readonly Gen<Plan> Asked = Gen.OneOf(ShippedPlanGen.Plans, ShippedPlanGen.Contested);

    private static readonly Language[] Languages = [Language.English, Language.Japanese];

    public static TheoryData<string, Language> Examples =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(GoldenFile.Root, "examples"), "*.yaml")
                .Order(StringComparer.Ordinal)
                .SelectMany(path =>
                    Languages.Select(language => new TheoryDataRow<string, Language>(Path.GetFileNameWithoutExtension(path), language))),
        ];

    /// <summary>The plans whose workbooks are kept as golden files: all is known, a floor, an import.</summary>
    public static IReadOnlyList<string> Kept { get; } = ["import-8b", "llama-unit-august", "tokyo"];

    public static TheoryData<string, Language> KeptExamples =>
        [.. Kept.SelectMany(example => Languages.Select(language => new TheoryDataRow<string, Language>(example, language)))];

    public static IEnumerable<string> GoldenNames =>
        Kept.SelectMany(example => Languages.Select(language => GoldenName(example, language)));

    private static string GoldenName(string example, Language language) => $"report/{example}.{LanguageCodes.CodeOf(language)}.xlsx.txt";

    [Theory]
    [MemberData(nameof(KeptExamples))]
    public void Write_AnExample_IsTheGoldenFile(string example, Language language) =>
        GoldenFile.Check(GoldenName(example, language), OpenedWorkbook.Of(Write(Example(example), language)).Dump());

    [Theory]
    [MemberData(nameof(Examples))]
    public void Write_AnExample_IsAValidFileWithTheSameBytesEachTime(string example, Language language)
    {
        byte[] file = Write(Example(example), language);
        Assert.Equal(file, Write(Example(example), language));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Equal(
            "",
            string.Join(
                "\n",
                new OpenXmlValidator(FileFormatVersions.Microsoft365)
                    .Validate(document, TestContext.Current.CancellationToken)
                    .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Formulas_OfAnExample_GiveTheEstimate(string example, Language language) =>
        AssertGives(Estimate(Example(example)), OpenedWorkbook.Of(Write(Example(example), language)), language);

    [Theory]
    [InlineData("traffic.requestsPerMinute", "requestsPerMinute: 40", "requestsPerMinute: 130")]
    [InlineData("traffic.tokens.output", "output: 400", "output: 1234.5")]
    [InlineData("customization.modelsKept", "epochs: 3", "epochs: 3, modelsKept: 7")]
    [InlineData("customization.epochs", "epochs: 3", "epochs: 5")]
    [InlineData("known.modelUnit.outputTpm", "outputTpm: 24000", "outputTpm: 9000")]
    [InlineData("known.modelUnitPrice", "27.00", "19.375")]
    [InlineData("money.taxPercent", "taxPercent: 10", "taxPercent: 8")]
    [InlineData("money.discountPercent", "all: 5", "all: 12.5")]
    [InlineData("money.fx", "150.25@", "161.75@")]
    public void Totals_OfAChangedInput_AreThoseOfTheChangedPlan(string key, string before, string after) =>
        AssertFollows(Units, key, before, after);

    [Theory]
    [InlineData("traffic.requestsPerDay", "30000", "99999")]
    [InlineData("traffic.requestsPerDay", "30000", "90")]
    [InlineData("traffic.peakFactor", "1.5", "2.25")]
    [InlineData("known.importCopy.requestsPerMinute", "requestsPerMinute: 40", "requestsPerMinute: 30")]
    [InlineData("customization.modelsKept", "modelsKept: 2", "modelsKept: 5")]
    public void Totals_OfAChangedInputOfAnImport_AreThoseOfTheChangedPlan(string key, string before, string after) =>
        AssertFollows(Import, key, before, after);

    [Theory]
    [InlineData(
        "hourly: [HOURS], peakFactor: 1.2",
        "customization: {method: import}\nknown: {source: test, kind: measured, importCopy: {requestsPerMinute: 2}}",
        "meta.llama3-1-8b-instruct-v1:0",
        "us-east-1"
    )]
    [InlineData(
        "requestsPerMinute: 7, active: {from: '09:30', to: '17:50', weekdays: Mon-Fri, timeZone: Asia/Tokyo, holidays: JP}",
        "hosting: {unitsStand: while-active}",
        "amazon.nova-pro-v1:0",
        "us-east-1"
    )]
    [InlineData(
        "requestsPerMinute: 7",
        "customization: {method: distillation, trainingTokens: 3000000, epochs: 2, "
            + "teacher: {model: amazon.nova-pro-v1:0, inputTokens: 1000000, outputTokens: 500000}}",
        "amazon.nova-micro-v1:0",
        "us-east-1"
    )]
    [InlineData(
        "requestsPerMonth: 1000000, interactive: false",
        "customization: {method: none}\nhosting: {tiers: [standard, flex, priority], routing: [in-region, geo, global]}",
        "anthropic.claude-sonnet-4-5-20250929-v1:0",
        "any"
    )]
    public void Formulas_OfOtherKindsOfPlans_GiveTheEstimate(string traffic, string rest, string model, string region)
    {
        string hours = string.Join(
            ", ",
            Enumerable
                .Range(0, 168)
                .Select(hour =>
                    hour % 24 is >= 8 and < 20 ? $"{hour * 7 % 300}"
                    : hour % 24 == 3 ? "4"
                    : "0"));
        Plan plan = Read(
            $"model: {model}\nregion: {region}\nmonth: 2026-12\n"
                + $"traffic: {{{traffic.Replace("HOURS", hours, StringComparison.Ordinal)}, "
                + $"tokens: {{input: 1500, output: 300, cacheRead: 200, cacheWrite: 50}}}}\n{rest}\n");
        foreach (Language language in Languages) AssertGives(Estimate(plan), OpenedWorkbook.Of(Write(plan, language)), language);
    }

    [Fact]
    public void Formulas_OfAnyPlan_GiveTheEstimate() =>
        Asked.Holds(
            (plan, bites) => AssertGives(Estimate(plan), OpenedWorkbook.Of(Write(plan, Language.English)), Language.English, bites: bites),
            Given,
            Tries.Exactly(40),
            threads: 1);

    [Fact]
    public void Formulas_OfAnyPlanWithAnotherRate_GiveTheOtherEstimate() =>
        Gen.Select(Asked, Gen.Int[1, 400])
            .Holds(
                (plan, percent, bites) =>
                {
                    decimal typical = plan.Traffic.Asked().Typical * percent / 100m;
                    Plan single = plan with { Traffic = plan.Traffic.WithRequests(plan.Traffic.Asked().Typical) },
                        other = plan with { Traffic = plan.Traffic.WithRequests(typical) };
                    string key = plan.Traffic switch
                    {
                        Traffic.DayVolume => "traffic.requestsPerDay",
                        Traffic.MonthVolume => "traffic.requestsPerMonth",
                        _ => "traffic.requestsPerMinute",
                    };

                    // At another rate a quota may be too small, or no longer: a row of the profile then comes or goes.
                    Estimate otherEstimate = Estimate(other);
                    bool hasSameRows = Estimate(single).Options.Select(option => option.Id).SequenceEqual(
                        otherEstimate.Options.Select(option => option.Id));
                    bites.CountIf(hasSameRows, "same rows");
                    if (!hasSameRows) return;
                    OpenedWorkbook workbook = OpenedWorkbook.Of(Write(single, Language.English));
                    AssertGives(
                        otherEstimate,
                        workbook.With("Inputs", key, typical),
                        Language.English,
                        Estimate(single).Cheapest.Typical,
                        bites);
                },
                [.. Given, "same rows"],
                Tries.Exactly(40),
                threads: 1);

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.com\",\"see\")")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1)")]
    [InlineData("<script>alert(1)</script> & _x0041_ ]]> 見積")]
    public void Write_HostileText_StaysText(string text)
    {
        Plan plan = Read(Units) with { Name = text, Discount = new(5m, text) };
        OpenedWorkbook workbook = OpenedWorkbook.Of(Write(plan, Language.Japanese));
        OpenedCell[] cells = [.. workbook.Sheets.Values.SelectMany(sheet => sheet.Values)];
        string held = text.Replace("_x0041_", "_x005F_x0041_", StringComparison.Ordinal);
        Assert.Contains(cells, cell => cell.Text == held);
        Assert.Contains(cells, cell => cell.Text?.StartsWith(held + " / ", StringComparison.Ordinal) == true);
        Assert.All(
            cells.Where(cell => cell.Formula is not null),
            cell => Assert.Matches("^(?:'[^'=]+'!|SUM|MAX|IF|ROUND|ROUNDUP|[-+*/<=(),.:$0-9A-K])+$", cell.Formula));
        Assert.All(cells.Where(cell => cell.Link is not null), cell => Assert.StartsWith("https://", cell.Link));
    }

    [Fact]
    public void Write_ControlsAndEndlessText_AreHeldByTheFile()
    {
        Plan plan = Read(Units) with { Name = "a\u0001b\uD800c" + new string('x', 40_000) };
        OpenedCell[] cells = [.. OpenedWorkbook.Of(Write(plan, Language.English)).Sheets.Values.SelectMany(sheet => sheet.Values)];
        OpenedCell name = cells.First(cell => cell.Text?.StartsWith('a') == true);
        Assert.StartsWith("a\uFFFDb\uFFFDcxx", name.Text);
        Assert.All(cells, cell => Assert.True(cell.Text is null || cell.Text.Length <= 32_767));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Totals_ThatAreFloors_AreNeverBareNumbers(string example, Language language)
    {
        Option[] options = [.. Estimate(Example(example)).Options.Where(option => option.Monthly is not null)];
        (string lines, string total) = language == Language.English ? ("Lines", "Monthly total") : ("内訳", "月額合計");
        OpenedCell[] totals =
        [
            .. OpenedWorkbook
                .Of(Write(Example(example), language))
                .Rows(lines)
                .Where(row => row['A'].Text == total)
                .Select(row => row['F']),
        ];
        Assert.Equal(options.Length, totals.Length);
        foreach ((Option option, OpenedCell cell) in options.Zip(totals))
        {
            if (option.Monthly!.IsUnknown) Assert.NotNull(cell.Text);
            else Assert.Equal(option.Monthly.IsComplete, !cell.Format.Contains('≥', StringComparison.Ordinal));
        }
    }

    private static void AssertFollows(string yaml, string key, string before, string after)
    {
        Plan plan = Read(yaml), changed = Read(yaml.Replace(before, after, StringComparison.Ordinal));
        Assert.NotEqual(yaml, yaml.Replace(before, after, StringComparison.Ordinal));
        decimal value = decimal.Parse(
            string.Concat(after[(after.LastIndexOf(' ') + 1)..].TakeWhile(letter => letter == '.' || char.IsAsciiDigit(letter))),
            CultureInfo.InvariantCulture);
        foreach (Language language in Languages)
        {
            OpenedWorkbook workbook = OpenedWorkbook.Of(Write(plan, language));
            string inputs = language == Language.English ? "Inputs" : "前提・入力", first = language == Language.English ? "Estimate" : "見積書";
            string status = workbook
                .Sheets[first]
                .Single(cell => cell.Value.Formula?.StartsWith("SUM(", StringComparison.Ordinal) == true)
                .Key;
            Assert.Equal(0m, new Recalculation(workbook).Of(first, status));
            OpenedWorkbook edited = workbook.With(inputs, key, value);
            Assert.Equal(1m, new Recalculation(edited).Of(first, status));
            AssertGives(Estimate(changed), edited, language, chosen: Estimate(plan).Cheapest.Typical);
        }
    }

    /// <summary>Every line, total, amount due and yen, worked out from the file alone, is what the estimate says.</summary>
    private static void AssertGives(
        Estimate estimate,
        OpenedWorkbook workbook,
        Language language,
        string? chosen = null,
        Bites? bites = null)
    {
        (string first, string lines) = language == Language.English ? ("Estimate", "Lines") : ("見積書", "内訳");
        Recalculation judge = new(workbook);
        TextResource table = TextResource.Load("table", language), texts = TextResource.Load("workbook", language);
        string monthlyTotal = PeriodWords.Say(estimate.Plan.Period, table, "monthly-total"), oneTimeTotal = table["one-time-total"];
        (string Address, OpenedCell Cell)[] Column(string sheet, char column, Func<IReadOnlyDictionary<char, OpenedCell>, bool> isMeant) =>
            [
                .. workbook
                    .Sheets[sheet]
                    .Where(cell => cell.Key[0] == column)
                    .Select(cell => (cell.Key, cell.Value))
                    .Where(cell =>
                        isMeant(
                            workbook
                                .Sheets[sheet]
                                .Where(other => other.Key[1..] == cell.Key[1..])
                                .ToDictionary(other => other.Key[0], other => other.Value))),
            ];

        Option[] options = [.. estimate.Options.Where(option => option.Monthly is not null)];
        CostLine[] expected = [.. options.SelectMany(option => (option.OneTime?.Lines ?? []).Concat(option.Monthly!.Lines))];
        string[] rows =
        [
            .. workbook.Sheets[lines].Where(cell => cell.Key[0] == 'E' && cell.Value.Value is not null).Select(cell => cell.Key[1..]),
        ];
        Assert.Equal(expected.Length, rows.Length);
        foreach ((CostLine line, string row) in expected.Zip(rows))
        {
            bites?.Count("line");
            AssertClose(line.Quantity, judge.Of(lines, "B" + row));
            AssertClose(line.Amount.Dollars, judge.Of(lines, "F" + row));
        }

        (Total Total, string Row)[] totals =
        [
            .. options
                .Select(option => option.Monthly!)
                .Zip(Column(lines, 'F', row => row['A'].Text == monthlyTotal).Select(cell => cell.Address)),
        ];
        foreach ((Total total, string cell) in totals.Where(total => !total.Total.Lines.IsEmpty))
        {
            bites?.Count("monthly total");
            AssertClose(total.Amount.Dollars, judge.Of(lines, cell));
        }

        (Total Total, string Row)[] once =
        [
            .. options
                .Select(option => option.OneTime!)
                .Where(total => !total.Lines.IsEmpty || !total.Gaps.IsEmpty)
                .Zip(Column(lines, 'F', row => row['A'].Text == oneTimeTotal).Select(cell => cell.Address)),
        ];
        foreach ((Total total, string cell) in once.Where(total => !total.Total.Lines.IsEmpty))
        {
            bites?.Count("one-time total");
            AssertClose(total.Amount.Dollars, judge.Of(lines, cell));
        }

        // The first page holds the option that was the cheapest when it was issued: what it costs once, and a month.
        if (
            estimate.Options.FirstOrDefault(option => option.Id == (chosen ?? estimate.Cheapest.Typical))
            is not { Monthly: { Lines.IsEmpty: false } list } shown)
            return;
        Currency asked = estimate.Plan.Exchange?.Currency ?? Currency.Yen;
        string currency = texts.Fill(asked.IsYen ? "currency.yen" : "currency", ("code", asked.Code));
        string[] Of(string label) => [.. Column(first, 'E', row => row['A'].Text == label).Select(cell => cell.Address)];
        string[] monthly = Of(PeriodWords.Say(estimate.Plan.Period, texts, "due")), paidOnce = Of(texts["one-time-due"]);
        if (monthly.Length == 0) return;
        bites?.Count("first page");
        Total[] paid = shown.OneTime is { Lines.IsEmpty: false } before ? [before, list] : [list];
        Assert.Equal((paid.Length - 1, 1), (paidOnce.Length, monthly.Length));
        string[] dues = [.. paidOnce, .. monthly], discounts = Of(texts["discount"]), taxes = Of(texts["tax"]), others = Of(currency);
        Assert.Equal([paid.Length, paid.Length, paid.Length], [discounts.Length, taxes.Length, others.Length]);
        for (int at = 0; at < paid.Length; at++)
        {
            // Half a cent by a quantity that does not come out even is rounded either way.
            if (IsHalfACent(paid[at].Amount)) continue;
            AmountDue amount = AmountDue.Of(paid[at].Amount, estimate.Plan);
            AssertClose(amount.Total.Dollars, judge.Of(first, dues[at]));
            AssertClose(-(amount.Discount?.Dollars ?? 0m), judge.Of(first, discounts[at]));
            AssertClose(amount.Tax?.Dollars ?? 0m, judge.Of(first, taxes[at]));
            AssertClose(amount.In(estimate.Plan.Exchange) ?? 0m, judge.Of(first, others[at]));
        }
    }

    private static bool IsHalfACent(Usd amount)
    {
        decimal cents = amount.Dollars / new decimal(1, 0, 0, false, (byte)amount.PrintedDecimals());
        return Math.Abs(cents - Math.Floor(cents) - 0.5m) < 1e-9m;
    }

    // The estimate rounds quantities that do not come out even to 15 decimals, before they meet a price.
    private static void AssertClose(decimal expected, decimal real) =>
        Assert.True(Math.Abs(expected - real) <= (Math.Abs(expected) * 1e-15m) + 1e-12m, $"{expected} {real}");

    private static Plan Example(string name) => Read(File.ReadAllText(Path.Combine(GoldenFile.Root, "examples", name + ".yaml")));

    private static Plan Read(string yaml)
    {
        PlanReading reading = PlanReader.Read(
            [PlanText.Parse(System.Text.Encoding.UTF8.GetBytes(yaml), "plan.yaml")],
            ShippedPlanGen.Context);
        Assert.Empty(reading.Problems);
        return reading.Plan!;
    }

    private static Estimate Estimate(Plan plan) => EstimateCost.Run(plan, ShippedPlanGen.Book);

    private static byte[] Write(Plan plan, Language language) =>
        new WorkbookSheet().Write(
            PrepareSheet.Run(
                plan,
                ShippedPlanGen.Book,
                new(language, ShippedPlanGen.Book.Offers),
                new(2026, 11, 22),
                "mitsumori report plan.yaml -o sheet.xlsx",
                TestContext.Current.CancellationToken));
}
