using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Capacity;
using Mitsumori.Engine.Loads;
using Mitsumori.Engine.Offering;

namespace Mitsumori.Engine.Estimating;

/// <summary>One plan before one book: what every charge of every option is reckoned from.</summary>
internal sealed class Case
{
    // The terms of a commitment, and modes beside each other, count the same at other prices.
    private readonly List<ChargedQuantity> quantities = [];
    private Corners<ChargeInputs>? inputs;
    private Corners<long>? units;
    private ContextBands? bands;
    private Ratio? busiestDay;
    private decimal? cmuPerCopy;
    private (Region Region, bool IsCalled)? calledOnDemand;
    private (OptionRow Row, Region Region, QuotaJudgement Judgement)? judged;

    private Case(Plan plan, FactBook book, DateOnly priceDay, ModelFacts model)
    {
        Asked = plan;
        Caching = book.Offers.CardOf(model.Id)?.Caching;
        Plan = CacheUse.Served(plan, Caching);
        (Book, PriceDay, Model, Judge, Prices) = (book, priceDay, model, new(book.Offers), new(book.Prices, priceDay, plan.Accepted));
        Days = ServiceDays.Of(plan.Period, priceDay);
        Loads = Corners.LoadOf(Plan);
    }

    // What is asked of the model is the same in every month.
    private Case(Case other, BillingPeriod period)
    {
        Asked = other.Asked with { Period = period };
        Plan = ReferenceEquals(other.Plan, other.Asked) ? Asked : other.Plan with { Period = period };
        (Book, PriceDay, Model, Judge, Prices) = (other.Book, other.PriceDay, other.Model, other.Judge, other.Prices);
        (Caching, cmuPerCopy) = (other.Caching, other.CmuPerCopy);
        Days = ServiceDays.Of(period, PriceDay);
        Loads = Corners.LoadOf(Plan);
    }

    /// <summary>The plan as it was given.</summary>
    public Plan Asked { get; }

    /// <summary>The plan as the cache of the model takes it: what is never cached is ordinary input.</summary>
    public Plan Plan { get; }

    /// <summary>Caching of the base model on demand; null where no text was seen.</summary>
    public Caching? Caching { get; }

    public FactBook Book { get; }

    public DateOnly PriceDay { get; }

    public ServiceDays Days { get; }

    public ModelFacts Model { get; }

    public OfferJudge Judge { get; }

    public ChosenPrices Prices { get; }

    public Corners<Load> Loads { get; }

    /// <summary>True from the day of extended access on, which has prices of its own.</summary>
    public bool IsExtended => Model.Lifecycle.PublicExtendedAccessFrom <= Days.First;

    /// <summary>True if a month charges what another does, however much of it.</summary>
    public bool ChargesAs(Case month) =>
        IsExtended == month.IsExtended && Loads.High.Requests.IsZero == month.Loads.High.Requests.IsZero;

    /// <summary>What formulas are reckoned from.</summary>
    public Corners<ChargeInputs> Inputs =>
        inputs ??= InputsWith(new(CmuPerCopy, 0, 0));

    /// <summary>Custom model units of one copy of imported weights; 1 for any other model.</summary>
    public decimal CmuPerCopy => cmuPerCopy ??= Plan.Method == CustomizationMethod.Import ? ImportedModel.CmuPerCopy(this) : 1m;

    /// <summary>
    /// Model units that the peak needs; null if what one unit carries is not known. Asked for by every term, reckoned once.
    /// </summary>
    public Corners<long>? Units => units ??= ModelUnits.Needed(this);

    /// <summary>
    /// Tokens that a call writes at most, at the high load. A max_tokens that nobody set asks for no room: the answer then ends with the
    /// context.
    /// </summary>
    public decimal LongestOutput => Math.Max(Loads.High.Output, Plan.Traffic.Tokens.MaxTokens ?? 0m);

    /// <summary>Tokens that a call holds at most, input and output together, at the high load.</summary>
    public decimal LongestCall => Loads.High.InputWithoutCache + LongestOutput;

    /// <summary>In which context band the average call lies.</summary>
    public ContextBands Bands => bands ??= ContextBands.Of(Model, Book, Loads);

    /// <summary>
    /// Hours that the busiest day of UTC would last at the rate of capacity, at the high load. Every limit of a day asks for it.
    /// </summary>
    public Ratio BusiestDayHours => busiestDay ??= BusiestDay.Hours(Plan.Traffic, Plan.Period, Loads.High.HoursPerDay);

