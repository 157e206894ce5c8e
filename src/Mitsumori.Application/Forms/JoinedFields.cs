namespace Mitsumori.Application.Forms;

/// <summary>Fields of a form that are one value of a plan together: a number and its unit, a rate and its day.</summary>
public static class JoinedFields
{
    /// <summary>The names of the parts: what the requests count, the currency of the rate and its day.</summary>
    public const string Per = "per", Currency = "fxCurrency", Day = "fxDay";

    private const string Rate = "fx";

    /// <summary>What the requests may count, beside a minute, and the field of the plan that it is.</summary>
    public static IReadOnlyList<(string Per, string Field)> Requests { get; } =
        [("minute", "rpm"), ("day", "requestsPerDay"), ("month", "requestsPerMonth")];

    /// <summary>Names and values of a query in which the parts are put together; all others as they are.</summary>
    public static IReadOnlyList<(string Name, string Value)> Join(IReadOnlyList<(string Name, string Value)> query)
    {
        string per = Last(query, Per), currency = Last(query, Currency), day = Last(query, Day);
        string counted = Requests.FirstOrDefault(request => request.Per == per, Requests[0]).Field;
        return
        [
            .. query
                .Where(pair => pair.Name is not (Per or Currency or Day))
                .Select(pair => pair.Name switch
                {
                    "rpm" => (counted, pair.Value),
                    Rate => (Rate, WholeRate(pair.Value.Trim(), currency, day)),
                    _ => pair,
                }),
        ];
    }

    /// <summary>A rate in its parts; what is not written so stands in the first as it is.</summary>
    public static (string Rate, string Currency, string Day) PartsOf(string rate) =>
        rate.Split('@') is [var left, var day] && left.Split(' ') is [var amount, .. { Length: <= 1 } currency]
            ? (amount, currency.Length == 0 ? "" : currency[0], day)
            : (rate, "", "");

    // A rate that is typed with its day is whole already, and without a rate there is none.
    private static string WholeRate(string rate, string currency, string day)
    {
        if (rate.Length == 0 || rate.Contains('@', StringComparison.Ordinal) || (currency.Length == 0 && day.Length == 0)) return rate;
        string amount = currency.Length == 0 ? rate : $"{rate} {currency}";
        return day.Length == 0 ? amount : $"{amount}@{day}";
    }

    private static string Last(IReadOnlyList<(string Name, string Value)> query, string name) =>
        query.LastOrDefault(pair => pair.Name == name).Value?.Trim() ?? "";
}
