using Mitsumori.Application.Answers;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Reports.SheetParts;

/// <summary>What all sections of a sheet share: its words, how it writes amounts, and the number that each price has in the list of sources.</summary>
internal sealed class SheetWords
{
    private readonly Dictionary<string, int> numbers;

    public SheetWords(Sheet sheet)
    {
        Sheet = sheet;
        Texts = TextResource.Load("sheet", sheet.Texts.Language);
        Table = TextResource.Load("table", sheet.Texts.Language);
        Names = new(sheet.Texts.Language);
        Cells = new(sheet.Texts.Language);
        Sources = new(sheet.Texts.Language);
        Chosen = Estimate.Chosen;
        Priced = [.. Estimate.Options.Where(option => option.Monthly is { Lines.IsEmpty: false } || option.OneTime is { Lines.IsEmpty: false }).OrderBy(option => option != Chosen)];
        Prices = [.. Priced.SelectMany(option => (option.OneTime?.Lines ?? []).Concat(option.Monthly?.Lines ?? [])).Select(line => line.Price).DistinctBy(price => price.Id)];
        numbers = Prices.Index().ToDictionary(price => price.Item.Id, price => price.Index + 1, StringComparer.Ordinal);
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

    /// <summary>Every price that a line uses, in the order of the lines.</summary>
    public IReadOnlyList<LinePrice> Prices { get; }

    public bool HasSeveralRegions => Estimate.HasSeveralRegions;

    /// <summary>The mark that leads from a line to its source: <c>[1]</c>.</summary>
    public string MarkOf(LinePrice price) => $"[{numbers[price.Id]}]";

    /// <summary>The short name of an option, with its Region where there are several.</summary>
    public string NameOf(Option option) => HasSeveralRegions ? $"{Names.Short(option)} {option.Region.Code}" : Names.Short(option);

    /// <summary>The monthly cell of an option, with the sheet's own mark of a floor.</summary>
    public string Monthly(Option option) => Cells.Amount(option).With(Wording.FloorSign);

    public string Reason(Option option) => Cells.Reason(option);

    /// <summary>Dollars to the cent, a floor with its mark.</summary>
    public static string Cents(Total total) => Cents(total.Amount, total.IsComplete);

    public static string Cents(Usd amount, bool isComplete) => (isComplete ? "" : "≥ ") + Figures.Cents(amount);

    public SheetColumn Column(string key) => new(Texts[key]);

    public SheetColumn Number(string key) => new(Texts[key], IsNumber: true);
}
