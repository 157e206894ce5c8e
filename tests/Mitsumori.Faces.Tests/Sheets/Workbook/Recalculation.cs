using System.Globalization;
using System.Text.RegularExpressions;

namespace Mitsumori.Faces.Tests.Sheets.Workbook;

/// <summary>
/// A plain judge of formulas: works out a cell from the file alone, in decimals, never from the value stored beside a formula.
/// </summary>
internal sealed partial class Recalculation(OpenedWorkbook workbook)
{
    private readonly Dictionary<(string Sheet, string Cell), decimal> known = [];

    /// <summary>The value of a cell; an empty one counts as 0.</summary>
    public decimal Of(string sheet, string cell)
    {
        if (known.TryGetValue((sheet, cell), out decimal value)) return value;
        OpenedCell? found = workbook.Sheets[sheet].GetValueOrDefault(cell);
        if (found?.Text is string text) throw new FormatException($"{sheet}!{cell} is text: {text}");
        return known[(sheet, cell)] = found?.Formula is string formula ? new Reader(this, sheet, formula).All() : found?.Value ?? 0m;
    }

    [GeneratedRegex(
        @"\G(?:(?<number>\d+(\.\d+)?)|(?<function>[A-Z]+)\(|(?:'(?<sheet>[^']+)'!)?\$?(?<column>[A-Z])\$?(?<row>\d+)(?::\$?(?<lastColumn>[A-Z])\$?(?<lastRow>\d+))?|(?<sign><>|[-+*/<=(),]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Token();

    private sealed class Reader
    {
        private readonly Recalculation cells;
        private readonly string sheet;
        private readonly Queue<Match> tokens = new();

        public Reader(Recalculation cells, string sheet, string formula)
        {
            (this.cells, this.sheet) = (cells, sheet);
            for (int at = 0; at < formula.Length;)
            {
                Match token = Token().Match(formula, at);
                if (!token.Success) throw new FormatException($"{formula} at {at}");
                tokens.Enqueue(token);
                at += token.Length;
            }
        }

        public decimal All()
        {
            decimal value = Comparison();
            return tokens.Count == 0 ? value : throw new FormatException($"more than a formula: {tokens.Peek().Value}");
        }

        private decimal Comparison()
        {
            decimal left = Sum();
            if (Takes("<")) return left < Sum() ? 1m : 0m;
            if (Takes("<>")) return left != Sum() ? 1m : 0m;
            return Takes("=") ? (left == Sum() ? 1m : 0m) : left;
        }

        private decimal Sum()
        {
            decimal sum = Product();
            while (true)
            {
                if (Takes("+")) sum += Product();
                else if (Takes("-")) sum -= Product();
                else return sum;
            }
        }

        private decimal Product()
        {
            decimal product = Factor();
            while (true)
            {
                if (Takes("*")) product *= Factor();
                else if (Takes("/")) product /= Factor();
                else return product;
            }
        }

        private decimal Factor()
        {
            if (Takes("-")) return -Factor();
            if (Takes("("))
            {
                decimal inner = Comparison();
                Expect(")");
                return inner;
            }

            Match token = tokens.Dequeue();
            if (token.Groups["number"].Success) return decimal.Parse(token.Value, CultureInfo.InvariantCulture);
            if (token.Groups["function"].Success) return Function(token.Groups["function"].Value);
            if (token.Groups["column"].Success && !token.Groups["lastColumn"].Success) return Assert.Single(Cells(token));
            throw new FormatException($"not a value: {token.Value}");
        }

        private decimal Function(string name)
        {
            List<decimal> given = [];
            do given.AddRange(tokens.Peek().Groups["lastColumn"].Success ? Cells(tokens.Dequeue()) : [Comparison()]);
            while (Takes(","));
            Expect(")");
            return (name, given) switch
            {
                ("SUM", _) => given.Sum(),
                ("MAX", _) => given.Max(),
                ("ROUND", [decimal value, decimal digits]) => Math.Round(value, (int)digits, MidpointRounding.AwayFromZero),
                ("ROUNDUP", [decimal value, 0m]) => decimal.Ceiling(value),
                ("IF", [decimal condition, decimal then, decimal otherwise]) => condition != 0m ? then : otherwise,
                _ => throw new FormatException(name),
            };
        }

        private IEnumerable<decimal> Cells(Match token)
        {
            string place = token.Groups["sheet"].Success ? token.Groups["sheet"].Value : sheet, column = token.Groups["column"].Value;
            int first = int.Parse(token.Groups["row"].Value, CultureInfo.InvariantCulture);
            int last = token.Groups["lastRow"].Success ? int.Parse(token.Groups["lastRow"].Value, CultureInfo.InvariantCulture) : first;

            // A sum leaves words out, as every spreadsheet does.
            return Enumerable
                .Range(first, last - first + 1)
                .Select(row => $"{column}{row}")
                .Where(cell => first == last || cells.IsNumber(place, cell))
                .Select(cell => cells.Of(place, cell));
        }

        private bool Takes(string sign)
        {
            if (tokens.Count == 0 || tokens.Peek().Groups["sign"].Value != sign) return false;
            tokens.Dequeue();
            return true;
        }

        private void Expect(string sign)
        {
            if (!Takes(sign)) throw new FormatException($"{sign} is missing");
        }
    }

    private bool IsNumber(string sheet, string cell) => workbook.Sheets[sheet].GetValueOrDefault(cell) is { Text: null };
}
