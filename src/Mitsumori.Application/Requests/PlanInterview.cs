using Mitsumori.Core.Bedrock;

namespace Mitsumori.Application.Requests;

/// <summary>The questions for a new plan. Answers are checked by the reader of plans, one by one and together.</summary>
public sealed class PlanInterview(PlanContext context)
{
    /// <summary>The answer that stands for a model that is already customized, so that no training is estimated.</summary>
    public const string AlreadyCustomized = "already";

    private const string MethodFlag = "--method";
    private const string TrainingFlag = "--training-tokens";

    private readonly List<(string Flag, string Value)> answers = [];

    /// <summary>Every question, in order; the last ones depend on answers before them.</summary>
    public IReadOnlyList<PlanQuestion> Questions { get; } =
    [
        new("model", "--model", "amazon.nova-pro-v1:0", null),
        new("region", "--region", "us-east-1", "us-east-1"),
        new("requests", "--rpm", "40", null),
        new("input", "--in", "2000", null),
        new("output", "--out", "400", null),
        new("hours", "--hours-per-day", "9", "24"),
        new("method", MethodFlag, BedrockCodes.Methods.CodeOf(CustomizationMethod.SupervisedFineTuning), AlreadyCustomized),
        new("training", TrainingFlag, "12000000", null, MayBeLeftOut: true),
        new("month", "--month", context.CurrentMonth.ToString(), context.CurrentMonth.ToString()),
    ];

    /// <summary>What was answered so far, as flags.</summary>
    public IReadOnlyList<(string Flag, string Value)> Flags => answers;

    /// <summary>True unless an answer before it makes the question pointless: training tokens belong to methods that are billed by them.</summary>
    public bool IsAsked(PlanQuestion question) => question.Flag != TrainingFlag || answers.Any(answer =>
        answer.Flag == MethodFlag && BedrockCodes.Methods.TryParse(answer.Value, out CustomizationMethod method)
        && method is CustomizationMethod.SupervisedFineTuning or CustomizationMethod.ContinuedPreTraining);

    /// <summary>What is wrong with one answer; empty if it can be taken.</summary>
    /// <param name="answer">Null leaves the value out.</param>
    public IReadOnlyList<Problem> Check(PlanQuestion question, string? answer)
    {
        if (answer is null ? question.MayBeLeftOut : IsNothing(question, answer)) return [];
        (string, string)[] flags = answer is null ? [] : [(question.Flag, answer)];
        return
        [
            .. PlanReader.Read([FlagLayer.Read(flags)], context).Problems
                .Where(problem => problem.Place.Name == question.Flag && (problem.Code is ProblemCode.KeyMissing or ProblemCode.OneNeeded) == (answer is null)),
        ];
    }

    /// <summary>Takes an answer, right or wrong.</summary>
    public void Take(PlanQuestion question, string answer)
    {
        if (!IsNothing(question, answer)) answers.Add((question.Flag, answer));
    }

    /// <summary>The plan that the answers make, or everything that is wrong with them or missing.</summary>
    public PlanReading Read() => PlanReader.Read([FlagLayer.Read(answers)], context);

    private static bool IsNothing(PlanQuestion question, string answer) => question.Flag == MethodFlag && answer == AlreadyCustomized;
}
