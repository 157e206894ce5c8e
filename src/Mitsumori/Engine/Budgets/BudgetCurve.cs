using System.Numerics;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Budgets;

/// <summary>What an option costs by whole requests of the period, exact on its steps, held against a budget.</summary>
/// <param name="curve">The cost by the rate that grows.</param>
/// <param name="ofOne">The rate of a single request.</param>
internal sealed class BudgetCurve(CostCurve curve, Ratio ofOne, Budget budget, Plan plan)
{
    /// <summary>More requests a month than these nobody pays for.</summary>
    public const long MostRequests = 1_000_000_000_000_000;

    /// <summary>Requests that the option can serve at all.</summary>
    public long Last { get; } = WholeOf(curve.End / ofOne);

    /// <summary>A number of requests, whole, within those that are looked at.</summary>
    public static long WholeOf(Ratio requests) => (long)BigInteger.Min(MostRequests, requests.Floor());

    /// <summary>The greatest whole number of requests that is paid for, 0 where not even one is; null where money ends nothing.</summary>
    /// <remarks>No request makes a month cheaper, so that halving finds it.</remarks>
    public long? Most()
    {
        if (Last < 1 || Pays(Last)) return null;
        return Halving.Greatest(Pays, Guess(), Last);
    }

    /// <summary>List dollars of so many requests.</summary>
    public Usd At(long requests) => new(curve.At(ofOne * requests).ToDecimal());

    private bool Pays(long requests) => budget.Covers(AmountDue.Of(At(requests), plan), plan.Exchange);

    // Most curves are close to a line: where that line would meet the budget, or a little beyond.
    private decimal Guess()
    {
        const long Far = 1_000_000;
        decimal each = (At(Math.Min(Far, Last)).Dollars - At(1).Dollars) / Far;
        return each <= 0m ? 2m : decimal.Floor(budget.AboutDollars(plan.Exchange) / each) + 2m;
    }
}
