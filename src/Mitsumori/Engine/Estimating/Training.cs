using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Engine.Estimating;

/// <summary>
/// The one-time cost of customizing, in the option's own Region: training tokens × epochs; hours of reinforcement fine-tuning; images seen;
/// for a distillation the tokens of its teacher on demand beside the training of the student.
/// </summary>
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
        if (!IsGiven(customization))
        {
            if (!IsDone(plan.Plan, customization)) oneTime.AddGap(new Refusal.TrainingAmountNotGiven(customization.Method), Affects.Cost);
            return;
        }

        if (Refused(plan, region) is Refusal.TrainingNotOffered refusal)
        {
            oneTime.AddGap(refusal, Affects.Cost);
            return;
        }

        if (customization.Teacher is Teacher teacher) ChargeTeacher(teacher, region, oneTime);
        ChargeStudent(plan, customization, region, oneTime);
    }

    /// <summary>The refusal of a customization that the plan asks to be paid; null if none is asked, or it can be had.</summary>
    public static Refusal.TrainingNotOffered? Refused(Case plan, Region region) =>
        plan.Plan.Customization is { } customization && IsGiven(customization)
            ? plan.Judge.JudgeTraining(plan.Model, customization.Method, region, plan.Days.First)
            : null;

    /// <summary>True if the plan says that the model is there already, so that no training is to be paid.</summary>
    public static bool IsDone(Plan plan, Customization? customization) =>
        customization is null || customization.TrainedOn is not null || plan.Holds.Contains(Holding.CustomModel);

    /// <summary>True if the plan asks for a training and says how much is trained.</summary>
    public static bool IsAsked(Plan plan) => plan.Customization is { Method: not (CustomizationMethod.None or CustomizationMethod.Import) } customization && IsGiven(customization);

    private static void ChargeStudent(Case plan, Customization customization, Region region, Ledger oneTime)
    {
        switch (customization)
        {
            case { TrainingHours: QuantityRange hours }:
                oneTime.Charge(Core.Estimates.Charge.TrainingHours, plan.Key(PriceKind.TrainingHour, region), Corners.Of(hours.At), $"{Ledger.Number(hours.Typical)} h");
                break;
            case { Images: TrainingImages images }:
                oneTime.Charge(
                    Core.Estimates.Charge.TrainingImages,
                    plan.Key(PriceKind.TrainingImage, region),
                    Corners.Same(Exact.Multiply(images.Steps, images.BatchSize)),
                    $"{Ledger.Number(images.Steps)} × {Ledger.Number(images.BatchSize)}");
                break;
            case { TrainingTokens: QuantityRange tokens, Epochs: QuantityRange epochs }:
                oneTime.Charge(
                    Core.Estimates.Charge.TrainingTokens,
                    plan.Key(PriceKind.TrainingToken, region),
                    Corners.Of(corner => Exact.Multiply(tokens.At(corner), epochs.At(corner))),
                    $"{Ledger.Number(tokens.Typical)} × {Ledger.Number(epochs.Typical)}");
                break;
        }
    }

    private static void ChargeTeacher(Teacher teacher, Region region, Ledger oneTime)
    {
        PriceSubject subject = PriceSubject.Of(teacher.Model);
        oneTime.Charge(
            Core.Estimates.Charge.TeacherInputTokens, new(PriceKind.OnDemandInputToken, subject, region), Corners.Of(teacher.InputTokens.At), Ledger.Number(teacher.InputTokens.Typical));
        oneTime.Charge(
            Core.Estimates.Charge.TeacherOutputTokens, new(PriceKind.OnDemandOutputToken, subject, region), Corners.Of(teacher.OutputTokens.At), Ledger.Number(teacher.OutputTokens.Typical));
    }

    private static bool IsGiven(Customization customization) => customization.Method switch
    {
        CustomizationMethod.ReinforcementFineTuning => customization.TrainingHours is not null,
        CustomizationMethod.Distillation => customization is { TrainingTokens: not null, Teacher: not null },
        _ => customization is { TrainingTokens: not null } or { Images: not null },
    };
}
