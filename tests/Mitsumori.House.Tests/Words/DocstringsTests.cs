using System.Reflection;
using Mitsumori.Core.Quantities;

namespace Mitsumori.House.Tests.Words;

public sealed class DocstringsTests
{
    [Fact]
    public void Find_EveryPublicType_IsDescribed() =>
        HouseAssert.None(Assemblies().SelectMany(assembly => Docstrings.Find(assembly.GetExportedTypes(), Documentation(assembly))));

    [Fact]
    public void Assemblies_EveryProjectOfSource_IsRead() =>
        Assert.Equal(
            Repository.Files("src", ".csproj").Select(project => Path.GetFileNameWithoutExtension(project.Name)),
            Assemblies().Select(assembly => assembly.GetName().Name));

    [Theory]
    [InlineData("", "has no docstring")]
    [InlineData("<summary> </summary>", "has no docstring")]
    [InlineData("<summary>BillingPeriod is a period.</summary>", "its own name")]
    [InlineData("<summary>The billing period of an estimate.</summary>", "its own name")]
    public void Find_PoorDocstring_NamesTheType(string summary, string expected)
    {
        Finding found = Assert.Single(Docstrings.Find([typeof(BillingPeriod)], Document(summary)));
        Assert.Contains(expected, found.Problem, StringComparison.Ordinal);
        Assert.Equal(typeof(BillingPeriod).FullName, found.Path);
    }

    [Fact]
    public void Find_GoodDocstring_IsSilent() =>
        Assert.Empty(Docstrings.Find([typeof(BillingPeriod)], Document("<summary>What an invoice covers.</summary>")));

    private static string Document(string summary) =>
        $"<doc><members><member name=\"T:{typeof(BillingPeriod).FullName}\">{summary}</member></members></doc>";

    private static IEnumerable<Assembly> Assemblies() =>
        Repository.Files("src", ".csproj")
            .Select(project => Path.Combine(AppContext.BaseDirectory, Path.ChangeExtension(project.Name, ".dll")))
            .Where(File.Exists)
            .Select(Assembly.LoadFrom);

    private static string Documentation(Assembly assembly) => File.ReadAllText(Path.ChangeExtension(assembly.Location, ".xml"));
}
