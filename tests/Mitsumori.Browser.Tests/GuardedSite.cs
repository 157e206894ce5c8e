namespace Mitsumori.Browser.Tests;

/// <summary>The same with a token.</summary>
public sealed class GuardedSite : Site
{
    public const string Secret = "a-token-of-sixteen-letters";

    protected override string? Token => Secret;
}
