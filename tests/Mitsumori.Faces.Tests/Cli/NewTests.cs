using Mitsumori.Core.Bedrock;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary><c>mitsumori new</c>: answers from a pipe, one a line.</summary>
public sealed class NewTests
{
    [Theory]
    [InlineData(
        "en",
        "amazon.nova-pro-v1:0\n\n40\n2000\n400\n\n\n2026-12\n",
        "--model amazon.nova-pro-v1:0 --region us-east-1 --rpm 40 --in 2000 --out 400 --hours-per-day 24 --month 2026-12"
    )]
    [InlineData(
        "ja",
        "Nova Pro\nus-east-1, us-west-2\n30..60\n2000.5\n1e3\n9\nsupervised-fine-tuning\n12000000\n2026-11\n",
        "--model amazon.nova-pro-v1:0 --region us-east-1,us-west-2 --rpm 30..60 --in 2000.5 --out 1000 --hours-per-day 9 "
            + "--method supervised-fine-tuning --training-tokens 12000000 --month 2026-11")]
    [InlineData(
        "en",
        "amazon.nova-pro-v1:0\nany\n40\n2000\n400\n24\nnone\n2026-12",
        "--model amazon.nova-pro-v1:0 --region any --rpm 40 --in 2000 --out 400 --hours-per-day 24 --method none --month 2026-12"
    )]
    [InlineData(
        "en",
        "amazon.nova-pro-v1:0\nus-east-1\n40\n2000\n400",
        "--model amazon.nova-pro-v1:0 --region us-east-1 --rpm 40 --in 2000 --out 400 --hours-per-day 24 --month 2026-11"
    )]
    public void Answers_MakeAPlan_ThatGivesTheAnswerOfTheSameFlags(string language, string answers, string flags)
    {
        Answer written = Terminal.RunWithInput(answers, "new", "--lang", language);
        Assert.Equal(0, written.Exit);
        Answer read = Terminal.Estimate(written.Output), expected = Terminal.EstimateFlags(flags);
        Assert.Equal(expected.Output, read.Output);
        Assert.Equal(expected.Exit, read.Exit);
    }

    [Theory]
    [InlineData(
        "Nova Micro",
        "distillation\n3000000\nNova Pro\n1000000\n500000",
        "method: distillation, trainingTokens: 3000000, teacher: {model: Nova Pro, inputTokens: 1000000, outputTokens: 500000}"
    )]
    [InlineData("Nova Micro", "distillation\n\n", "method: distillation")]
    [InlineData("openai.gpt-oss-20b-1:0", "reinforcement-fine-tuning\n20..30", "method: reinforcement-fine-tuning, trainingHours: 20..30")]
    [InlineData(
        "amazon.nova-canvas-v1:0",
        "supervised-fine-tuning\n500\n64",
        "method: supervised-fine-tuning, trainingImages: {steps: 500, batchSize: 64}"
    )]
    [InlineData("amazon.nova-canvas-v1:0", "supervised-fine-tuning\n", "method: supervised-fine-tuning")]
    [InlineData("meta.llama3-1-8b-instruct-v1:0", "import", "method: import")]
    public void Method_AsksForWhatItIsBilledBy(string model, string answers, string customization)
    {
        Answer written = Terminal.RunWithInput($"{model}\nus-east-1\n40\n2000\n400\n24\n{answers}\n2026-08\n", "new");
        Assert.Equal(0, written.Exit);
        Answer expected = Terminal.Estimate(
            $$"""
            model: {{model}}
            region: us-east-1
            month: 2026-08
            traffic:
              requestsPerMinute: 40
              tokens: {input: 2000, output: 400}
            customization: { {{customization}} }
            """);
        Answer read = Terminal.Estimate(written.Output);
        Assert.Equal(expected.Output, read.Output);
        Assert.Equal(expected.Exit, read.Exit);
        Assert.NotEqual(2, read.Exit);
    }

    [Fact]
    public void Method_EveryOne_IsOfferedAndAsksAndGivesAPlan()
    {
        foreach (string method in BedrockCodes.Methods.Codes)
        {
            Answer answer = Terminal.RunWithInput($"Nova Micro\n\n40\n2000\n400\n\n{method}\n", "new");
            Assert.Equal(0, answer.Exit);
            Assert.Contains($"method: {method}\n", answer.Output);
            Assert.Single(
                answer.Error.Split('\n'),
                line => line.StartsWith("Customized already", StringComparison.Ordinal) && line.Contains(method));
        }
    }

