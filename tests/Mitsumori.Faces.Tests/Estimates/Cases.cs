using CsCheck;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>How many random plans a law is tried on.</summary>
internal static class Cases
{
    private const string Given = "CsCheck_Iter";

    /// <summary>200, or as many as the environment variable <c>CsCheck_Iter</c> says.</summary>
    public static long Count { get; } = Environment.GetEnvironmentVariable(Given) is null ? 200 : Check.Iter;
}
