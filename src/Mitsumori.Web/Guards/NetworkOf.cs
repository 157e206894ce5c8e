using System.Net;
using System.Net.Sockets;

namespace Mitsumori.Web.Guards;

/// <summary>Whom an address belongs to, for whatever is counted by asker.</summary>
internal static class NetworkOf
{
    private const int BytesOfNetwork = 8;

    /// <summary>True for this machine as it calls itself. Other addresses of its loopback are askers like others.</summary>
    public static bool IsThisMachine(IPAddress asker) => asker.Equals(IPAddress.Loopback) || asker.Equals(IPAddress.IPv6Loopback);

    /// <summary>An IPv4 address; of an IPv6 address the network of 64 bits, for whoever has one of its addresses has them all.</summary>
    public static IPAddress Asker(IPAddress? address)
    {
        if (address is null) return IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address)) return address;
        Span<byte> bytes = stackalloc byte[2 * BytesOfNetwork];
        address.TryWriteBytes(bytes, out _);
        bytes[BytesOfNetwork..].Clear();
        return new(bytes);
    }
}
