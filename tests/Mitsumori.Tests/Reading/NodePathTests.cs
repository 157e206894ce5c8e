using Mitsumori.Reading;

namespace Mitsumori.Tests.Reading;

public sealed class NodePathTests
{
    [Fact]
    public void Pointer_KeysWithSigns_AreEscaped() => Assert.Equal("/a~1b/~0/0", NodePath.Top.To("a/b").To("~").To(0).Pointer);

    [Fact]
    public void Equals_SameSteps_IsOnePath()
    {
        Assert.Equal(NodePath.Of("a.b"), NodePath.Top.To("a").To("b"));
        Assert.Equal(NodePath.Of("a.b").GetHashCode(), NodePath.Top.To("a").To("b").GetHashCode());
        Assert.NotEqual(NodePath.Of("a.b"), NodePath.Of("a"));
        Assert.Equal("", NodePath.Top.Pointer);
    }

    [Fact]
    public void Place_OfAFlag_HasNoLine()
    {
        Assert.Equal(Place.OfFlag("--rpm"), Place.OfFlag("--rpm"));
        Assert.NotEqual(Place.OfFlag("--rpm"), Place.OfFlag("--in"));
        Assert.Equal(
            ("--rpm", null, null, true),
            (Place.OfFlag("--rpm").ToString(), Place.OfFlag("--rpm").Line, Place.OfFlag("--rpm").Column, Place.OfFlag("--rpm").IsFlag));
        Assert.Equal("command line", Place.CommandLine.ToString());
        Assert.Equal(Place.StartOf("model"), Place.StartOf("model"));
        Assert.Equal("model:1:1", Place.StartOf("model").ToString());
        Assert.NotEqual(Place.StartOf("model"), Place.OfFlag("model"));
    }

    [Fact]
    public void With_APathBelow_MakesTheMappingsOnTheWay()
    {
        TextNode.Scalar one = new(Place.OfFlag("--a"), "1", IsQuoted: false), two = one with { Text = "2" };

        TextNode.Mapping made = new TextNode.Mapping(Place.CommandLine, [])
            .With(NodePath.Of("a.b"), one)
            .With(NodePath.Of("a.c"), two)
            .With(NodePath.Of("a.b"), two);

        Assert.Equal(["2", "2"], new[] { "b", "c" }.Select(key => made["a"]![key]!.PlainText));
        Assert.Single(made.Entries);
        Assert.Null(made["b"]);
        Assert.Null(one["b"]);
    }
}
