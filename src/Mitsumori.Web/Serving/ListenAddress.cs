using System.Net;
using System.Net.Sockets;

namespace Mitsumori.Web.Serving;

/// <summary>An address to listen on, as <c>--urls</c> names it: <c>http://127.0.0.1:5080</c>.</summary>
/// <param name="Host">A name, or an address without brackets.</param>
/// <param name="Port">From 0; 0 takes a free one.</param>
public sealed record ListenAddress(string Host, int Port)
{
    /// <summary>True if only this machine can reach it.</summary>
    public bool IsLoopback => Host == "localhost" || (Literal is IPAddress address && IPAddress.IsLoopback(address));

    /// <summary>The address if it is written in figures; null for a name.</summary>
    public IPAddress? Literal => IPAddress.TryParse(Host, out IPAddress? address) ? address : null;

    // A name of the user's own listens on every address of the machine, as [::] does.
    private bool IsEvery => IPAddress.IPv6Any.Equals(Literal) || (Literal is null && !IsLoopback);

    private bool IsEveryIPv4 => IPAddress.Any.Equals(Literal);

    /// <summary>Null for what is no plain HTTP address: another scheme, a path, a user.</summary>
    public static ListenAddress? Find(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? url) || url.Scheme != Uri.UriSchemeHttp) return null;
        if (url.PathAndQuery != "/" || url.Fragment.Length > 0 || url.UserInfo.Length > 0 || url.Host.Length == 0) return null;
        return new(url.IdnHost.ToLowerInvariant(), url.Port);
    }

    /// <summary>
    /// Those that have to be listened on, the widest first; one that lies within another is no more than a name to answer under.
    /// </summary>
    public static IReadOnlyList<ListenAddress> Widest(IReadOnlyList<ListenAddress> addresses)
    {
        List<ListenAddress> widest = [];
        IEnumerable<ListenAddress> widestFirst = addresses
            .OrderByDescending(address => address.IsEvery)
            .ThenByDescending(address => address.IsEveryIPv4);
        foreach (ListenAddress address in widestFirst)
        {
            if (!widest.Any(wider => wider.Holds(address))) widest.Add(address);
        }

        return widest;
    }

    public override string ToString() => $"http://{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}";

    private bool Holds(ListenAddress other)
    {
        // Each 0 takes a free port of its own.
        if (Port != other.Port || Port == 0) return false;
        return IsEvery
            || this == other
            || (IsEveryIPv4 && other is { Host: "localhost" } or { Literal.AddressFamily: AddressFamily.InterNetwork });
    }
}
