using System.Collections.Immutable;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Plans.Names;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Shapes;

/// <summary>The part of a plan's shape that says how the model is customized.</summary>
internal static class CustomizationShape
{
    public static ObjectShape Customization { get; } =
        new(
            "How the model is customized; left out, the plan means a model that is already fine-tuned.",
            [
                new("method", new ChoiceShape("The way of customization.", BedrockCodes.Methods.Codes.ToImmutableArray()))
                {
                    IsRequired = true,
                    Flag = "--method",
                },
                new(
                    "trainingTokens",
                    new RangeShape(new("Tokens in the training data, for every method but reinforcement fine-tuning.", 0m, IsAbove: true))
                    {
                        Examples = ["12000000"],
                    })
                {
                    Flag = "--training-tokens",
                },
                new(
                    "epochs",
                    new RangeShape(
                        new("Passes over the training data; 1 if it is left out.", 1m, Maximum: Core.Plans.Customization.MostEpochs)))
                {
                    Flag = "--epochs",
                },
                new(
                    "trainingHours",
                    new RangeShape(
                        new(
                            "Hours of training, for reinforcement fine-tuning.",
                            0m,
                            IsAbove: true,
                            Core.Plans.Customization.MostTrainingHours))),
                new(
                    "trainingImages",
                    new ObjectShape(
                        "Images seen in training an image model, in place of tokens.",
                        [
                            new(
                                "steps",
                                new NumberShape("Training steps.", 1m, Maximum: TrainingImages.MostSteps, IsWhole: true)
                                {
                                    Examples = ["500"],
                                })
                            {
                                IsRequired = true,
                            },
                            new(
                                "batchSize",
                                new NumberShape("Images in one step.", 1m, Maximum: TrainingImages.LargestBatch, IsWhole: true)
                                {
                                    Examples = ["64"],
                                })
                            {
                                IsRequired = true,
                            },
                        ])),
                new(
                    "teacher",
                    new ObjectShape(
                        "Whose answers a distilled model is trained on; its tokens are priced on demand.",
                        [
                            new(
                                "model",
                                BookNames.Model("The teacher by its id, name, profile id or ARN.") with
                                {
                                    Examples = ["amazon.nova-pro-v1:0"],
                                })
                            {
                                IsRequired = true,
                                Flag = "--teacher",
                            },
                            new("inputTokens", new RangeShape(new("Tokens that the teacher reads.", 0m)))
                            {
                                IsRequired = true,
                                Flag = "--teacher-in",
                            },
                            new("outputTokens", new RangeShape(new("Tokens that the teacher writes.", 0m)))
                            {
                                IsRequired = true,
                                Flag = "--teacher-out",
                            },
                        ])),
                new(
                    "modelsKept",
                    new NumberShape(
                        "Custom models that are stored, the hosted one included; 1 if it is left out.",
                        1m,
                        Maximum: Core.Plans.Customization.MostModelsKept,
                        IsWhole: true))
                {
                    Flag = "--models-kept",
                },
                new("trainedOn", new FormShape("The day on which the model was customized.", TextForms.Date) { Examples = ["2026-11-15"] }),
                new(
                    "retrainEveryMonths",
                    new NumberShape(
                        "Months from one training to the next, counted in the first year; a single training if it is left out.",
                        1m,
                        Maximum: Core.Plans.Customization.MostMonthsToRetrain,
                        IsWhole: true)
                    {
                        Examples = ["6"],
                    }),
                new(
                    "technique",
                    new ChoiceShape(
                        "Which weights were tuned: low-rank is parameter-efficient, full-rank all of them; low-rank if it is left out.",
                        PlanCodes.Techniques.Codes.ToImmutableArray()))
                {
                    Flag = "--technique",
                },
                new(
                    "trainedWith",
                    new ChoiceShape(
                        "Where it is trained; bedrock if it is left out. What training in SageMaker AI costs is not counted.",
                        PlanCodes.TrainingServices.Codes.ToImmutableArray()))
                {
                    Flag = "--trained-with",
                },
            ],
            [
                new(
                    [
                        ["trainingTokens"],
                        ["trainingImages"],
                    ],
                    IsRequired: false,
                    null),
            ]);
}
