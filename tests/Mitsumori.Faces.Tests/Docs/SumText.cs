using System.Globalization;

namespace Mitsumori.Faces.Tests.Docs;

/// <summary>
/// Works out a sum as documents write it: numbers with thousands commas, + − × ÷, brackets, ⌈ ⌉ to round up and ⌊ ⌋ to round down.
/// </summary>
internal sealed class SumText
{
    private readonly string text;
    private int at;

    private SumText(string text) => this.text = text.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The numbers that the sum was made of, in order.</summary>
    private List<decimal> Numbers { get; } = [];

    /// <exception cref="FormatException">The text is no sum.</exception>
    public static (decimal Result, IReadOnlyList<decimal> Numbers) Of(string text)
    {
        SumText sum = new(text);
        decimal result = sum.Terms();
        return sum.at == sum.text.Length
            ? (result, sum.Numbers)
            : throw new FormatException($"{text}: nothing is known of {sum.text[sum.at..]}");
    }

    public static decimal Number(string text) =>
        decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private decimal Terms()
    {
        decimal sum = Factors();
        while (Next() is '+' or '−') sum += text[at++] == '+' ? Factors() : -Factors();
        return sum;
    }

    private decimal Factors()
    {
        decimal product = Factor();
        while (Next() is '×' or '÷') product = text[at++] == '×' ? product * Factor() : product / Factor();
        return product;
    }

    private decimal Factor()
    {
        switch (Next())
        {
            case '(':
                return Inside(')');
            case '⌈':
                return decimal.Ceiling(Inside('⌉'));
            case '⌊':
                return decimal.Floor(Inside('⌋'));
        }

        int start = at;
        while (Next() is (>= '0' and <= '9') or '.' or ',') at++;
        Numbers.Add(Number(text[start..at]));
        return Numbers[^1];
    }

    private decimal Inside(char end)
    {
        at++;
        decimal inner = Terms();
        return Next() == end && ++at > 0 ? inner : throw new FormatException($"{text}: {end} is missing");
    }

    private char Next() => at < text.Length ? text[at] : '\0';
}
