namespace Mitsumori.Tests.Core;

/// <summary>Holds that a record refuses a value, whichever way it comes in.</summary>
internal static class Refuses
{
    /// <summary>Every way ends in an argument exception that names the property.</summary>
    public static void Each(string name, params IEnumerable<Func<object?>> ways) => Assert.All(
        ways,
        way =>
        {
            ArgumentException refused = Assert.ThrowsAny<ArgumentException>(way);
            Assert.Equal(name, refused.ParamName);
            Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        });
}
