using Mitsumori.Application.Wire;

namespace Mitsumori.Faces.Tests.PlanLanguage;

/// <summary>Records refuse what a plan must not hold; a text that says so is told as a problem, and never reaches them.</summary>
public sealed class RefusedPartsTests
{
    private const string Rest =
        "model: amazon.nova-pro-v1:0\nregion: us-east-1\nmonth: 2026-12\n"
        + "traffic: {requestsPerMinute: 40, tokens: {input: 2000, output: 400}}\n";

    [Theory]
    [InlineData("hosting: {tiers: []}")]
    [InlineData("hosting: {tiers: [bogus]}")]
    [InlineData("hosting: {tiers: [standard, standard]}")]
    [InlineData("hosting: {routing: []}")]
    [InlineData("hosting: {routing: [bogus]}")]
    [InlineData("hosting: {modes: [batch, batch]}")]
    [InlineData("hosting: {maxCopies: 0}")]
    [InlineData("holds: [custom-model, custom-model]")]
    [InlineData("known: {source: s, kind: quoted, modelUnit: {inputTpm: 5}}")]
    [InlineData("known: {source: s, kind: quoted, modelUnit: {inputTpm: 5, outputTpm: five}}")]
    [InlineData("known: {source: s, kind: quoted, modelUnit: {tpm: 5, inputTpm: 5, outputTpm: 5}}")]
    [InlineData("known: {source: s, kind: quoted, modelUnit: {}}")]
    [InlineData("known: {source: ' ', kind: quoted, modelUnit: {tpm: 5}}")]
    [InlineData("known: {source: s, kind: quoted, importCopy: {cmuVersion: ' ', cmuPerCopy: 0}}")]
    [InlineData("known: {source: s, kind: quoted, quota: {rpm: -1, modelUnits: -1}}")]
    [InlineData("customization: {method: supervised-fine-tuning, modelsKept: -3}")]
    [InlineData("customization: {method: supervised-fine-tuning, epochs: {low: 0, high: 3}}")]
    [InlineData("customization: {method: none, modelsKept: 2}")]
    [InlineData("customization: {method: supervised-fine-tuning, trainingTokens: 5, trainingImages: {steps: 1, batchSize: 0}}")]
    [InlineData("customization: {method: distillation, trainingHours: 5, retrainEveryMonths: 13}")]
    [InlineData("money: {taxPercent: -1, discountPercent: {all: 101, source: ' '}}")]
    [InlineData("money: {fx: 0@2026-11-20}")]
    [InlineData("accept: [{source: ' ', as: us-east-1}]")]
    [InlineData("name: ' '")]
    public void FromText_PartThatNoPlanCanHold_IsAProblem(string part)
    {
        IReadOnlyList<ProblemWire> problems = Mitsumori.Estimates.FromText(Rest + part).Match<IReadOnlyList<ProblemWire>>(
            answered => [],
            wrong => wrong.Problems);
        Assert.NotEmpty(problems);
    }

    [Theory]
    [InlineData("hoursPerDay: 25")]
    [InlineData("hoursPerDay: {low: 0, high: 8}")]
    [InlineData("daysPerWeek: 0")]
    [InlineData("weekdays: []")]
    [InlineData("weekdays: Mon-Someday")]
    [InlineData("timeZone: ' '")]
    [InlineData("from: '25:00', to: '26:00'")]
    public void FromText_HoursThatNoPlanCanHold_AreAProblem(string active)
    {
        string plan = Rest.Replace("{requestsPerMinute: 40,", $"{{requestsPerMinute: 40, active: {{{active}}},", StringComparison.Ordinal);
        Assert.NotEqual(Rest, plan);
        Assert.IsType<PlanAnswer.Wrong>(Mitsumori.Estimates.FromText(plan));
    }
}
