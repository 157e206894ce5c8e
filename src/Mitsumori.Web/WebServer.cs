using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitsumori.Application.Desks;
using Mitsumori.Mcp;
using Mitsumori.Plans.Text;
using Mitsumori.Sheets;
using Mitsumori.Web.Api;
using Mitsumori.Web.Describing;
using Mitsumori.Web.Guards;
using Mitsumori.Web.Pages;
using Mitsumori.Web.Serving;
using Mitsumori.Web.SignIn;
using Mitsumori.Web.Telemetry;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Web;

/// <summary>The server behind <c>mitsumori serve</c>: HTTP API, tools for assistants and pages over one book.</summary>
public static class WebServer
{
    /// <summary>
    /// Puts the server together; it does not listen yet. Settings come from the arguments alone, not from files or the environment;
    /// <see cref="TelemetrySettings"/> are the one exception.
    /// </summary>
    public static WebApplication Build(ServeSettings settings, Desk desk)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new() { ApplicationName = typeof(WebServer).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, settings));
        builder.Logging.AddJsonConsole(log =>
        {
            log.UseUtcTimestamp = true;
            log.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });

        // Answers go to standard output, everything else to standard error. What the framework says of a request holds its address,
        // and with it a plan; why the server does not start is told by the command.
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(log =>
            log.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging
            .SetMinimumLevel(settings.LogsRequests ? LogLevel.Information : LogLevel.Error)
            .AddFilter("Microsoft", LogLevel.Error)

            // What strangers break off is no error of the server.
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddFilter("ModelContextProtocol", LogLevel.Critical);
        builder.Services.AddRoutingCore();
        builder.Services.AddPages();
        builder.Services.AddRateLimiter(limiter => Crowding.Limit(limiter, settings.Limits));
        builder.Services.AddRequestTimeouts(timeouts =>
            timeouts.DefaultPolicy = new() { Timeout = settings.Limits.Request, TimeoutStatusCode = StatusCodes.Status504GatewayTimeout });
        builder.Services.AddSingleton(desk);
        builder.Services.AddSingleton(new BodyBudget(settings.Limits.BytesHeld));
        builder.Services.AddSingleton(new Places(settings.Limits));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Limits.Grace);

        // Without sessions: a request holds no memory once it is answered, and any client may come and go.
        builder.Services.AddMcpServer().WithHttpTransport(http => http.Stateless = true).AddMitsumoriTools(desk, SheetForms.All);

        if (settings is { Tokens: TokenRing ring, TokensAgain: Func<TokenReading?> again })
            builder.Services.AddHostedService(services => new TokenWatch(ring, again, services.GetRequiredService<ILogger<TokenWatch>>()));
        if (settings.Telemetry is TelemetrySettings telemetry) TelemetryExport.Add(builder, telemetry);

        WebApplication app = builder.Build();
        if (settings.Telemetry is not null) app.UseMiddleware<RequestTrace>();
        if (!settings.Limits.TrustedProxies.IsEmpty) app.UseForwardedHeaders(Forwarded(settings.Limits));
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<Refusals>();
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<HostGuard>(settings);
        app.UseMiddleware<OriginGuard>();
        app.UseMiddleware<HeadAsGet>();
        app.UseMiddleware<MissingPages>();
        app.UseRouting();
        app.UseRateLimiter();

        // Time runs from here to the last byte of the answer: a slow body and waiting for a place count. Who has no token is sent away
        // before a byte of his body is read; a place is taken when all of it is there.
        app.UseRequestTimeouts();
        Door? door = settings.Tokens is TokenRing tokens ? new(tokens, desk.Clock) : null;
        if (door is not null) app.UseMiddleware<TokenGuard>(door);
        app.UseMiddleware<WholeBody>();
        app.UseMiddleware<Places.Taken>();
        app.UseMiddleware<McpMessages>();
        HealthEndpoints.Map(app);
        RouteGroupBuilder api = app.MapGroup("/api/v1");
        PlanEndpoints.Map(api);
        ListEndpoints.Map(api);
        DescribingEndpoints.Map(app);
        app.MapMcp(McpMessages.Path);
        app.MapPages();
        if (door is not null) SignInEndpoints.Map(app, door);
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, ServeSettings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = PlanText.LongestBytes;
        kestrel.Limits.RequestHeadersTimeout = settings.Limits.Head;
        kestrel.Limits.MinRequestBodyDataRate = new(settings.Limits.BodyBytesASecond, settings.Limits.SlowBody);
        kestrel.Limits.KeepAliveTimeout = settings.Limits.Idle;

        // Connections are counted by asker; Kestrel's own count knows none.
        kestrel.Limits.MaxConcurrentConnections = null;
        Connections connections = new(settings.Limits);
        foreach (ListenAddress address in ListenAddress.Widest(settings.Addresses))
        {
            if (address.Literal is IPAddress literal) kestrel.Listen(literal, address.Port, Counted);
            else if (!address.IsLoopback) kestrel.ListenAnyIP(address.Port, Counted);
            else if (address.Port == 0) kestrel.Listen(IPAddress.Loopback, 0, Counted);
            else kestrel.ListenLocalhost(address.Port, Counted);
        }

        void Counted(ListenOptions listener) => listener.Use(connections.Within);
    }

    // Of what a proxy tells, the asker's address alone: it is what limits and logs go by.
    private static ForwardedHeadersOptions Forwarded(ServeLimits limits)
    {
        ForwardedHeadersOptions options = new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = 1 };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (IPAddress proxy in limits.TrustedProxies) options.KnownProxies.Add(proxy);
        return options;
    }
}
