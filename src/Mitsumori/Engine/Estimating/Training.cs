using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Estimating;

/// <summary>The one-time cost of customizing: training tokens × epochs, or hours of reinforcement fine-tuning, in the option's own Region.</summary>
internal static class Training
{
    public static Ledger ChargeFor(Case plan, Region region)
    {
        Ledger oneTime = plan.NewLedger();
        Charge(plan, region, oneTime);
        return oneTime;
    }

    private static void Charge(Case plan, Region region, Ledger oneTime)
    {
        if (plan.Plan.Customization is not Customization customization) return;
        if (customization.Method is CustomizationMethod.None or CustomizationMethod.Import) return;
        if (AmountOf(customization) is not QuantityRange amount)
        {
            if (!IsDone(plan.Plan, customization)) oneTime.AddGap(new Refusal.TrainingAmountNotGiven(customization.Method), Affects.Cost);
            return;
        }

        if (Refused(plan, region) is Refusal.TrainingNotOffered refusal)
        {
            oneTime.AddGap(refusal, Affects.Cost);
            return;
        }

        if (customization.Method == CustomizationMethod.ReinforcementFineTuning)
        {
            oneTime.Charge(Core.Estimates.Charge.TrainingHours, plan.Key(PriceKind.TrainingHour, region), Corners.Of(amount.At), $"{Ledger.Number(amount.Typical)} h");
        }
        else
        {
            QuantityRange epochs = customization.Epochs;
            oneTime.Charge(
                Core.Estimates.Charge.TrainingTokens,
                plan.Key(PriceKind.TrainingToken, region),
                Corners.Of(corner => Exact.Multiply(amount.At(corner), epochs.At(corner))),
                $"{Ledger.Number(amount.Typical)} × {Ledger.Number(epochs.Typical)}");
        }
    }

    /// <summary>The refusal of a customization that the plan asks to be paid; null if none is asked, or it can be had.</summary>
    public static Refusal.TrainingNotOffered? Refused(Case plan, Region region) =>
        plan.Plan.Customization is { } customization && AmountOf(customization) is not null
            ? plan.Judge.JudgeTraining(plan.Model, customization.Method, region, plan.Days.First)
            : null;

    /// <summary>True if the plan says that the model is there already, so that no training is to be paid.</summary>
    public static bool IsDone(Plan plan, Customization? customization) =>
        customization is null || customization.TrainedOn is not null || plan.Holds.Contains(Holding.CustomModel);

    private static QuantityRange? AmountOf(Customization customization) =>
        customization.Method == CustomizationMethod.ReinforcementFineTuning ? customization.TrainingHours : customization.TrainingTokens;
}
