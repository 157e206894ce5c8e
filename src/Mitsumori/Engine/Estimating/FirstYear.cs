using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Engine.Loads;

namespace Mitsumori.Engine.Estimating;

/// <summary>One-time cost and twelve calendar months from the plan's month, each with its own hours.</summary>
/// <remarks>The months are the same for all options, and told apart once for each estimate: before, they were half of its time.</remarks>
internal sealed class FirstYear
{
    private const int Months = 12;

    private readonly Case asked;

    // Most months repeat one of a few: equal traffic, hours and price tier make an equal total. The plan's own month is the first.
    private readonly List<(Case Month, int Count)> alike = [];

    public FirstYear(Case asked)
    {
        this.asked = asked;
        if (asked.Plan.Period is not BillingPeriod.CalendarMonth first || !KnowsHolidays(asked, first)) return;
        List<MonthKey> keys = [];
        for (int i = 0; i < Months; i++)
        {
            BillingMonth month = first.Month.Plus(i);
            MonthKey key = MonthKey.Of(asked, month);
            int known = keys.IndexOf(key);
            if (known >= 0)
            {
                alike[known] = alike[known] with { Count = alike[known].Count + 1 };
                continue;
            }

            keys.Add(key);
            alike.Add((i == 0 ? asked : asked.In(month), 1));
        }
    }

    /// <param name="oneTime">What is paid once; null for a reference, which is not trained.</param>
    /// <param name="month">What the plan's own month is charged.</param>
    /// <returns>Null with explicit hours, where the model ends within the year, or where its holidays are not known to the end.</returns>
    public YearTotal? Of(Region region, OptionRow row, CommitmentTerm term, Ledger? oneTime, Ledger month)
    {
        if (asked.Plan.Period is not BillingPeriod.CalendarMonth first) return null;
        Lifecycle life = asked.Model.Lifecycle;
        if (row.Mode != HostingMode.CustomModelImport && life.HasEnded(first.Month.Plus(Months - 1).LastDay)) return null;
        if (!KnowsHolidays(asked, first)) return null;

        Sums year = oneTime?.Sums ?? default;
        bool hasLines = oneTime?.HasLines == true, isComplete = oneTime?.IsComplete != false;
        foreach (Ledger training in Retrainings(first, region, row)) Count(training, 1);
        Count(month, alike[0].Count);
        foreach ((Case other, int count) in alike.Skip(1))
        {
            // What is charged is found out once, and only counted again. The Reserved tier counts by the Region's own least.
            if (row.Mode != HostingMode.Reserved && other.ChargesAs(asked)) year += month.SumsIn(other) * count;
            else Count(MonthlyCharges.Of(other, region, row, term, keepsLines: false), count);
        }

        return new(year.Amount, year.Low, year.High, isComplete, !isComplete && !hasLines);

        void Count(Ledger ledger, int times)
        {
            year += ledger.Sums * times;
            hasLines |= ledger.HasLines;
            isComplete &= ledger.IsComplete;
        }
    }

    // Each training is asked for in its own month: a model that has become Legacy by then takes none.
    private IEnumerable<Ledger> Retrainings(BillingPeriod.CalendarMonth first, Region region, OptionRow row)
    {
        if (row.Role != OptionRole.Candidate || asked.Plan.Customization?.RetrainEveryMonths is not int every) yield break;
        for (int month = every; month < Months; month += every) yield return Training.ChargeFor(asked.In(first.Month.Plus(month)), region);
    }

    private static bool KnowsHolidays(Case asked, BillingPeriod.CalendarMonth first) =>
        asked.Plan.Traffic.Active.Holidays is not HolidayCalendar holidays || holidays.Covers(first.Month.Plus(Months - 1));

    // Hours that differ fall on other days in each month: there the load itself is compared.
    private sealed record MonthKey(int Hours, int ActiveDays, bool IsExtended, Load? OfOtherHours)
    {
        public static MonthKey Of(Case asked, BillingMonth month)
        {
            Traffic traffic = asked.Plan.Traffic;
            return new(
                month.Hours,
                traffic.Active.DaysIn(month),
                asked.Model.Lifecycle.PublicExtendedAccessFrom <= month.FirstDay,
                traffic.IsLevel ? null : Load.Of(traffic, new BillingPeriod.CalendarMonth(month), Corner.Typical));
        }
    }
}
