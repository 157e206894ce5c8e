using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Mitsumori.Web.Serving;

namespace Mitsumori.Web.Guards;

/// <summary>
/// So many connections at once, and so many of them from one asker. The last are kept for this machine, so that whoever looks after the
/// server reaches it when everybody does.
/// </summary>
internal sealed class Connections(ServeLimits limits)
{
    private readonly ConcurrentDictionary<IPAddress, int> open = new();
    private int all;

    /// <summary>Closes a connection that is one too many before anything is read of it.</summary>
    public ConnectionDelegate Within(ConnectionDelegate next) => async connection =>
    {
        IPAddress? address = (connection.RemoteEndPoint as IPEndPoint)?.Address;
        IPAddress asker = NetworkOf.Asker(address);
        bool isHere = NetworkOf.IsThisMachine(asker);
        int most = limits.Connections - (isHere ? 0 : limits.ConnectionsKept);
        int ofAsker = open.AddOrUpdate(asker, 1, (_, count) => count + 1);
        try
        {
            bool isOneTooMany = Interlocked.Increment(ref all) > most
                || (ofAsker > limits.ConnectionsFromElsewhere && !isHere && !IsProxy(address));
            if (isOneTooMany) connection.Abort();
            else await next(connection);
        }
        finally
        {
            Interlocked.Decrement(ref all);
            Leave(asker);
        }
    };

    // One address and not its network: a neighbour of a proxy is not trusted.
    private bool IsProxy(IPAddress? address) =>
        address is not null && limits.TrustedProxies.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    // Who has no connection left is forgotten, so that the table is no longer than there are connections.
    private void Leave(IPAddress asker)
    {
        while (open.TryGetValue(asker, out int count))
        {
            bool isDone = count == 1
                ? open.TryRemove(new KeyValuePair<IPAddress, int>(asker, 1))
                : open.TryUpdate(asker, count - 1, count);
            if (isDone) return;
        }
    }
}