    [Fact]
    public void Teacher_ThatIsWrongOrHalfGiven_IsAskedAgain()
    {
        Answer answer = Terminal.RunWithInput(
            "Nova Micro\n\n40\n2000\n400\n\ndistillation\n3000000\nNova Prof\nNova Pro\n\n-1\n1000000\n500000\n\n",
            "new");
        Assert.Equal(0, answer.Exit);
        Assert.Contains("\"Nova Prof\" is not in this price book", answer.Error);
        Assert.Contains("customization.teacher.inputTokens is missing. Add it.", answer.Error);
        Assert.Contains("-1 is too small.", answer.Error);
        Assert.Equal(2, Terminal.RunWithInput("Nova Micro\n\n40\n2000\n400\n\ndistillation\n3000000\nNova Pro", "new").Exit);
    }

    [Theory]
    [InlineData("en", "Nova Pro", "supervised-fine-tuning\n12", 13)]
    [InlineData("ja", "Nova Pro", "supervised-fine-tuning\n12", 13)]
    [InlineData("en", "Nova Micro", "distillation\n12\nNova Pro\n1\n1", 17)]
    [InlineData("ja", "Nova Micro", "distillation\n12\nNova Pro\n1\n1", 17)]
    [InlineData("en", "amazon.nova-canvas-v1:0", "supervised-fine-tuning\n500\n64", 15)]
    [InlineData("ja", "amazon.nova-canvas-v1:0", "supervised-fine-tuning\n500\n64", 15)]
    [InlineData("en", "openai.gpt-oss-20b-1:0", "reinforcement-fine-tuning\n20", 13)]
    [InlineData("ja", "openai.gpt-oss-20b-1:0", "reinforcement-fine-tuning\n20", 13)]
    public void Plan_EveryKey_HasACommentAboveIt(string language, string model, string answers, int count)
    {
        string[] lines = Terminal.RunWithInput($"{model}\n\n40\n2000\n400\n\n{answers}\n\n", "new", "--lang", language).Lines;
        int[] keys = [.. Enumerable.Range(0, lines.Length).Where(i => !lines[i].TrimStart().StartsWith('#'))];
        Assert.Equal(count, keys.Length);
        Assert.All(keys, i => Assert.StartsWith("# ", lines[i - 1].TrimStart()));
    }

    [Fact]
    public void Answer_ThatIsWrong_IsAskedAgainWithTheSentenceOfThePlanReader()
    {
        Answer answer = Terminal.RunWithInput("Nova Pr\nNova Pro\nmars\n\n-40\n\n40\n2000\n400\n25\n24\n\n2026\n\n", "new");
        Assert.Equal(0, answer.Exit);
        foreach (
            string sentence in (string[])
                [
                    "\"Nova Pr\" is not in this price book",
                    "\"mars\" is not a Region of this price book",
                    "-40 is too small. Enter a number above 0.",
                    "One of these is needed:",
                    "25 is too large.",
                    "\"2026\" is not a month.",
                ])
        {
            Assert.Contains(sentence, answer.Error);
        }
    }

    [Fact]
    public void EndOfInput_WithAnswersMissing_NamesThemAndWritesNothing()
    {
        Answer answer = Terminal.RunWithInput("Nova Pro\n\n-1", "new");
        Assert.Equal(2, answer.Exit);
        Assert.Empty(answer.Output);
        Assert.Contains("3 problems", answer.Error);
        Assert.Contains("  --rpm  -1 is too small.", answer.Error);
        Assert.Contains("  --in ", answer.Error);
        Assert.Contains("  --out ", answer.Error);
    }

    [Fact]
    public void File_ThatIsNotThere_IsWrittenWhole()
    {
        Terminal.WithPlan("", path =>
        {
            string file = Path.Combine(Path.GetDirectoryName(path)!, "new.yaml");
            Answer answer = Terminal.RunWithInput("Nova Pro\n\n40\n2000\n400\n", "new", "-o", file);
            Assert.Equal(0, answer.Exit);
            Assert.EndsWith($"mitsumori estimate {file}\n", answer.Output);
            Assert.Equal(Terminal.RunWithInput("Nova Pro\n\n40\n2000\n400\n", "new").Output, File.ReadAllText(file));
            Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(path)!).Length);
            return answer;
        });
    }

    [Fact]
    public void File_ThatIsThere_IsNeverOverwritten()
    {
        Terminal.WithPlan("mine", path =>
        {
            Answer answer = Terminal.RunWithInput("Nova Pro\n\n40\n2000\n400\n", "new", "-o", path);
            Assert.Equal(2, answer.Exit);
            Assert.Contains("is there already", answer.Error);
            Assert.Empty(answer.Output);
            Assert.Equal("mine", File.ReadAllText(path));
            return answer;
        });
    }

    [Fact]
    public void File_OfWrongAnswers_IsNotWritten()
    {
        Terminal.WithPlan("", path =>
        {
            string folder = Path.GetDirectoryName(path)!;
            Answer answer = Terminal.RunWithInput("Nova Pro\n", "new", "-o", Path.Combine(folder, "new.yaml"));
            Assert.Equal(2, answer.Exit);
            Assert.Equal([path], Directory.GetFiles(folder));
            return answer;
        });
    }
}
