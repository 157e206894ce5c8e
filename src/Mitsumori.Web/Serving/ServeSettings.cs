using Mitsumori.Web.Telemetry;

namespace Mitsumori.Web.Serving;

/// <summary>How the server listens, and to whom it answers.</summary>
/// <param name="Addresses">At least one.</param>
/// <param name="Token">What a request has to carry as its bearer token; null lets every request in that the other guards let in.</param>
public sealed record ServeSettings(IReadOnlyList<ListenAddress> Addresses, string? Token)
{
    /// <summary>A shorter token can be guessed.</summary>
    public const int ShortestToken = 16;

    /// <summary>Whether every request gets a line on standard error; defects always do.</summary>
    public bool LogsRequests { get; init; } = true;

    /// <summary>Where metrics and traces are sent; null collects and sends nothing.</summary>
    public TelemetrySettings? Telemetry { get; init; }

    /// <summary>What one request, and all together, may take.</summary>
    public ServeLimits Limits { get; init; } = new();
}
