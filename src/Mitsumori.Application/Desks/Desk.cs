using Mitsumori.Application.Texts;
using Mitsumori.Core.Book;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Estimating;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Text;
using Mitsumori.Reading;

namespace Mitsumori.Application.Desks;

/// <summary>Where questions are answered: the book, read once, the clock and the words, put together once for all faces.</summary>
/// <param name="Book">The facts, own price files laid over them.</param>
/// <param name="Language">The language of descriptions, and of answers that ask for none.</param>
/// <param name="Clock">Tells the month of a plan that names none, and the day of a list or a sheet.</param>
public sealed record Desk(FactBook Book, Language Language, TimeProvider Clock)
{
    // Made when they are asked for: a command line speaks one language, and starts for each question anew.
    private RemarkTexts? english, japanese;

    /// <summary>Today, in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary>What the names of a plan are looked up in, and the month of a plan that gives none.</summary>
    public PlanContext PlanContext =>
        new(Book.Offers, id => Book.Prices.Find(id) is not null, new BillingMonth(Today.Year, Today.Month), Book.AsOf)
        {
            Holidays = Book.Holidays,
        };

    /// <summary>The sentences of answers, in one language.</summary>
    public RemarkTexts TextsIn(Language language) => language switch
    {
        Language.English => english ??= new(language, Book.Offers),
        Language.Japanese => japanese ??= new(language, Book.Offers),
    };

    /// <summary>The plan of layers, the later over the earlier.</summary>
    /// <exception cref="Rejection">It is wrong; carries every problem.</exception>
    public Plan ReadPlan(params IReadOnlyList<TreeReading> layers)
    {
        PlanReading reading = PlanReader.Read(layers, PlanContext);
        return reading.Plan ?? throw Rejection.Of(reading.Problems);
    }

    /// <summary>The same of a plan that may name several models: a plan for each; of any model those that are sold where it asks.</summary>
    /// <exception cref="Rejection">It is wrong; carries every problem.</exception>
    public Sequence<Plan> ReadEach(params IReadOnlyList<TreeReading> layers) => PlansOf(PlanReader.ReadEach(layers, PlanContext));

    /// <summary>One or several plans of one JSON text.</summary>
    /// <param name="name">What places show where a file would have its name.</param>
    /// <exception cref="Rejection">One of them is wrong; carries every problem of all of them.</exception>
    public Sequence<Plan> ReadPlans(ReadOnlyMemory<byte> json, string name) => PlansOf(PlansReader.Read(json, name, PlanContext));

    /// <summary>A budget and a plan, which may leave its rate out and name several models.</summary>
    /// <param name="given">The budget where it is given by itself; null where a layer may hold it.</param>
    /// <param name="place">Where it is given by itself, or would be.</param>
    /// <exception cref="Rejection">Something is wrong; carries every problem.</exception>
    public BudgetQuestion ReadBudget(IReadOnlyList<TreeReading> layers, string? given, Place place)
    {
        BudgetReading reading = BudgetReader.Read(layers, given, place, PlanContext);
        return reading.Problems.IsEmpty ? QuestionOf(reading) : throw Rejection.Of(reading.Problems);
    }

    /// <summary>What a budget that was read without a problem is asked.</summary>
    public BudgetQuestion QuestionOf(BudgetReading reading) => new(Sold(reading.Plans, reading.IsAny), reading.Budget!, reading.HasRate);

    private Sequence<Plan> PlansOf(PlansReading reading) =>
        reading.Problems.IsEmpty ? Sold(reading.Plans, reading.IsAny) : throw Rejection.Of(reading.Problems);

    // Where nothing is sold one plan shows why.
    private Sequence<Plan> Sold(Sequence<Plan> plans, bool isAny)
    {
        if (!isAny) return plans;
        Sequence<Plan> sold = [.. plans.Where(plan => Estimator.IsOffered(plan, Book))];
        return sold.IsEmpty ? [plans[0]] : sold;
    }
}
