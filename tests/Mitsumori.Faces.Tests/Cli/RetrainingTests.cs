using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Training that is repeated within the first year.</summary>
public sealed class RetrainingTests
{
    [Theory]
    [InlineData(12, 1)]
    [InlineData(11, 2)]
    [InlineData(6, 2)]
    [InlineData(5, 3)]
    [InlineData(1, 12)]
    public void Estimate_RetrainEveryMonths_CountsTheTrainingAgain(int months, int trainings)
    {
        JsonElement once = Option(""), again = Option($", retrainEveryMonths: {months}");
        decimal training = decimal.Parse(once.Text("oneTime.amount")!);
        Assert.True(training > 0m);
        Assert.Equal(once.Text("oneTime.amount"), again.Text("oneTime.amount"));
        Assert.Equal(once.Text("monthly.amount"), again.Text("monthly.amount"));
        Assert.Equal(
            decimal.Parse(once.Text("firstYear.amount")!) + ((trainings - 1) * training),
            decimal.Parse(again.Text("firstYear.amount")!));
    }

    private static JsonElement Option(string retrain) =>
        Terminal
            .Estimate(
                "model: Nova Pro\nregion: us-east-1\nmonth: 2026-12\ntraffic: {requestsPerMinute: 40, tokens: {input: 2000, output: 400}}\n"
                    + $"customization: {{method: supervised-fine-tuning, trainingTokens: 12000000, epochs: 3{retrain}}}\n")
            .Option("custom-on-demand@us-east-1");
}
