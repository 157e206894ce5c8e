using Mitsumori.Core.Decisions;
using Mitsumori.Core.Plans;
using Mitsumori.Engine.BreakEven;
using Mitsumori.Engine.Estimating;
using Mitsumori.Tests.Catalog;
using Mitsumori.Tests.Engine.Estimating;

namespace Mitsumori.Tests.Engine.BreakEven;

/// <summary>
/// Whole decisions in the small world, against <c>Sheets/</c>. Its prices are round, so that each line can be redone by hand; with
/// MITSUMORI_UPDATE=1 the sheets are written anew, for a person to read as a diff.
/// </summary>
public sealed class BreakEvensTests
{
    private static readonly string Folder = Path.Combine(
        ShippedFolder.Repository,
        "tests",
        "Mitsumori.Tests",
        "Engine",
        "BreakEven",
        "Sheets");

    public static TheoryData<string> Names => BreakEvenAnswers.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_PlanOfTheSmallWorld_IsItsSheet(string name)
    {
        string sheet = BreakEvenSheet.Of(Decide(BreakEvenAnswers.Named(name))), path = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable("MITSUMORI_UPDATE") == "1") File.WriteAllText(path, sheet);
        Assert.Equal(File.ReadAllText(path), sheet);
    }

    [Fact]
    public void Sheets_EachOne_HasItsPlan() =>
        Assert.Equal(
            BreakEvenAnswers.All.Select(plan => plan.Name).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    private static BreakEvenAnswer Decide(Plan plan) =>
        BreakEvens.Of(Estimator.Estimate(plan, SmallWorld.Book), SmallWorld.Book, TestContext.Current.CancellationToken);
}
