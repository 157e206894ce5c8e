using Mitsumori.Core.Bedrock;

namespace Mitsumori.Web.Pages.Frames;

/// <summary>
/// Makes an address that came from outside one of this server: no link and no redirect leads elsewhere by it, or has an account number in
/// it.
/// </summary>
internal static class LocalAddress
{
    public const string Home = "/", SignIn = "/sign-in", SignOut = "/sign-out";

    // Kestrel takes no longer line.
    private const int Longest = 8 * 1024;

    // After signing in they would lead in a circle, or straight out again.
    private static readonly string[] Doors = [SignIn, SignOut];

    /// <summary>The address itself if it is a path of this server, else the first page.</summary>
    /// <param name="address">A path with its query, as a browser sends it: visible ASCII only.</param>
    public static string Of(string? address)
    {
        if (address is null || address.Length > Longest || address.Any(c => c is <= ' ' or > '~')) return Home;
        string path = PartBeforeQuery(address);
        return IsHere(path) && !Doors.Contains(path.TrimEnd('/'), StringComparer.OrdinalIgnoreCase) ? AccountNumber.Masked(address) : Home;
    }

    /// <summary>The path of an address if it is one of this server, else the first page.</summary>
    public static string PathOf(string address) => PartBeforeQuery(address) is string path && IsHere(path) ? AccountNumber.Masked(path) : Home;

    // Two slashes begin the name of another server, and browsers read a backslash as a slash.
    private static bool IsHere(string path) =>
        path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal);

    private static string PartBeforeQuery(string address) => address.Split('?', '#')[0];
}