    /// <exception cref="ArgumentException">The plan names what the book does not have.</exception>
    public static Case Of(Plan plan, FactBook book)
    {
        ModelFacts model = NamesOfPlan.Check(plan, book);
        return new(plan, book, plan.PriceDay ?? book.AsOf, model);
    }

    /// <summary>Tokens of quota that one output token takes; where no text says, the most that any model's takes.</summary>
    public int Burndown => Model.OutputBurndown ?? Book.Offers.GreatestBurndown;

    /// <summary>The same plan in another month, at the same prices.</summary>
    public Case In(BillingMonth month) => new(this, new BillingPeriod.CalendarMonth(month));

    /// <summary>The same with what the provider reserves at least in a Region.</summary>
    public Corners<ChargeInputs> InputsIn(Region region) =>
        InputsWith(
            new(
                1m,
                ReservedTier.Least(this, LimitedThing.LeastReservedInput, region),
                ReservedTier.Least(this, LimitedThing.LeastReservedOutput, region)));

    /// <summary>How much a charge counts, reckoned once.</summary>
    public ChargedQuantity QuantityOf(ChargeFormula formula)
    {
        foreach (ChargedQuantity known in quantities)
        {
            if (known.Formula == formula) return known;
        }

        ChargedQuantity quantity = ChargedQuantity.Of(formula, Inputs);
        quantities.Add(quantity);
        return quantity;
    }

    /// <summary>
    /// What the quotas of an on-demand row say. Whether a profile is looked for hangs on it, and then the option itself: reckoned once.
    /// </summary>
    public QuotaJudgement JudgementOf(OptionRow row, Region region)
    {
        if (judged is { } last && ReferenceEquals(last.Row, row) && last.Region == region) return last.Judgement;
        QuotaJudgement judgement = QuotaJudgement.Of(this, row, region);
        judged = (row, region, judgement);
        return judgement;
    }

    /// <summary>
    /// The account's own quotas, where they are those of the row: of the model that the plan hosts, or, where none of its ways of hosting
    /// has such a quota, of the base model beside it.
    /// </summary>
    public KnownQuota? QuotaFor(OptionRow row, Region region)
    {
        if (row.Role == OptionRole.Candidate || Plan.Known.Quota is null) return Plan.Known.Quota;
        if (calledOnDemand is not { } known || known.Region != region)
            calledOnDemand = known = (region, OptionRows.HaveCandidateOnDemand(this, region));
        return known.IsCalled ? null : Plan.Known.Quota;
    }

    public Ledger NewLedger(bool keepsLines = true) => new(Prices, keepsLines);

    /// <summary>What the prices of the asked model are listed under.</summary>
    public PriceSubject Subject => PriceSubject.Of(Plan.Model);

    public PriceKey Key(PriceKind kind, Region region) => new(kind, Subject, region);

    /// <summary>Whether a row can be had in a Region: by the tables, and before there was one by what shows it.</summary>
    public OfferAnswer OfferOf(OptionRow row, Region region) => OfferOf(Question(row, region));

    /// <summary>The same of any model.</summary>
    public OfferAnswer OfferOf(OfferQuestion question)
    {
        OfferAnswer answer = Judge.Judge(question);
        if (!answer.MayBeDeduced || DeducedOffer.Proof(Book, question, Plan.Accepted, Days.Last) is not string proof) return answer;
        return OfferAnswer.Offered with { Warnings = [new Warning.OfferDeduced(question.Model.Id, question.Region, proof)] };
    }

    public OfferQuestion Question(OptionRow row, Region region) => new(Model, row.Mode, Plan.Method, region, Days.First)
    {
        Tier = row.Tier,
        Routing = row.Routing,
        Holds = Plan.Holds,
        ContextVariant = Plan.ContextVariant,
        CustomizedOn = Plan.Customization?.TrainedOn,
        Architecture = Plan.Known.ImportCopy?.Architecture,
    };

    private Corners<ChargeInputs> InputsWith(BookFigures figures) => CornerInputs.AreSingle(Plan)
        ? new(new CornerInputs(Plan, Loads.Typical, Corner.Typical, figures))
        : new(
            new CornerInputs(Plan, Loads.Low, Corner.Low, figures),
            new CornerInputs(Plan, Loads.Typical, Corner.Typical, figures),
            new CornerInputs(Plan, Loads.High, Corner.High, figures));
}
