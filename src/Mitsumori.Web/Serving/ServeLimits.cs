using System.Net;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Web.Serving;

/// <summary>What one request, and all requests together, may take of the server.</summary>
public sealed record ServeLimits
{
    /// <summary>Requests that are answered at the same time.</summary>
    public int AtOnce { get; init; } = 4 * Environment.ProcessorCount;

    /// <summary>Requests that may wait for their turn; the next one is turned away with 503.</summary>
    public int Waiting { get; init; } = 256;

    /// <summary>Requests that one other machine may make in a second; this machine may make as many as are answered.</summary>
    public int ASecondFromElsewhere { get; init; } = 50;

    /// <summary>Connections that are open at the same time.</summary>
    public int Connections { get; init; } = 8_192;

    /// <summary>Of these, connections that only this machine may open.</summary>
    public int ConnectionsKept { get; init; } = 64;

    /// <summary>Connections that one other machine may have open.</summary>
    public int ConnectionsFromElsewhere { get; init; } = 100;

    /// <summary>Bytes of bodies and of answers that are held at the same time.</summary>
    public long BytesHeld { get; init; } = 128L << 20;

    /// <summary>Servers that end the connections of others and tell whose they are; their word is taken for it.</summary>
    public Sequence<IPAddress> TrustedProxies { get; init; }

    /// <summary>How long a connection may stay open without a request.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long requests may go on once the server is told to stop.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one request may take, from its first byte to the last of its answer.</summary>
    public TimeSpan Request { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the head of a request may take to arrive.</summary>
    public TimeSpan Head { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes a second that a body has to come in with.</summary>
    public int BodyBytesASecond { get; init; } = 500;

    /// <summary>How long a body may come in slower.</summary>
    public TimeSpan SlowBody { get; init; } = TimeSpan.FromSeconds(10);
}
