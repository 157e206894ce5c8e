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
        if (!Pays(1)) return 0;
        long paid = 1, beyond = Guess();
        while (beyond < Last && Pays(beyond)) (paid, beyond) = (beyond, Math.Min(Last, beyond * 2));
        while (beyond - paid > 1)
        {
            long middle = paid + ((beyond - paid) / 2);
            if (Pays(middle)) paid = middle;
            else beyond = middle;
        }

        return paid;
    }

    /// <summary>List dollars of so many requests.</summary>
    public Usd At(long requests)
    {
        Ratio at = ofOne * requests;
        CostPiece[] pieces = [.. curve.Pieces];

        // On the edge of two pieces the cost is on the later one already.
        CostPiece piece = pieces.FirstOrDefault(piece => at < piece.To) ?? pieces[^1];
        return new(piece.Below(at).ToDecimal());
    }

    private bool Pays(long requests) => budget.Covers(AmountDue.Of(At(requests), plan), plan.Exchange);

    // Most curves are close to a line: where that line would meet the budget, or a little beyond.
    private long Guess()
    {
        const long Far = 1_000_000;
        decimal each = (At(Math.Min(Far, Last)).Dollars - At(1).Dollars) / Far;
        if (each <= 0m) return 2;
        decimal dollars = budget.Currency is null ? budget.Amount : budget.Amount / plan.Exchange!.PerUsd;
        decimal guess = decimal.Floor(dollars / each) + 2m;
        return guess >= Last ? Last : (long)guess;
    }
}
