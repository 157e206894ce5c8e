using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Core.Plans;

/// <summary>What a user wants and knows: one customized or base model that takes all the traffic. Every value is valid.</summary>
/// <param name="ContextVariant">The id with a context suffix, where the plan names one for units.</param>
/// <param name="Regions">The Regions asked for; empty means any.</param>
/// <param name="PriceDay">Prices are those of this day; null takes the newest in the book.</param>
/// <param name="Customization">Null: a model that is already fine-tuned.</param>
/// <param name="Assumed">What a face filled in where the user gave nothing.</param>
public sealed record Plan(
    string? Name,
    ModelId Model,
    string? ContextVariant,
    Sequence<Region> Regions,
    BillingPeriod Period,
    DateOnly? PriceDay,
    Traffic Traffic,
    Customization? Customization,
    Sequence<Holding> Holds,
    Hosting Hosting,
    Known Known,
    Acceptance Accepted,
    ExchangeRate? Exchange,
    Sequence<Remarks.Assumption> Assumed)
{
    /// <summary>The most percent of a discount or a tax.</summary>
    public const decimal MostPercent = 100m;

    public string? Name
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(Name));
    }

    = Bounds.TextOrNone(Name, nameof(Name));

    public ModelId Model
    {
        get;
        init => field = Bounds.Given(value, nameof(Model));
    }

    = Bounds.Given(Model, nameof(Model));

    public string? ContextVariant
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(ContextVariant));
    }

    = Bounds.TextOrNone(ContextVariant, nameof(ContextVariant));

    /// <exception cref="ArgumentException">The traffic does not fit in the period: the hours of a week, and holidays, need a calendar
    /// month.</exception>
    public BillingPeriod Period
    {
        get;
        init => field = Fitting(Traffic, value).Period;
    }

    = Bounds.Given(Period, nameof(Period));

    /// <exception cref="ArgumentException">It does not fit in the period.</exception>
    public Traffic Traffic
    {
        get;
        init => field = Fitting(value, Period).Traffic;
    }

    = Fitting(Traffic, Period).Traffic;

    /// <exception cref="ArgumentException">It says what its method does not take.</exception>
    public Customization? Customization
    {
        get;
        init => field = Agreeing(value);
    }

    = Agreeing(Customization);

    public Sequence<Holding> Holds
    {
        get;
        init => field = Bounds.Members(value, Holding.ImportedModel, nameof(Holds));
    }

    = Bounds.Members(Holds, Holding.ImportedModel, nameof(Holds));

    public Hosting Hosting
    {
        get;
        init => field = Bounds.Given(value, nameof(Hosting));
    }

    = Bounds.Given(Hosting, nameof(Hosting));

    public Known Known
    {
        get;
        init => field = Bounds.Given(value, nameof(Known));
    }

    = Bounds.Given(Known, nameof(Known));

    public Acceptance Accepted
    {
        get;
        init => field = Bounds.Given(value, nameof(Accepted));
    }

    = Bounds.Given(Accepted, nameof(Accepted));

    /// <summary>Weights of one's own, named as the plan's model; null for a model of the book.</summary>
    public OwnWeights? Own { get; init; }

    /// <summary>A discount on the list total; null without one.</summary>
    public Discount? Discount { get; init; }

    /// <summary>Tax on what is left after the discount, in percent, 0 to 100; null leaves tax out.</summary>
    public decimal? TaxPercent
    {
        get;
        init => field = Bounds.Within(value, 0m, MostPercent, nameof(TaxPercent));
    }

    public CustomizationMethod Method => Customization?.Method ?? CustomizationMethod.SupervisedFineTuning;

    /// <summary>Custom models that are stored, the hosted one included; 0 for a base model.</summary>
    public int ModelsKept => Method == CustomizationMethod.None ? 0 : Customization?.ModelsKept ?? 1;

    private static (Traffic Traffic, BillingPeriod Period) Fitting(Traffic traffic, BillingPeriod period)
    {
        Bounds.Given(traffic, nameof(Traffic));
        Bounds.Given(period, nameof(Period));
        return traffic.Fits(period)
            ? (traffic, period)
            : throw new ArgumentException(
                "The hours of a week, and holidays, need a calendar month; the calendar of the holidays must cover it.",
                nameof(traffic));
    }

    private static Customization? Agreeing(Customization? customization) => customization is null || customization.IsOfItsMethod
        ? customization
        : throw Bounds.Refused(
            $"The customization says what {customization.Method} does not take.",
            nameof(Customization));
}

/// <summary>What is already there, and goes on until the model's end of life.</summary>
public enum Holding
{
    CustomModel,
    ModelUnits,
    Deployment,
    ImportedModel,
}

/// <summary>The codes that only plans use.</summary>
public static class PlanCodes
{
    public static Vocabulary<Holding> Holdings { get; } = new(
        (Holding.CustomModel, "custom-model"),
        (Holding.ModelUnits, "model-units"),
        (Holding.Deployment, "deployment"),
        (Holding.ImportedModel, "imported-model"));

    public static Vocabulary<TuningTechnique> Techniques { get; } = new(
        (TuningTechnique.LowRank, "low-rank"),
        (TuningTechnique.FullRank, "full-rank"));

    public static Vocabulary<TrainingService> TrainingServices { get; } = new(
        (TrainingService.Bedrock, "bedrock"),
        (TrainingService.SageMaker, "sagemaker"));
}
