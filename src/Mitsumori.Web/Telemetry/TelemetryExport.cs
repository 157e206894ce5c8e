using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mitsumori.Application.Texts;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Mitsumori.Web.Telemetry;

/// <summary>
/// Sends metrics and traces to a collector. The only place that names a type of OpenTelemetry: where it is not called, none of its
/// assemblies is loaded.
/// </summary>
internal static class TelemetryExport
{
    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.RateLimiting",
        "System.Runtime",
        AnswerCount.Meter,
    ];

    // All that a metric may say of a request. What a later framework adds stays here until its name is on the list.
    private static readonly string[] Attributes =
    [
        "http.request.method", "http.route", "http.response.status_code", "error.type", "url.scheme",
        "network.protocol.name", "network.protocol.version", "network.transport", "network.type", "server.address", "server.port",
        "aspnetcore.rate_limiting.result",
        AnswerCount.Operation, AnswerCount.Outcome,
        "cpu.mode", "gc.heap.generation", "dotnet.gc.heap.generation",
    ];

    /// <summary>
    /// Collects and sends for as long as the server runs, in the background; a collector that does not answer is not waited for.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add(WebApplicationBuilder builder, TelemetrySettings settings)
    {
        builder.Configuration.AddInMemoryCollection(settings.Variables);
        builder.Services
            .AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource
                    .Clear()
                    .AddService("mitsumori", serviceVersion: ProgramVersion.Current)
                    .AddTelemetrySdk()
                    .AddEnvironmentVariableDetector())
            .WithTracing(traces => traces.AddSource(RequestTrace.Name).AddOtlpExporter())
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(Meters)
                    .AddView(_ => new MetricStreamConfiguration { TagKeys = Attributes })
                    .SetExemplarFilter(ExemplarFilterType.AlwaysOff)
                    .AddOtlpExporter());
    }
}
