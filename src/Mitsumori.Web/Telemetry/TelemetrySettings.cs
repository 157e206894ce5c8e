using System.Collections;

namespace Mitsumori.Web.Telemetry;

/// <summary>
/// Where metrics and traces go: the standard variables of OpenTelemetry, the one thing that a server takes from the environment.
/// </summary>
/// <param name="Variables">All whose names begin with <c>OTEL_</c>.</param>
public sealed record TelemetrySettings(IReadOnlyDictionary<string, string?> Variables)
{
    /// <summary>The variable that turns it on.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Prefix = "OTEL_";

    /// <summary>Whether the endpoint is the address of a collector; what speaks neither HTTP nor gRPC over it is none.</summary>
    public bool IsEndpointAnAddress =>
        Uri.TryCreate(Variables[Endpoint], UriKind.Absolute, out Uri? url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.Host.Length > 0;

    /// <summary>Null unless an endpoint is set; an empty variable counts as none.</summary>
    public static TelemetrySettings? Find(IDictionary environment)
    {
        if (string.IsNullOrWhiteSpace(environment[Endpoint] as string)) return null;
        Dictionary<string, string?> variables = new(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in environment)
        {
            if (variable.Key is string name && name.StartsWith(Prefix, StringComparison.Ordinal))
                variables[name] = variable.Value as string;
        }

        return new(variables);
    }
}
