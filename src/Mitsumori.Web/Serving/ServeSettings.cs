using Mitsumori.Web.Telemetry;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Web.Serving;

/// <summary>How the server listens, and to whom it answers.</summary>
/// <param name="Addresses">At least one.</param>
/// <param name="Tokens">One of which a request has to carry as its bearer token; null lets every request in that the other guards let
/// in.</param>
public sealed record ServeSettings(IReadOnlyList<ListenAddress> Addresses, TokenRing? Tokens)
{
    /// <summary>Reads the file of tokens again, null where it cannot be read; null where there is no file.</summary>
    public Func<TokenReading?>? TokensAgain { get; init; }

    /// <summary>Whether every request gets a line on standard error; defects always do.</summary>
    public bool LogsRequests { get; init; } = true;

    /// <summary>Where metrics and traces are sent; null collects and sends nothing.</summary>
    public TelemetrySettings? Telemetry { get; init; }

    /// <summary>What one request, and all together, may take.</summary>
    public ServeLimits Limits { get; init; } = new();
}
