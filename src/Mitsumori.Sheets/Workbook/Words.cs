using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;
using Mitsumori.Sheets.Spreadsheet;

namespace Mitsumori.Sheets.Workbook;

/// <summary>The words of a sheet: what all its worksheets say alike.</summary>
internal sealed class Words(Sheet sheet)
{
    private readonly TextResource texts = TextResource.Load("workbook", sheet.Texts.Language);
    private readonly SourceList prices = SourceList.Of(sheet.BreakEven.Estimate.Options);

    public Sheet Sheet => sheet;

    public Estimate Estimate => sheet.BreakEven.Estimate;

    public TextResource Table { get; } = TextResource.Load("table", sheet.Texts.Language);

    /// <summary>What the sheet says alike in every form.</summary>
    public TextResource Shared { get; } = TextResource.Load("sheet", sheet.Texts.Language);

    public OptionNames Names { get; } = new(sheet.Texts.Language);

    public OptionCells Cells { get; } = new(sheet.Texts.Language);

    public SourceWords Sources { get; } = new(sheet.Texts.Language);

    public BreakEvenSentences Sentences { get; } = new(sheet.BreakEven, sheet.Texts);

    /// <summary>Words of the plan's period, a month or hours, where they speak of it.</summary>
    public string this[string key] => OfPeriod(texts, key);

    public string OfPeriod(TextResource words, string key) => PeriodWords.Say(Estimate.Plan.Period, words, key);

    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> values) => texts.Fill(key, values);

    public string Charge(CostLine line) => Table["charge." + line.Name];

    public string Unit(CostLine line) => Table["unit." + ChargeCodes.UnitOf(line.Charge)];

    public string Verdict(Option option) => Table["verdict." + EstimateCodes.Verdicts.CodeOf(option.Verdict)];

    /// <summary>The short name of an option, with its Region where there are several.</summary>
    public string NameOf(Option option) =>
        Estimate.HasSeveralRegions ? $"{Names.Short(option)} ({option.Region.Code})" : Names.Short(option);

    public string MarkOf(CostLine line) => prices.MarkOf(line.Price);

    /// <summary>The number of a price on the worksheet of sources, who says it and since when, with a link.</summary>
    public SheetCell SourceOf(CostLine line)
    {
        Source source = line.Price.Source;
        string text = $"{MarkOf(line)} {Sources.Kind(source)} {Sources.Day(source)}";
        return SheetCell.LinkTo(text, source.Location);
    }

    /// <summary>The currency of the plan, yen where it asks for none, to its smallest unit; a dash where nobody gave a rate.</summary>
    public string CurrencyFormat => (Sheet.Texts.Language, Currency.IsYen) switch
    {
        (Language.Japanese, true) => "#,##0\"円\";-#,##0\"円\";\"—\"",
        (Language.English, true) => "\"¥\"#,##0;-\"¥\"#,##0;\"—\"",
        _ => $"\"{Currency} \"{Digits};-\"{Currency} \"{Digits};\"—\"",
    };

    public Currency Currency => Estimate.Plan.Exchange?.Currency ?? Currency.Yen;

    /// <summary>Words that name the currency.</summary>
    public string OfCurrency(string key) => texts.Fill(Currency.IsYen ? key + ".yen" : key, ("code", Currency.Code));

    private string Digits => Currency.Decimals == 0 ? "#,##0" : "#,##0." + new string('0', Currency.Decimals);

    /// <summary>The format of a sum: a floor carries its sign.</summary>
    public string Sum(Total total, string format) => Sum(total.IsComplete, format);

    public string Sum(bool isComplete, string format) => isComplete ? format : Formats.Floor(format);
}
