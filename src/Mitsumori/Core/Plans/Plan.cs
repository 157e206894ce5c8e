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
    /// <exception cref="ArgumentException">The traffic does not fit in the period: the hours of a week need a calendar month.</exception>
    public BillingPeriod Period
    {
        get;
        init => field = Fitting(Traffic, value).Period;
    }

    = Period;

    /// <exception cref="ArgumentException">It does not fit in the period.</exception>
    public Traffic Traffic
    {
        get;
        init => field = Fitting(value, Period).Traffic;
    }

    = Fitting(Traffic, Period).Traffic;

    /// <summary>A discount on the list total; null without one.</summary>
    public Discount? Discount { get; init; }

    /// <summary>Tax on what is left after the discount, in percent; null leaves tax out.</summary>
    public decimal? TaxPercent { get; init; }

    public CustomizationMethod Method => Customization?.Method ?? CustomizationMethod.SupervisedFineTuning;

    /// <summary>Custom models that are stored, the hosted one included; 0 for a base model.</summary>
    public int ModelsKept => Method == CustomizationMethod.None ? 0 : Customization?.ModelsKept ?? 1;

    private static (Traffic Traffic, BillingPeriod Period) Fitting(Traffic traffic, BillingPeriod period) => traffic.Fits(period)
        ? (traffic, period)
        : throw new ArgumentException("The hours of a week need a calendar month.", nameof(traffic));
}

/// <summary>What is already there, and goes on until the model's end of life.</summary>
public enum Holding
{
    CustomModel,
    ModelUnits,
    Deployment,
    ImportedModel,
}

/// <summary>How a model is customized, and what that takes.</summary>
/// <param name="TrainingTokens">Tokens in the training data; null when not given.</param>
/// <param name="Epochs">Passes over the training data, at least 1.</param>
/// <param name="TrainingHours">Hours of reinforcement fine-tuning; null when not given.</param>
/// <param name="ModelsKept">At least 1: the hosted one and those that are only stored.</param>
/// <param name="TrainedOn">The day of customization; null when not given.</param>
public sealed record Customization(
    CustomizationMethod Method,
    QuantityRange? TrainingTokens,
    QuantityRange Epochs,
    QuantityRange? TrainingHours,
    int ModelsKept,
    DateOnly? TrainedOn)
{
    /// <summary>What is trained of an image model; null when not given.</summary>
    public TrainingImages? Images { get; init; }

    /// <summary>Whose answers a distilled model is trained on; null when not given.</summary>
    public Teacher? Teacher { get; init; }

    /// <summary>Months from one training to the next, 1 to 12; null for a single one.</summary>
    public int? RetrainEveryMonths { get; init; }
}

/// <summary>Images seen in training: steps × batch size, each at least 1.</summary>
public sealed record TrainingImages(long Steps, long BatchSize);

/// <summary>The teacher of a distillation, and the tokens it reads and writes on demand.</summary>
public sealed record Teacher(ModelId Model, QuantityRange InputTokens, QuantityRange OutputTokens);

/// <summary>Which ways of hosting are compared, and how they are run.</summary>
/// <param name="Modes">The modes asked for by name; empty means all.</param>
/// <param name="UnitsWhileActive">True when units without commitment are deleted outside the active hours.</param>
/// <param name="MaxCopies">The most copies of an imported model that the account allows.</param>
public sealed record Hosting(
    Sequence<HostingMode> Modes,
    Sequence<ServiceTier> Tiers,
    Sequence<Routing> Routings,
    bool UnitsWhileActive,
    int MaxCopies)
{
    public static Hosting Everything { get; } = new([], [ServiceTier.Standard], [Routing.InRegion], UnitsWhileActive: false, MaxCopies: 3);

    public bool IsAskedByName(HostingMode mode) => Modes.Contains(mode);

    public bool Includes(HostingMode mode) => Modes.IsEmpty || Modes.Contains(mode);
}

/// <summary>Yen for one dollar, and the day of the rate.</summary>
public sealed record ExchangeRate(decimal YenPerUsd, DateOnly On);

/// <summary>A discount on every line of a list total, in percent, and where it comes from.</summary>
public sealed record Discount(decimal Percent, string Source);

/// <summary>The codes that only plans use.</summary>
public static class PlanCodes
{
    public static Vocabulary<Holding> Holdings { get; } = new(
        (Holding.CustomModel, "custom-model"),
        (Holding.ModelUnits, "model-units"),
        (Holding.Deployment, "deployment"),
        (Holding.ImportedModel, "imported-model"));
}
