using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Faces.Tests.Web;
using Mitsumori.Plans.Names;

namespace Mitsumori.Faces.Tests.Names;

/// <summary>Every model of the shipped book by every way to write it, and names that are of none.</summary>
public sealed class NamesOfModelsTests
{
    private static readonly FactBook Book = RunningServer.Book;
    private static readonly BookNames Names = new(Book.Offers, Book.AsOf);

    [Fact]
    public void ReadModel_EachIdNameAndAlias_IsThatModelInAnySpelling()
    {
        foreach (ModelFacts model in Book.Offers.Models.Values)
        {
            foreach (string name in (IEnumerable<string>)[model.Id.Value, model.Name, .. model.Aliases, .. model.ContextVariants])
            {
                foreach (string written in (string[])[name, name.ToUpperInvariant(), $" {name} ", name.Replace(' ', '-'), $"bedrock/{name}"])
                {
                    // A spelling of two models is listed, and is that of neither.
                    if (Names.ReadModel(written) is ModelReading.Taken taken) Assert.Equal((written, model.Id), (written, taken.Model.Id));
                    else Assert.NotEqual(name, written);
                }
            }
        }
    }

    [Fact]
    public void ReadModel_EachRecordedProfile_IsItsModelAndRouting()
    {
        int profiles = 0;
        foreach (ModelCard card in Book.Offers.Tables.Cards)
        {
            foreach (InferenceProfile profile in card.Profiles)
            {
                foreach (string written in (string[])
                    [profile.Id, $"bedrock/{profile.Id}", $"arn:aws:bedrock:us-east-1:111122223333:inference-profile/{profile.Id}"])
                {
                    ModelReading.Taken taken = Assert.IsType<ModelReading.Taken>(Names.ReadModel(written));
                    Assert.Equal((profile.Id, profile.Routing), (taken.Profile!.Id, taken.Profile.Routing));
                    Assert.Equal(card.Model, taken.Model.Id);
                }

                profiles++;
            }
        }

        Assert.True(profiles > 100);
    }

    // A prefix before an id is that model by that routing, or a problem; never another model.
    [Fact]
    public void ReadModel_EachIdWithEachPrefixAndAsArn_IsNeverAnotherModel()
    {
        foreach (ModelFacts model in Book.Offers.Models.Values)
        {
            foreach (string written in (IEnumerable<string>)
                [
                    .. new[] { "us", "eu", "apac", "jp", "au", "ca", "in", "us-gov", "global" }.Select(prefix => $"{prefix}.{model.Id}"),
                    $"arn:aws:bedrock:us-east-1::foundation-model/{model.Id}",
                    $"arn:aws:bedrock:us-east-1:111122223333:custom-model/{model.Id}/abcdefghij12",
                ])
            {
                if (Names.ReadModel(written) is ModelReading.Taken taken) Assert.Equal((written, model.Id), (written, taken.Model.Id));
            }

            Assert.IsType<ModelReading.Taken>(Names.ReadModel($"arn:aws:bedrock:us-east-1::foundation-model/{model.Id}"));
        }
    }

    [Fact]
    public void ReadModel_WordsOfANameInAnyOrder_NeverLeadIntoAnotherProvider()
    {
        foreach (ModelFacts model in Book.Offers.Models.Values)
        {
            string[] words = model.Name.Split(' ');
            foreach (string written in (string[])
                [string.Join(' ', words.Reverse()), string.Join(' ', words.Skip(1)), $"{model.Provider} {model.Name}"])
            {
                if (written.Length > 0 && Names.ReadModel(written) is ModelReading.Taken taken)
                    Assert.Equal((written, model.Provider), (written, taken.Model.Provider));
            }
        }
    }

