using Mitsumori.Core.Charges;
using Mitsumori.Engine.Estimating;
using Mitsumori.Tests.Catalog;

namespace Mitsumori.Tests.Engine.Estimating;

/// <summary>
/// Whole answers in the small world, against <c>Sheets/</c>. Its prices are round, so that each line can be redone by hand; with
/// MITSUMORI_UPDATE=1 the sheets are written anew, for a person to read as a diff.
/// </summary>
public sealed class EstimatorTests
{
    private static readonly string Folder = Path.Combine(
        ShippedFolder.Repository,
        "tests",
        "Mitsumori.Tests",
        "Engine",
        "Estimating",
        "Sheets");

    public static TheoryData<string> Names => [.. Plans.All.Select(plan => plan.Name)];

    // A charge that has a formula and a price, and that nobody charges, is missing here.
    [Fact]
    public void Estimate_OfAllPlans_ChargesEveryCharge() =>
        Assert.Equal(
            Enum.GetValues<Charge>(),
            Plans
                .All.SelectMany(named => Estimator.Estimate(named.Plan, SmallWorld.Book).Options)
                .SelectMany(option => (option.OneTime?.Lines ?? []).Concat(option.Monthly?.Lines ?? []))
                .Select(line => line.Charge)
                .Distinct()
                .Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Estimate_PlanOfTheSmallWorld_IsItsSheet(string name)
    {
        string sheet = Sheet.Of(Estimator.Estimate(Plans.All.Single(plan => plan.Name == name).Plan, SmallWorld.Book)),
            path = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable("MITSUMORI_UPDATE") == "1") File.WriteAllText(path, sheet);
        Assert.Equal(File.ReadAllText(path), sheet);
    }

    [Fact]
    public void Sheets_EachOne_HasItsPlan() =>
        Assert.Equal(
            Plans.All.Select(plan => plan.Name).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
}
