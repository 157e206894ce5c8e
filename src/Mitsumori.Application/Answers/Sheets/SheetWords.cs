using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Sheets;

/// <summary>
/// What all sections of a sheet share: its words, how it writes amounts, and the number that each price has in the list of sources.
/// </summary>
internal sealed class SheetWords
{
    public SheetWords(Sheet sheet)
    {
        Sheet = sheet;
        Texts = TextResource.Load("sheet", sheet.Texts.Language);
        Table = TextResource.Load("table", sheet.Texts.Language);
        Names = new(sheet.Texts.Language);
        Cells = new(sheet.Texts.Language);
        Sources = new(sheet.Texts.Language);
        Chosen = Estimate.Chosen;
        Priced =
        [
            .. Estimate.Options
                .Where(option => option.Monthly is { Lines.IsEmpty: false } || option.OneTime is { Lines.IsEmpty: false })
                .OrderBy(option => option != Chosen),
        ];
        Prices = SourceList.Of(Priced);
    }

    public Sheet Sheet { get; }

    public Estimate Estimate => Sheet.BreakEven.Estimate;

    public TextResource Texts { get; }

    public TextResource Table { get; }

    public OptionNames Names { get; }

    public OptionCells Cells { get; }

    public SourceWords Sources { get; }

    /// <summary>The option whose total the sheet is about; null where none can be named.</summary>
    public Option? Chosen { get; }

    /// <summary>Options with lines, the chosen one first.</summary>
    public IReadOnlyList<Option> Priced { get; }

    /// <summary>The prices of their lines, with the mark that leads to each.</summary>
    public SourceList Prices { get; }

    public bool HasSeveralRegions => Estimate.HasSeveralRegions;

    /// <summary>The short name of an option, with its Region where there are several.</summary>
    public string NameOf(Option option) => HasSeveralRegions ? $"{Names.Short(option)} {option.Region.Code}" : Names.Short(option);

    /// <summary>Dollars to the cent, a floor with its mark.</summary>
    public static Wording Cents(Total total) => Cents(total.Amount, total.IsComplete);

    public static Wording Cents(Usd amount, bool isComplete) => Wording.OfAmount(Figures.Cents(amount), !isComplete);

    /// <summary>A section whose heading has the same key as its id.</summary>
    /// <summary>Words of the sheet for the plan's period: a month, or hours.</summary>
    public string OfPeriod(string key) => PeriodWords.Say(Estimate.Plan.Period, Texts, key);

    public Section Section(string id, params IEnumerable<Block> blocks) => Answers.Section.Of(OfPeriod(id), blocks) with { Id = id };

    public Column Column(string key) => new(Texts[key]);

    public Column Number(string key) => new(Texts[key], IsNumber: true);
}
