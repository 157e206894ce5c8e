using Mitsumori.Core.Quantities;

namespace Mitsumori.House.Tests.Numbers;

public sealed class BinaryFloatsTests
{
    [Fact]
    public void InText_EverySource_HasNone() =>
        HouseAssert.None(Repository.Files("src", ".cs").SelectMany(BinaryFloats.InText));

    [Fact]
    public void InMembers_EveryTypeOfCoreAndEngine_HasNone() => HouseAssert.None(Types().SelectMany(BinaryFloats.InMembers));

    [Fact]
    public void Exempt_IfAnything_StillNeedsIt()
    {
        if (!Repository.Exists(BinaryFloats.Exempt)) return;
        Assert.Contains("double", CodeText.Strip(Repository.Read(BinaryFloats.Exempt).Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("double x = 1;")]
    [InlineData("float[] x = [];")]
    [InlineData("var x = (Half)y;")]
    [InlineData("var x = 0.5;")]
    [InlineData("var x = .5;")]
    [InlineData("var x = 1e3;")]
    [InlineData("var x = 3d;")]
    [InlineData("var x = span.TotalHours;")]
    [InlineData("var x = Math.Sqrt(y);")]
    public void InText_BinaryFraction_NamesTheLine(string code)
    {
        Finding found = Assert.Single(BinaryFloats.InText(new("src/Mitsumori/Engine/Estimating/A.cs", $"// double\n{code}\n")));
        Assert.Equal(2, found.Line);
    }

    [Theory]
    [InlineData("decimal x = 0.5m;")]
    [InlineData("decimal x = 1_000.25M;")]
    [InlineData("int x = list.Single();")]
    [InlineData("int x = 0x1f;")]
    [InlineData("var part = list[1..3];")]
    [InlineData("var text = $\"{x:0.00} double\";")]
    public void InText_ExactNumber_IsSilent(string code) =>
        Assert.Empty(BinaryFloats.InText(new("src/Mitsumori/Core/Prices/A.cs", code)));

    [Fact]
    public void InMembers_BinaryFraction_NamesTheMember()
    {
        string[] found = [.. BinaryFloats.InMembers(typeof(Bad)).Select(finding => finding.Problem)];
        Assert.Contains(found, problem => problem.StartsWith(nameof(Bad.Field), StringComparison.Ordinal));
        Assert.Contains(found, problem => problem.StartsWith(nameof(Bad.Returns), StringComparison.Ordinal));
        Assert.Contains(found, problem => problem.StartsWith(nameof(Bad.Takes), StringComparison.Ordinal));
        Assert.Contains(found, problem => problem.StartsWith(nameof(Bad.Hides), StringComparison.Ordinal));
        Assert.DoesNotContain(found, problem => problem.StartsWith(nameof(Bad.Exact), StringComparison.Ordinal));
    }

    private static IEnumerable<Type> Types() =>
        typeof(Usd)
            .Assembly.GetTypes()
            .Where(type =>
                (type.Namespace ?? "").StartsWith("Mitsumori.Core", StringComparison.Ordinal)
                || (
                    (type.Namespace ?? "").StartsWith("Mitsumori.Engine", StringComparison.Ordinal)
                    && Outermost(type).Name is not "GreatCircle"));

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static class Bad
    {
        public static readonly List<double> Field = [];

        public static float? Returns() => null;

        public static string Takes(ReadOnlySpan<Half> values) => $"{values.Length}";

        public static int Hides(int value)
        {
            double half = value / 2.0;
            half += value;
            return (int)half;
        }

        public static decimal Exact(decimal value) => value;
    }
}
