using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Capacity;
using Mitsumori.Engine.Offering;

namespace Mitsumori.Engine.Estimating;

/// <summary>One plan before one book: what every charge of every option is reckoned from.</summary>
internal sealed record Case(Plan Plan, FactBook Book, DateOnly PriceDay, ServiceDays Days, ModelFacts Model, OfferJudge Judge, ChosenPrices Prices, Corners<Load> Loads)
{
    private Lazy<Ratio> busiestDay = BusiestDayOf(Plan, Loads);

    /// <summary>Hours that the busiest day of UTC would last at the rate of capacity, at the high load.</summary>
    public Ratio BusiestDayHours => busiestDay.Value;

    public static Case Of(Plan plan, FactBook book)
    {
        DateOnly priceDay = plan.PriceDay ?? book.AsOf;
        return new(plan, book, priceDay, ServiceDays.Of(plan.Period, priceDay), book.Offers.Models[plan.Model], new(book.Offers), new(book.Prices, priceDay, plan.Accepted), Corners.LoadOf(plan));
    }

    /// <summary>The same plan in another month, at the same prices.</summary>
    public Case In(BillingMonth month)
    {
        Plan plan = Plan with { Period = new BillingPeriod.CalendarMonth(month) };
        Corners<Load> loads = Corners.LoadOf(plan);
        return this with { Plan = plan, Days = ServiceDays.Of(plan.Period, PriceDay), Loads = loads, busiestDay = BusiestDayOf(plan, loads) };
    }

    // Every option with a limit of the day asks for it, and none without: told once for each estimate.
    private static Lazy<Ratio> BusiestDayOf(Plan plan, Corners<Load> loads) => new(() => BusiestDay.Hours(plan.Traffic, plan.Period, loads.High.HoursPerDay));

    public Ledger NewLedger() => new(Prices);

    public PriceKey Key(PriceKind kind, Region region) => new(kind, PriceSubject.Of(Plan.Model), region);

    public OfferQuestion Question(OptionRow row, Region region) => new(Model, row.Mode, Plan.Method, region, Days.First)
    {
        Tier = row.Tier,
        Routing = row.Routing,
        Holds = Plan.Holds,
        ContextVariant = Plan.ContextVariant,
        CustomizedOn = Plan.Customization?.TrainedOn,
        Architecture = Plan.Known.ImportCopy?.Architecture,
    };
}
