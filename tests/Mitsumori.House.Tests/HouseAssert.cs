namespace Mitsumori.House.Tests;

/// <summary>Turns findings into a failure that lists every one of them.</summary>
internal static class HouseAssert
{
    public static void None(IEnumerable<Finding> findings)
    {
        string list = string.Join('\n', findings);
        if (list.Length > 0) Assert.Fail(list);
    }
}
