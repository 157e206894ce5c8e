using System.Net;
using System.Net.Sockets;

namespace Mitsumori.Web.SignIn;

/// <summary>Slows those who guess at the token: so many wrong ones a minute from one address, this machine's own included.</summary>
/// <remarks>
/// Addresses share a fixed number of counters, by a hash that differs from start to start: no number of addresses takes more memory,
/// none can be aimed at another, and two that meet in one counter wait for each other at worst.
/// </remarks>
internal sealed class SignInTries(TimeProvider clock)
{
    /// <summary>Wrong tokens within a minute, after which even the right one has to wait.</summary>
    public const int Most = 10;

    // A power of two.
    private const int Counters = 4096;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly (DateTimeOffset Start, int Count)[] counters = new (DateTimeOffset, int)[Counters];

    /// <summary>Counts a try before it is judged, so that tries at the same time count too.</summary>
    /// <returns>How long to wait where there were too many; null if this one may be judged.</returns>
    public TimeSpan? Take(IPAddress? from)
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (counters)
        {
            ref (DateTimeOffset Start, int Count) counter = ref counters[CounterOf(from)];
            TimeSpan gone = now - counter.Start;
            if (gone >= Window || gone < TimeSpan.Zero) counter = (now, 0);
            if (counter.Count >= Most) return Window - (now - counter.Start);
            counter.Count++;
            return null;
        }
    }

    /// <summary>Uncounts a try that had the right token.</summary>
    public void GiveBack(IPAddress? from)
    {
        lock (counters)
        {
            ref (DateTimeOffset Start, int Count) counter = ref counters[CounterOf(from)];
            if (counter.Count > 0) counter.Count--;
        }
    }

    // Whoever has an IPv6 address has all those of its network of 64 bits.
    private static int CounterOf(IPAddress? from)
    {
        IPAddress address = from is null ? IPAddress.None : from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        ReadOnlySpan<byte> bytes = address.GetAddressBytes();
        HashCode hash = default;
        hash.AddBytes(address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes[..8] : bytes);
        return hash.ToHashCode() & (Counters - 1);
    }
}
