using Mitsumori.Core.Offers;

namespace Mitsumori.Tests.Core.Offers;

public sealed class ContextLengthTests
{
    [Theory]
    [InlineData("amazon.nova-pro-v1:0:24k", 24_000L)]
    [InlineData("meta.llama4-scout-17b-instruct-v1:0:10m", 10_000_000L)]
    [InlineData("cohere.embed-english-v3:0:512", 512L)]
    [InlineData("amazon.titan-embed-image-v1:0", null)]
    [InlineData("anthropic.claude-v2:1", null)]
    [InlineData("amazon.nova-pro-v1:0:k", null)]
    [InlineData("amazon.nova-pro-v1:0:-24k", null)]
    [InlineData("model", null)]
    public void Of_Id_IsTheLengthItEndsIn(string id, long? expected) => Assert.Equal(expected, ContextLength.Of(id));
}
