namespace Mitsumori.House.Tests.Laws;

public sealed class UncountedLawsTests
{
    [Fact]
    public void InTest_EveryTest_CountsItsLaws() => HouseAssert.None(Repository.Files("tests", ".cs").SelectMany(UncountedLaws.InTest));

    [Fact]
    public void Counting_TheOneFile_Samples() =>
        Assert.Contains(".Sample(", Repository.Read(UncountedLaws.Counting).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Gen.Int.Sample(x => { });")]
    [InlineData("Gen.Int\n    .Sample(x => { });")]
    [InlineData("Gen.Int.Sample<int>(x => { });")]
    [InlineData("Gen.Int.SampleAsync(x => Task.CompletedTask);")]
    public void InTest_SamplesByItself_NamesTheLine(string code) =>
        Assert.InRange(Assert.Single(UncountedLaws.InTest(new("tests/A/B.cs", $"\n{code}\n"))).Line, 2, 3);

    [Theory]
    [InlineData("Gen.Int.HoldsOfEach(x => { });")]
    [InlineData("// Gen.Int.Sample(x => { });")]
    [InlineData("string text = \"a.Sample(b)\";")]
    [InlineData("Sample.Of(x);")]
    public void InTest_AnythingElse_IsSilent(string code) => Assert.Empty(UncountedLaws.InTest(new("tests/A/B.cs", code)));

    [Fact]
    public void InTest_TheOneFile_IsSilent() => Assert.Empty(UncountedLaws.InTest(new(UncountedLaws.Counting, "cases.Sample(law);")));
}
