using System.Net;
using Mitsumori.Web.Guards;
using Mitsumori.Web.Tokens;

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

    /// <summary>Judges a token where there may be another try; wrong ones count, and tries at the same time too.</summary>
    public Judgement Judge(IPAddress? from, Func<AccessToken?> find)
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (counters)
        {
            ref (DateTimeOffset Start, int Count) counter = ref counters[CounterOf(from)];
            TimeSpan gone = now - counter.Start;
            if (gone >= Window || gone < TimeSpan.Zero) counter = (now, 0);
            if (counter.Count >= Most) return new(null, Window - (now - counter.Start));
            if (find() is AccessToken token) return new(token, null);
            counter.Count++;
            return new(null, null);
        }
    }

    private static int CounterOf(IPAddress? from) => NetworkOf.Asker(from).GetHashCode() & (Counters - 1);
}

/// <summary>What came of a token.</summary>
/// <param name="Token">Which one it is; null where it is none, or was not judged.</param>
/// <param name="Wait">How long to wait where it was not judged; null where it was.</param>
internal readonly record struct Judgement(AccessToken? Token, TimeSpan? Wait);
