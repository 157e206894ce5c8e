using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Plans;

/// <summary>How a model is customized, and what that takes.</summary>
/// <param name="TrainingTokens">Tokens in the training data, above 0; null when not given.</param>
/// <param name="Epochs">Passes over the training data, 1 to 10,000.</param>
/// <param name="TrainingHours">Hours of reinforcement fine-tuning, above 0, at most 1,000,000; null when not given.</param>
/// <param name="ModelsKept">1 to 100,000: the hosted one and those that are only stored.</param>
/// <param name="TrainedOn">The day of customization; null when not given.</param>
public sealed record Customization(
    CustomizationMethod Method,
    QuantityRange? TrainingTokens,
    QuantityRange Epochs,
    QuantityRange? TrainingHours,
    int ModelsKept,
    DateOnly? TrainedOn)
{
    /// <summary>The most passes over the training data.</summary>
    public const int MostEpochs = 10_000;

    /// <summary>The most hours of reinforcement fine-tuning.</summary>
    public const int MostTrainingHours = 1_000_000;

    /// <summary>The most custom models that are stored.</summary>
    public const int MostModelsKept = 100_000;

    /// <summary>The most months from one training to the next.</summary>
    public const int MostMonthsToRetrain = 12;

    public CustomizationMethod Method
    {
        get;
        init => field = Bounds.Member(value, CustomizationMethod.Import, nameof(Method));
    }

    = Bounds.Member(Method, CustomizationMethod.Import, nameof(Method));

    public QuantityRange? TrainingTokens
    {
        get;
        init => field = Bounds.Above0(value, nameof(TrainingTokens));
    }

    = Bounds.Above0(TrainingTokens, nameof(TrainingTokens));

    public QuantityRange Epochs
    {
        get;
        init => field = Bounds.Within(value, 1m, MostEpochs, nameof(Epochs));
    }

    = Bounds.Within(Epochs, 1m, MostEpochs, nameof(Epochs));

    public QuantityRange? TrainingHours
    {
        get;
        init => field = Bounds.Above0(value, nameof(TrainingHours), MostTrainingHours);
    }

    = Bounds.Above0(TrainingHours, nameof(TrainingHours), MostTrainingHours);

    public int ModelsKept
    {
        get;
        init => field = Bounds.Within(value, 1, MostModelsKept, nameof(ModelsKept));
    }

    = Bounds.Within(ModelsKept, 1, MostModelsKept, nameof(ModelsKept));

    /// <summary>What is trained of an image model; null when not given.</summary>
    public TrainingImages? Images { get; init; }

    /// <summary>Whose answers a distilled model is trained on; null when not given.</summary>
    public Teacher? Teacher { get; init; }

    /// <summary>Months from one training to the next, 1 to 12; null for a single one.</summary>
    public int? RetrainEveryMonths
    {
        get;
        init => field = Bounds.Within(value, 1, MostMonthsToRetrain, nameof(RetrainEveryMonths));
    }

    /// <summary>Null when not given, which is taken for low-rank.</summary>
    public TuningTechnique? Technique
    {
        get;
        init => field = Bounds.Member(value, TuningTechnique.FullRank, nameof(Technique));
    }

    /// <summary>Null when not given, which is taken for Bedrock.</summary>
    public TrainingService? TrainedWith
    {
        get;
        init => field = Bounds.Member(value, TrainingService.SageMaker, nameof(TrainedWith));
    }

    /// <summary>True if it says nothing of a training: neither how much is trained, nor how often.</summary>
    public bool IsWithoutTraining =>
        this is { TrainingTokens: null, TrainingHours: null, Images: null, Teacher: null, RetrainEveryMonths: null }
        && Epochs is { Low: 1m, High: 1m };

    /// <summary>True if it says nothing that its method or its place of training does not take, and how much is trained in one way
    /// only.</summary>
    internal bool IsOfItsMethod =>
        !(TrainingTokens is not null && Images is not null)
        && (TrainedWith != TrainingService.SageMaker || IsWithoutTraining)
        && Method switch
        {
            CustomizationMethod.None => IsWithoutTuning && ModelsKept == 1 && TrainedOn is null,
            CustomizationMethod.Import => IsWithoutTuning,
            CustomizationMethod.ReinforcementFineTuning => TrainingTokens is null && Images is null && Teacher is null,
            CustomizationMethod.Distillation => TrainingHours is null && Images is null,
            CustomizationMethod.SupervisedFineTuning or CustomizationMethod.ContinuedPreTraining => TrainingHours is null && Teacher is null,
        };

    private bool IsWithoutTuning => IsWithoutTraining && Technique is null && TrainedWith is null;
}
