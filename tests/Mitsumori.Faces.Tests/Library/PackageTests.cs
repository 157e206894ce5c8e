using System.IO.Compression;
using System.Xml.Linq;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Library;

/// <summary>The package, as somebody has it who takes it into a program of his own.</summary>
public sealed class PackageTests(Consumer consumer) : IClassFixture<Consumer>
{
    private static readonly string SupportBot = Path.Combine(GoldenFile.Root, "examples/support-bot.yaml");

    [Fact]
    public void Package_Files_AreThreeAssembliesTheirDocsReadmeAndLicence()
    {
        using ZipArchive package = ZipFile.OpenRead(consumer.Package);
        string[] files =
        [
            .. package.Entries.Select(entry => entry.FullName)
                .Where(name => name is not ("[Content_Types].xml" or "Mitsumori.nuspec")
                    && !name.StartsWith("_rels/", StringComparison.Ordinal)
                    && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "lib/net10.0/Mitsumori.Application.dll",
                "lib/net10.0/Mitsumori.Application.xml",
                "lib/net10.0/Mitsumori.Plans.dll",
                "lib/net10.0/Mitsumori.Plans.xml",
                "lib/net10.0/Mitsumori.dll",
                "lib/net10.0/Mitsumori.xml",
            ],
            files);
        XElement metadata = XDocument.Load(package.GetEntry("Mitsumori.nuspec")!.Open()).Root!.Elements().Single();
        XNamespace space = metadata.Name.Namespace;
        Assert.Equal(
            Consumer.Foreign,
            metadata.Descendants(space + "dependency")
                .ToDictionary(dependency => dependency.Attribute("id")!.Value, dependency => dependency.Attribute("version")!.Value));
        Assert.Equal("Apache-2.0", metadata.Element(space + "license")!.Value);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Program_RightPlan_SaysTheSentenceOfTheCommandLine(string language)
    {
        Answer cli = Terminal.Run("estimate", SupportBot, "--format", "json", "--lang", language);
        Assert.Equal(cli.Json.GetProperty("sentence").GetString(), consumer.Run("example", SupportBot, language));
        Assert.Equal(cli.Output.TrimEnd('\n'), consumer.Run("json", SupportBot, language));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Program_WrongPlan_SaysEveryProblemWithCodeAndPlace(string language) => Terminal.WithPlan(
        "model: amazon.nova-prr\nregion: mars-1\ntraffic:\n  requestsPerMinute: -40\n  tokens: {input: 2000}\n",
        path =>
        {
            Answer cli = Terminal.Run("estimate", path, "--format", "json", "--lang", language);
            string[] expected =
            [
                .. cli.Json.GetProperty("problems").EnumerateArray().Select(problem =>
                {
                    string place = problem.GetProperty("place").GetString()!.Replace(path, "plan", StringComparison.Ordinal);
                    return $"{place}: {problem.GetProperty("message").GetString()} ({problem.GetProperty("code").GetString()})";
                }),
            ];
            Assert.Equal(4, expected.Length);
            Assert.Equal(expected, consumer.Run("example", path, language).Split('\n'));
            return cli;
        });

    [Fact]
    public void Program_WrongValues_AreRefusedByName()
    {
        string[] told = consumer.Run("values", SupportBot).Split('\n');
        Assert.Equal(
            [
                "fewer models: ArgumentOutOfRangeException: ModelsKept must be 1 to 100000. (Parameter 'ModelsKept')",
                "hours: ArgumentOutOfRangeException: HoursPerDay must be above 0, at most 24. (Parameter 'HoursPerDay')",
                "peak: ArgumentOutOfRangeException: PeakFactor must be 1 to 1000. (Parameter 'PeakFactor')",
                "name: ArgumentException: The value cannot be an empty string or composed entirely of whitespace. (Parameter 'Value')",
                "Region: ArgumentException: The book has no Region \"mars-1\". A plan names what its book has. (Parameter 'plan')",
                "model: ArgumentException: The book has no model \"no.such-model\". A plan names what its book has. (Parameter 'plan')",
            ],
            told);
    }

    // Nothing of the library lies beside the program: the facts are inside it.
    [Fact]
    public void Program_AsASingleFile_AnswersWithoutAFileBesideIt()
    {
        string sentence = consumer.RunSingle("example", SupportBot, "en");
        Assert.Equal(consumer.Run("example", SupportBot, "en"), sentence);
        Assert.Equal(
            ["Consumer"],
            Directory.EnumerateFileSystemEntries(consumer.SingleFolder)
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Distinct());
    }

    [Fact]
    public void Readme_Example_IsThatOfTheDocument()
    {
        string[] example = Consumer.ExampleOf("docs/library.md");
        Assert.All((string[])["README.md", "README.ja.md"], readme => Assert.Equal(example, Consumer.ExampleOf(readme)));
    }
}
