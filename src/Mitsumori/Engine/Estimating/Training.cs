using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Offering;

namespace Mitsumori.Engine.Estimating;

/// <summary>
/// The one-time cost of customizing, in the option's own Region: training tokens × epochs; hours of reinforcement fine-tuning; images seen;
/// for a distillation the tokens of its teacher on demand beside the training of the student.
/// </summary>
internal static class Training
{
    public static Ledger ChargeFor(Case asked, Region region)
    {
        Ledger oneTime = asked.NewLedger();
        Charge(asked, region, oneTime);
        return oneTime;
    }

    private static void Charge(Case asked, Region region, Ledger oneTime)
    {
        if (asked.Plan.Customization is not Customization customization) return;
        if (customization.Method is CustomizationMethod.None or CustomizationMethod.Import) return;
        if (!IsGiven(customization))
        {
            if (!customization.IsWithoutTraining && !IsDone(asked.Plan, customization))
                oneTime.AddGap(new Refusal.TrainingAmountNotGiven(customization.Method), Affects.Cost);
            return;
        }

        if (Refused(asked, region) is Refusal.TrainingNotOffered refusal)
        {
            oneTime.AddGap(refusal, Affects.Cost);
            return;
        }

        if (customization.Teacher is Teacher teacher) ChargeTeacher(asked, teacher, region, oneTime);
        ChargeStudent(asked, customization, region, oneTime);
    }

    /// <summary>The refusal of a customization that the plan asks to be paid; null if none is asked, or it can be had.</summary>
    public static Refusal.TrainingNotOffered? Refused(Case asked, Region region) =>
        asked.Plan.Customization is { } customization && IsGiven(customization)
            ? asked.Judge.JudgeTraining(asked.Model, customization.Method, region, asked.Days.First)
            : null;

    /// <summary>True if the plan says that the model is there already, so that no training is to be paid.</summary>
    public static bool IsDone(Plan plan, Customization? customization) =>
        customization is null || customization.TrainedOn is not null || plan.Holds.Contains(Holding.CustomModel);

    /// <summary>True if the plan names a way of tuning and nothing of a training, nor that it was done: it is taken for done.</summary>
    public static bool IsTakenForDone(Plan plan) =>
        plan.Customization is { IsWithoutTraining: true, TrainedWith: not TrainingService.SageMaker } customization
        && customization.Method is not (CustomizationMethod.None or CustomizationMethod.Import)
        && !IsDone(plan, customization);

    /// <summary>True if the plan asks for a training and says how much is trained.</summary>
    public static bool IsAsked(Plan plan) =>
        plan.Customization is { Method: not (CustomizationMethod.None or CustomizationMethod.Import) } customization
        && IsGiven(customization);

    private static void ChargeStudent(Case asked, Customization customization, Region region, Ledger oneTime)
    {
        (ChargeFormula Formula, PriceKind Kind)? student = customization switch
        {
            { TrainingHours: not null } => (ChargeFormulas.TrainingHours, PriceKind.TrainingHour),
            { Images: not null } => (ChargeFormulas.TrainingImages, PriceKind.TrainingImage),
            { TrainingTokens: not null } => (ChargeFormulas.TrainingTokens, PriceKind.TrainingToken),
            _ => null,
        };
        if (student is (ChargeFormula formula, PriceKind kind)) oneTime.Charge(asked.QuantityOf(formula), asked.Key(kind, region));
    }

    private static void ChargeTeacher(Case asked, Teacher teacher, Region region, Ledger oneTime)
    {
        // The teacher has to be on sale itself, by whichever routing its Region offers.
        ModelFacts facts = asked.Book.Offers.Models[teacher.Model];
        if (TeacherRouting(asked, facts, region) is not Routing routing)
        {
            DateOnly? ended = facts.Lifecycle.HasEnded(asked.Days.First) ? facts.Lifecycle.End : null;
            oneTime.AddGap(new Refusal.TeacherNotOffered(teacher.Model, region, ended), Affects.Cost);
            return;
        }

        PriceSubject subject = PriceSubject.Of(teacher.Model);
        oneTime.Charge(
            asked.QuantityOf(ChargeFormulas.TeacherInputTokens),
            new(PriceKind.OnDemandInputToken, subject, region) { Routing = routing });
        oneTime.Charge(
            asked.QuantityOf(ChargeFormulas.TeacherOutputTokens),
            new(PriceKind.OnDemandOutputToken, subject, region) { Routing = routing });
    }

    private static Routing? TeacherRouting(Case asked, ModelFacts teacher, Region region)
    {
        foreach (Routing routing in BedrockCodes.Routings.Values)
        {
            OfferQuestion question = new(teacher, HostingMode.BaseOnDemand, CustomizationMethod.None, region, asked.Days.First)
            {
                Routing = routing,
            };
            if (asked.OfferOf(question).IsOffered) return routing;
        }

        return null;
    }

    private static bool IsGiven(Customization customization) => customization.Method switch
    {
        CustomizationMethod.ReinforcementFineTuning => customization.TrainingHours is not null,
        CustomizationMethod.Distillation => customization is { TrainingTokens: not null, Teacher: not null },
        _ => customization is { TrainingTokens: not null } or { Images: not null },
    };
}
