using System.Diagnostics;
using Mitsumori.Cli.Running;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>What only a process of its own can show.</summary>
public sealed class ServeProcessTests
{
    [Fact]
    public async Task New_WaitingForItsFirstAnswer_HasLoadedNothingOfTheWeb()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the files that a process has loaded are read from /proc");
        using Process process = Start("new");
        await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        string[] loaded = await File.ReadAllLinesAsync($"/proc/{process.Id}/maps", TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains(loaded, line => line.EndsWith("/Mitsumori.Application.dll", StringComparison.Ordinal));
        Assert.DoesNotContain(loaded, line => line.Contains("AspNetCore", StringComparison.Ordinal) || line.EndsWith("/Mitsumori.Web.dll", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Serve_Estimate_IsAnsweredAndThePlanIsNotLogged()
    {
        using Process process = Start("serve", "--urls", "http://127.0.0.1:0", "--lang", "en");
        string said = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
        string address = said.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal));
        using HttpClient client = new(new SocketsHttpHandler { UseProxy = false });
        using StringContent plan = new(ExamplePlans.SupportBot, System.Text.Encoding.UTF8, "application/json");
        HttpResponseMessage answer = await client.PostAsync(new Uri(address + "/api/v1/estimate"), plan, TestContext.Current.CancellationToken);
        HttpResponseMessage wrong = await client.GetAsync(new Uri(address + "/api/v1/prices?model=Support+bot"), TestContext.Current.CancellationToken);
        using Process stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        string log = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(400, (int)wrong.StatusCode);
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("/api/v1/estimate", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Support", log, StringComparison.Ordinal);
        Assert.DoesNotContain("nova", log, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Serve_SignIn_LogsNeitherTokenNorCookie()
    {
        using Process process = Start("serve", "--urls", "http://127.0.0.1:0", "--token", SignInServer.Token, "--lang", "en");
        string said = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
        Uri door = new(said.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)) + "/sign-in");
        using HttpClient client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
        using FormUrlEncodedContent wrong = new([new("token", "wrong-token-of-a-reader")]), right = new([new("token", SignInServer.Token), new("to", "/models?region=us-east-1")]);
        HttpResponseMessage refused = await client.PostAsync(door, wrong, TestContext.Current.CancellationToken), signedIn = await client.PostAsync(door, right, TestContext.Current.CancellationToken);
        string cookie = SignInServer.CookieOf(signedIn).Split(';')[0];
        HttpRequestMessage page = new(HttpMethod.Get, new Uri(door, "/models"));
        page.Headers.Add("Cookie", cookie);
        HttpResponseMessage answer = await client.SendAsync(page, TestContext.Current.CancellationToken);
        using Process stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        string log = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal([401, 303, 200], new[] { refused, signedIn, answer }.Select(one => (int)one.StatusCode));
        Assert.Contains("POST /sign-in 303", log, StringComparison.Ordinal);
        foreach (string secret in (string[])["token-of", cookie.Split('=')[1], "us-east-1"]) Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in (string[])["LANG", "LC_ALL", "LC_MESSAGES", "MITSUMORI_DATA"]) start.Environment.Remove(name);
        return Process.Start(start)!;
    }
}
