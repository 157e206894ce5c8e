using Mitsumori.Core.Estimates;

namespace Mitsumori.Application.Answers.Estimates;

/// <summary>The prices that lines use, each once and in their order, and the mark that leads from a line to its source.</summary>
public sealed class SourceList
{
    private readonly Dictionary<string, int> numbers;

    public SourceList(IEnumerable<CostLine> lines)
    {
        Prices = [.. lines.Select(line => line.Price).DistinctBy(price => price.Id)];
        numbers = Prices.Index().ToDictionary(price => price.Item.Id, price => price.Index + 1, StringComparer.Ordinal);
    }

    public IReadOnlyList<LinePrice> Prices { get; }

    public static SourceList Of(IEnumerable<Option> options) => new(LinesOf(options));

    /// <summary>Every line, option by option, one-time before monthly.</summary>
    public static IEnumerable<CostLine> LinesOf(IEnumerable<Option> options) => options.SelectMany(option => option.Lines);

    /// <summary><c>[1]</c> for the first; empty for a price that is not among them.</summary>
    public string MarkOf(LinePrice price) => numbers.TryGetValue(price.Id, out int number) ? $"[{number}]" : "";
}