    [Theory]
    [InlineData("haiku 3", "anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData("sonnet 4.6", "anthropic.claude-sonnet-4-6")]
    [InlineData("Amazon Nova Pro", "amazon.nova-pro-v1:0")]
    [InlineData("nova-pro", "amazon.nova-pro-v1:0")]
    [InlineData("Ｎｏｖａ Ｐｒｏ", "amazon.nova-pro-v1:0")]
    [InlineData("Llama 3.1 70B", "meta.llama3-1-70b-instruct-v1:0")]
    [InlineData("anthropic.claude-haiku-4-5", "anthropic.claude-haiku-4-5-20251001-v1:0")]
    [InlineData("claude-sonnet-4-5@20250929", "anthropic.claude-sonnet-4-5-20250929-v1:0")]
    [InlineData("bedrock/converse/us-west-2/anthropic.claude-sonnet-4-6", "anthropic.claude-sonnet-4-6")]
    [InlineData("gpt oss 20b", "openai.gpt-oss-20b-1:0")]
    [InlineData("arn:aws:bedrock:us-east-1:111122223333:custom-model/amazon.nova-pro-v1:0:300k/abcdefghij12", "amazon.nova-pro-v1:0:300k")]
    public void ReadModel_AsPeopleWriteIt_IsTaken(string written, string id) =>
        Assert.Equal(id, Assert.IsType<ModelReading.Taken>(Names.ReadModel(written)).Id);

    [Theory]
    [InlineData("claude haiku", "model-unknown.near", "anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData("sonnet", "model-unknown.near", "anthropic.claude-sonnet-5")]
    [InlineData("2.0", "model-unknown.near", "anthropic.claude-v2")]
    [InlineData("nova prro", "model-unknown.near", "amazon.nova-pro-v1:0")]
    [InlineData("amazon.nvoa-pro-v1:0", "model-unknown.near", "amazon.nova-pro-v1:0")]
    public void ReadModel_PartOrMisspelling_IsListedAndNotTaken(string written, string sentence, string listed)
    {
        NameProblem problem = Refused(written);
        Assert.Equal(sentence, Sentence(problem));
        Assert.Contains(listed, problem.Values.Single(value => value.Name == "names").Value.Split(", "));
    }

    [Theory]
    [InlineData("gemini-2.5-pro")]
    [InlineData("qwen.qwen3-embedding-8b")]
    [InlineData("mistral.mixtral-16x99b")]
    [InlineData("cohere.command-a-03-2025")]
    [InlineData("us.deepseek.r7-v1:0")]
    [InlineData("titan-text-ultra")]
    [InlineData("x")]
    public void ReadModel_NotInTheBook_NamesNothingOfAnotherProvider(string written)
    {
        NameProblem problem = Refused(written);
        Assert.Equal("model-unknown", Sentence(problem).Split('.')[0]);
        Assert.Equal("2026-10-10", problem.Values.Single(value => value.Name == "day").Value);
        string names = problem.Values.FirstOrDefault(value => value.Name == "names").Value ?? "";
        Assert.All(
            names.Split(", ", StringSplitOptions.RemoveEmptyEntries),
            name => Assert.Contains(name.Split('.')[0].TrimEnd('a', 'i'), written, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("provisioned-model/abc", "provisioned-model", "get-provisioned-model-throughput")]
    [InlineData("custom-model-deployment/abc", "custom-model-deployment", "get-custom-model-deployment")]
    [InlineData("imported-model/abc", "imported-model", "get-imported-model")]
    [InlineData("application-inference-profile/abc", "application-inference-profile", "get-inference-profile")]
    [InlineData("custom-model/imported/abc", "custom-model", "get-custom-model")]
    public void ReadModel_ArnThatDoesNotNameItsModel_SaysWhatToWriteAndWhichCommandTells(string resource, string kind, string command)
    {
        NameProblem problem = Refused($"arn:aws:bedrock:eu-west-1:111122223333:{resource}");
        Assert.Equal($"model-not-in-arn.{kind}", Sentence(problem));
        Assert.Contains($"aws bedrock {command} ", problem.Values.Single(value => value.Name == "command").Value);
        Assert.DoesNotContain(problem.Values, value => value.Value.Contains("111122223333", StringComparison.Ordinal));
        Assert.DoesNotContain(problem.Values, value => value.Name == "names");
    }

    [Theory]
    [InlineData("arn:aws:s3:::bucket")]
    [InlineData("arn:aws:bedrock:us-east-1:111122223333:guardrail/abc")]
    [InlineData("arn:aws:sagemaker:us-east-1:111122223333:endpoint/abc")]
    [InlineData("arn:aws:bedrock:us-east-1")]
    public void ReadModel_ArnOfNoModel_IsTold(string written) => Assert.Equal("model-not-in-arn.other", Sentence(Refused(written)));

    private static NameProblem Refused(string written) => Assert.IsType<ModelReading.Refused>(Names.ReadModel(written)).Problem;

    private static string Sentence(NameProblem problem) =>
        problem.At(Mitsumori.Reading.Place.CommandLine, Mitsumori.Reading.NodePath.Top).Sentence;
}
