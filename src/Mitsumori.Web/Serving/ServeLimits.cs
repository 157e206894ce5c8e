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

    /// <summary>How long one request may take, its body included.</summary>
    public TimeSpan Request { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the head of a request may take to arrive.</summary>
    public TimeSpan Head { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a body may come in slower than 240 bytes a second.</summary>
    public TimeSpan SlowBody { get; init; } = TimeSpan.FromSeconds(5);
}
