using System.CommandLine;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Mitsumori.Application.Desks;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Problems;
using Mitsumori.Web;
using Mitsumori.Web.Serving;
using Mitsumori.Web.Telemetry;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Cli.Commands;

/// <summary><c>serve</c>: answers over HTTP until it is told to stop.</summary>
internal static class ServeCommand
{
    // Nothing of the web is named here: its assemblies are loaded by the methods below, and only when they are called.
    public static Command Build(Options options, Session session)
    {
        Command command = new("serve", session.Help["command.serve"])
        {
            options.Urls, options.Port, options.Token, options.TokenFile, options.TrustedProxy, options.Prices,
        };
        command.SetAction(parsed => Run(parsed, options, session).GetAwaiter().GetResult());
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, Options options, Session session)
    {
        options.RefuseLanguage(parsed);
        ServeSettings settings = SettingsOf(parsed, options);
        await using WebApplication server = WebServer.Build(settings, Books.Open(parsed, options, session).Desk);
        try
        {
            await server.StartAsync();
        }
        catch (IOException refused)
        {
            throw Rejection.Of("address-refused", "--urls", ("message", Problem.Shown(refused.Message)));
        }

        session.Output.WriteLine(session.Help.Fill("listens", ("address", string.Join(", ", server.Urls))));
        await session.Output.FlushAsync();
        await server.WaitForShutdownAsync();
        return ExitCodes.Complete;
    }

    /// <exception cref="Rejection">An address is none, or other machines reach it and no token guards it; the token is not to be had
    /// or too weak; all problems at once.</exception>
    private static ServeSettings SettingsOf(ParseResult parsed, Options options)
    {
        List<RequestProblem> problems = [];
        List<ListenAddress> addresses = [];
        string? token = Options.ValueOf(parsed, options.Token), file = Options.ValueOf(parsed, options.TokenFile);
        bool isGuarded = token is not null || file is not null;
        if (token is not null && file is not null) Refuse("token-twice", "--token-file");
        string? urls = Options.ValueOf(parsed, options.Urls), asked = Options.ValueOf(parsed, options.Port);
        ushort? port = ushort.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out ushort number) ? number : null;
        if (asked is not null && port is null) Refuse("port-wrong", "--port", ("value", Problem.Shown(asked)));
        if (asked is not null && urls is not null) Refuse("port-twice", "--port");
        urls ??= port is null ? Options.DefaultUrl : $"http://127.0.0.1:{port}";
        foreach (string text in urls.Split(';', StringSplitOptions.TrimEntries))
        {
            if (ListenAddress.Find(text) is not ListenAddress address)
                Refuse("urls-wrong", "--urls", ("default", Options.DefaultUrl), ("value", Problem.Shown(text)));
            else if (!isGuarded && !address.IsLoopback)
                Refuse("token-needed", "--urls", ("default", Options.DefaultUrl), ("value", Problem.Shown(text)));
            else
                addresses.Add(address);
        }

        TokenRing? tokens = TokensOf();
        TelemetrySettings? telemetry = TelemetrySettings.Find(Environment.GetEnvironmentVariables());
        if (telemetry is { IsEndpointAnAddress: false }) Refuse("endpoint-wrong", TelemetrySettings.Endpoint);
        List<IPAddress> proxies = [];
        foreach (string text in Options.ValueOf(parsed, options.TrustedProxy)?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            if (IPAddress.TryParse(text, out IPAddress? proxy)) proxies.Add(proxy);
            else Refuse("proxy-wrong", "--trusted-proxy", ("value", Problem.Shown(text)));
        }

        return problems.Count == 0
            ? new(addresses, tokens)
            {
                TokensAgain = file is null or "-" ? null : () => TokenFile.ReadAgain(file),
                Telemetry = telemetry,
                Limits = new() { TrustedProxies = proxies.ToSequence() },
            }
            : throw new Rejection(RejectionKind.Wrong, problems);

        // Null if there is none, or none that can be used, which is told.
        TokenRing? TokensOf()
        {
            if (file is null)
            {
                if (token is null) return null;
                if (AccessToken.FaultOf(token) is string code) Refuse(code, "--token", ("count", $"{AccessToken.ShortestLength}"));
                return TokenRing.Of(token);
            }

            try
            {
                TokenReading reading = TokenFile.Read(file);
                foreach (TokenFault fault in reading.Faults)
                {
                    string place = string.Create(CultureInfo.InvariantCulture, $"{Problem.Shown(file)}:{fault.Line}");
                    Refuse(fault.Code, place, ("count", $"{AccessToken.ShortestLength}"));
                }

                return new(reading.Tokens);
            }
            catch (Rejection refused)
            {
                problems.AddRange(refused.Problems);
                return null;
            }
        }

        void Refuse(string code, string flag, params ReadOnlySpan<(string, string)> values) =>
            problems.Add(RequestProblem.Of(code, flag, values));
    }
}
