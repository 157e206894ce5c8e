using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Estimating;

/// <summary>One-time cost and twelve calendar months from the plan's month, each with its own hours.</summary>
internal static class FirstYear
{
    private const int Months = 12;

    /// <returns>Null with explicit hours, where the model ends within the year, or where its holidays are not known to the end.</returns>
    public static Total? Of(Case plan, Region region, OptionRow row, CommitmentTerm term, Total oneTime)
    {
        if (plan.Plan.Period is not BillingPeriod.CalendarMonth first) return null;
        Lifecycle life = plan.Model.Lifecycle;
        if (row.Mode != HostingMode.CustomModelImport && life.HasEnded(first.Month.Plus(Months - 1).LastDay)) return null;
        if (plan.Plan.Traffic.Active.Holidays is HolidayCalendar holidays && !holidays.Covers(first.Month.Plus(Months - 1))) return null;

        Total[] trainings = [oneTime, .. Retrainings(plan, first, region, row)];

        // Most months repeat one of a few: equal traffic, hours and price tier make an equal total.
        Dictionary<(Load, bool), (Total Total, int Count)> months = [];
        for (int i = 0; i < Months; i++)
        {
            Case month = plan.In(first.Month.Plus(i));
            (Load, bool) key = (month.Loads.High, life.PublicExtendedAccessFrom <= month.Days.First);
            months[key] = months.TryGetValue(key, out (Total Total, int Count) known)
                ? known with { Count = known.Count + 1 }
                : (MonthlyCharges.Of(month, region, row, term).ToTotal(), 1);
        }

        return new(
            [.. trainings.SelectMany(training => training.Lines), .. months.Values.SelectMany(month => Enumerable.Repeat(month.Total.Lines, month.Count)).SelectMany(lines => lines)],
            [.. trainings.SelectMany(training => training.Gaps).Concat(months.Values.SelectMany(month => month.Total.Gaps)).Distinct()],
            months.Values.Aggregate(trainings.Aggregate(Usd.Zero, (sum, training) => sum + training.Low), (sum, month) => sum + Times(month.Total.Low, month.Count)),
            months.Values.Aggregate(trainings.Aggregate(Usd.Zero, (sum, training) => sum + training.High), (sum, month) => sum + Times(month.Total.High, month.Count)));
    }

    // Each training is asked for in its own month: a model that has become Legacy by then takes none.
    private static IEnumerable<Total> Retrainings(Case plan, BillingPeriod.CalendarMonth first, Region region, OptionRow row)
    {
        if (row.Role != OptionRole.Candidate || plan.Plan.Customization?.RetrainEveryMonths is not int every) yield break;
        for (int month = every; month < Months; month += every)
        {
            Ledger training = plan.NewLedger();
            Training.Charge(plan.In(first.Month.Plus(month)), region, training);
            yield return training.ToTotal();
        }
    }

    private static Usd Times(Usd amount, int count) => new(Exact.Multiply(amount.Dollars, count));
}
