using Mitsumori.Core.Bedrock;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Application.Forms;

/// <summary>The questions for a new plan. Answers are checked by the reader of plans, one by one and together.</summary>
/// <param name="isTrainedByImage">True for a model whose training is priced by the image instead of the token.</param>
public sealed class PlanInterview(PlanContext context, Func<ModelId, bool> isTrainedByImage)
{
    /// <summary>The answer that stands for a model that is already customized, so that no training is estimated.</summary>
    public const string AlreadyCustomized = "already";

    private static readonly NodePath Model = NodePath.Of("model"), Method = NodePath.Of("customization.method");
    private static readonly NodePath TrainingTokens = NodePath.Of("customization.trainingTokens"),
        TrainingHours = NodePath.Of("customization.trainingHours");
    private static readonly NodePath Steps = NodePath.Of("customization.trainingImages.steps"),
        BatchSize = NodePath.Of("customization.trainingImages.batchSize");
    private static readonly NodePath Teacher = NodePath.Of("customization.teacher.model");
    private static readonly NodePath TeacherInput = NodePath.Of("customization.teacher.inputTokens"),
        TeacherOutput = NodePath.Of("customization.teacher.outputTokens");

    private readonly List<PlanAnswer> answers = [];

    /// <summary>Every question, in order; some are asked only after certain answers to those before them.</summary>
    public IReadOnlyList<PlanQuestion> Questions { get; } =
    [
        new("model", Model, "amazon.nova-pro-v1:0", null),
        new("region", NodePath.Of("region"), "us-east-1", "us-east-1"),
        new("requests", NodePath.Of("traffic.requestsPerMinute"), "40", null),
        new("input", NodePath.Of("traffic.tokens.input"), "2000", null),
        new("output", NodePath.Of("traffic.tokens.output"), "400", null),
        new("hours", NodePath.Of("traffic.active.hoursPerDay"), "9", "24"),
        new("method", Method, BedrockCodes.Methods.CodeOf(CustomizationMethod.SupervisedFineTuning), AlreadyCustomized),
        new("training", TrainingTokens, "12000000", null, MayBeLeftOut: true),
        new("training-hours", TrainingHours, "20", null, MayBeLeftOut: true),
        new("steps", Steps, "500", null, MayBeLeftOut: true),
        new("batch", BatchSize, "64", null),
        new("teacher", Teacher, "amazon.nova-pro-v1:0", null, MayBeLeftOut: true),
        new("teacher-input", TeacherInput, "1000000", null),
        new("teacher-output", TeacherOutput, "500000", null),
        new("month", NodePath.Of("month"), context.CurrentMonth.ToString(), context.CurrentMonth.ToString()),
    ];

    /// <summary>What was answered so far.</summary>
    public IReadOnlyList<PlanAnswer> Answers => answers;

    /// <summary>
    /// True unless the answers before it make the question pointless: what is asked about training is what the method is billed by.
    /// </summary>
    public bool IsAsked(PlanQuestion question) => question.Path switch
    {
        var path when path == TrainingTokens => AnsweredMethod is CustomizationMethod.Distillation || (IsTuned && !IsOfImages),
        var path when path == TrainingHours => AnsweredMethod is CustomizationMethod.ReinforcementFineTuning,
        var path when path == Steps => IsTuned && IsOfImages,
        var path when path == BatchSize => AnswerTo(Steps) is not null,
        var path when path == Teacher => AnsweredMethod is CustomizationMethod.Distillation,
        var path when path == TeacherInput || path == TeacherOutput => AnswerTo(Teacher) is not null,
        _ => true,
    };

    /// <summary>What is wrong with one answer after those before it; empty if it can be taken.</summary>
    /// <param name="answer">Null leaves the value out.</param>
    public IReadOnlyList<Problem> Check(PlanQuestion question, string? answer)
    {
        if (answer is null ? question.MayBeLeftOut : IsNothing(question, answer)) return [];
        return
        [
            .. Read(answer is null ? answers : answers.Append(new(question, answer))).Problems
                .Where(problem => problem.Place.Name == question.PlaceName || problem.Path == question.Path)
                .Where(problem => (problem.Code == FaultKind.KeyMissing || problem.Code == FaultKind.OneNeeded) == (answer is null)),
        ];
    }

    /// <summary>Takes an answer, right or wrong.</summary>
    public void Take(PlanQuestion question, string answer)
    {
        if (!IsNothing(question, answer)) answers.Add(new(question, answer));
    }

    /// <summary>The plan that the answers make, or everything that is wrong with them or missing.</summary>
    public PlanReading Read() => Read(answers);

    private CustomizationMethod? AnsweredMethod =>
        BedrockCodes.Methods.TryParse(AnswerTo(Method), out CustomizationMethod method) ? method : null;

    private bool IsTuned => AnsweredMethod is CustomizationMethod.SupervisedFineTuning or CustomizationMethod.ContinuedPreTraining;

    private bool IsOfImages => AnswerTo(Model) is string name && context.Offers.FindModel(name) is { } model && isTrainedByImage(model.Id);

    private static bool IsNothing(PlanQuestion question, string answer) => question.Path == Method && answer == AlreadyCustomized;

    private string? AnswerTo(NodePath path) => answers.Find(answer => answer.Question.Path == path)?.Value;

    // Values without a flag are a layer of their own over those that have one.
    private PlanReading Read(IEnumerable<PlanAnswer> given)
    {
        ILookup<bool, PlanAnswer> parted = given.ToLookup(answer => FlagLayer.FlagOf(answer.Question.Path) is not null);
        TextNode.Mapping others = parted[false]
            .Aggregate(
                new TextNode.Mapping(Place.CommandLine, []),
                (root, answer) =>
                    root.With(
                        answer.Question.Path,
                        new TextNode.Scalar(Place.OfFlag(answer.Question.PlaceName), answer.Value, IsQuoted: false)));
        return PlanReader.Read(
            [FlagLayer.Read(parted[true].Select(answer => (answer.Question.PlaceName, answer.Value))), new(others, [])],
            context);
    }
}
