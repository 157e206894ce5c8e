using CsCheck;
using Xunit.Sdk;

namespace Mitsumori.Tests;

/// <summary>A law that never bites is no law.</summary>
public sealed class LawTests
{
    private static readonly Gen<int> Any = Gen.Int[0, 9];

    [Fact]
    public void Holds_ConditionThatNeverOccurs_FailsAndNamesItWithTheCounts()
    {
        FailException failure = Assert.Throws<FailException>(() => Any.Holds(
            (value, bites) =>
            {
                bites.Count("any");
                if (value > 9) bites.Count("large");
            },
            ["any", "large", "other"],
            Tries.Exactly(50)));
        Assert.Equal(
            $"{nameof(Holds_ConditionThatNeverOccurs_FailsAndNamesItWithTheCounts)}: none of 50 cases had large, other. "
                + "Counted: any 50, large 0, other 0.",
            failure.Message);
    }

    [Fact]
    public void Holds_SeveralValues_NamesTheTestAllTheSame()
    {
        Gen<int>[] any = [Any, Any, Any, Any, Any];
        Action[] laws =
        [
            () => Gen.Select(any[0], any[1]).Holds((_, _, _) => { }, ["never"], Tries.Exactly(3)),
            () => Gen.Select(any[0], any[1], any[2]).Holds((_, _, _, _) => { }, ["never"], Tries.Exactly(3)),
            () => Gen.Select(any[0], any[1], any[2], any[3]).Holds((_, _, _, _, _) => { }, ["never"], Tries.Exactly(3)),
            () => Gen.Select(any[0], any[1], any[2], any[3], any[4]).Holds((_, _, _, _, _, _) => { }, ["never"], Tries.Exactly(3)),
        ];
        Assert.All(
            laws,
            law =>
                Assert.StartsWith(
                    $"{nameof(Holds_SeveralValues_NamesTheTestAllTheSame)}: none of 3 cases had never.",
                    Assert.Throws<FailException>(law).Message,
                    StringComparison.Ordinal));
    }

    [Fact]
    public void Holds_EveryConditionOccurs_Passes() =>
        Any.Holds((value, bites) => bites.CountIf(value >= 0, value % 2 == 0 ? "even" : "odd"), ["even", "odd"], Tries.Exactly(1_000));

    [Fact]
    public void Holds_FewerCasesThanOfItself_AsksForNone() => Any.Holds((_, _) => { }, ["never"], new Tries(OfItself: 200, InThisRun: 199));

    [Fact]
    public void Holds_BrokenLaw_Fails() => Assert.ThrowsAny<Exception>(() => Any.Holds(
        (value, bites) =>
        {
            bites.Count("any");
            Assert.True(value < 5);
        },
        ["any"],
        Tries.Exactly(1_000)));

    [Fact]
    public void HoldsOfEach_BrokenLaw_Fails() =>
        Assert.ThrowsAny<Exception>(() => Any.HoldsOfEach(value => Assert.True(value < 5), Tries.Exactly(1_000)));

    [Fact]
    public void HoldsOfEach_SoManyCases_TriesEach()
    {
        int tried = 0;
        Gen.Select(Any, Any).HoldsOfEach((_, _) => Interlocked.Increment(ref tried), Tries.Exactly(123));
        Assert.Equal(123, tried);
    }

    [Fact]
    public void Count_FromSeveralThreads_LosesNone()
    {
        Bites bites = new(["a", "b"]);
        Parallel.For(0, 20_000, i => bites.Count(i % 4 == 0 ? "a" : "b"));
        Assert.Equal("a 5000, b 15000", bites.ToString());
        Assert.Empty(bites.Missing);
    }

    [Fact]
    public void Count_ConditionThatTheLawDoesNotName_IsRefused()
    {
        Bites bites = new(["jump"]);
        Assert.Throws<ArgumentException>(() => bites.Count("jumps"));
        bites.CountIf(isSo: false, "jumps");
        Assert.Equal(["jump"], bites.Missing);
        Assert.Throws<ArgumentException>(() => new Bites(["jump", "jump"]));
    }

    [Fact]
    public void Tries_OfALaw_AreAsManyAsSaid()
    {
        Assert.Equal(new Tries(60, 60), Tries.Exactly(60));
        Assert.Equal(Tries.Usually(200), Tries.Usual);
        Assert.Equal(10_000, Tries.Usually(10_000).OfItself);
    }
}
