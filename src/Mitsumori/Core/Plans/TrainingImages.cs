using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Plans;

/// <summary>Images seen in training: steps × batch size, each at least 1.</summary>
public sealed record TrainingImages(long Steps, long BatchSize)
{
    /// <summary>The most steps of a training.</summary>
    public const long MostSteps = 1_000_000_000;

    /// <summary>The most images of one step.</summary>
    public const long LargestBatch = 1_000_000;

    public long Steps
    {
        get;
        init => field = Bounds.Within(value, 1, MostSteps, nameof(Steps));
    }

    = Bounds.Within(Steps, 1, MostSteps, nameof(Steps));

    public long BatchSize
    {
        get;
        init => field = Bounds.Within(value, 1, LargestBatch, nameof(BatchSize));
    }

    = Bounds.Within(BatchSize, 1, LargestBatch, nameof(BatchSize));
}
