using System.Diagnostics;
using System.Net;
using System.Text;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>What only a process of its own can show.</summary>
public sealed class ServeProcessTests
{
    private const string Page = "/?model=amazon.nova-pro-v1%3A0&region=us-east-1&rpm=40&in=2000&out=400&month=2026-12";

    [Fact]
    public async Task New_WaitingForItsFirstAnswer_HasLoadedNothingOfTheWeb()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the files that a process has loaded are read from /proc");
        using Process process = ServeProcess.StartProgram(["new"]);
        await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        string[] loaded = await File.ReadAllLinesAsync($"/proc/{process.Id}/maps", TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains(loaded, line => line.EndsWith("/Mitsumori.Application.dll", StringComparison.Ordinal));
        Assert.DoesNotContain(
            loaded,
            line => line.Contains("AspNetCore", StringComparison.Ordinal) || line.EndsWith("/Mitsumori.Web.dll", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Serve_Estimate_IsAnsweredAndThePlanIsNotLogged()
    {
        await using ServeProcess server = await ServeProcess.Start();
        HttpResponseMessage answer = await server.Client.PostAsync(
            "/api/v1/estimate",
            Json(ExamplePlans.SupportBot),
            TestContext.Current.CancellationToken);
        HttpResponseMessage wrong = await server.Client.GetAsync("/api/v1/prices?model=Support+bot", TestContext.Current.CancellationToken);
        using HttpRequestMessage odd = new(new("NOVAPRO"), "/");
        using HttpResponseMessage none = await server.Client.SendAsync(odd, TestContext.Current.CancellationToken);
        (int exit, string log) = await server.Stop();
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(400, (int)wrong.StatusCode);
        Assert.Equal(0, exit);
        Assert.Contains("/api/v1/estimate", log, StringComparison.Ordinal);
        Assert.Contains("_OTHER", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Support", log, StringComparison.Ordinal);
        Assert.DoesNotContain("nova", log, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Serve_SignIn_LogsNeitherTokenNorCookie()
    {
        await using ServeProcess server = await ServeProcess.StartLine([
            "serve",
            "--urls",
            "http://127.0.0.1:0",
            "--token",
            SignInServer.Token,
            "--lang",
            "en",
        ]);
        using FormUrlEncodedContent wrong = new([new("token", "wrong-token-of-a-reader")]),
            right = new([new("token", SignInServer.Token), new("to", "/models?region=us-east-1")]);
        HttpResponseMessage refused = await server.Client.PostAsync("/sign-in", wrong, TestContext.Current.CancellationToken),
            signedIn = await server.Client.PostAsync("/sign-in", right, TestContext.Current.CancellationToken);
        HttpResponseMessage answer = await server.Client.GetAsync("/models", TestContext.Current.CancellationToken);
        string cookie = SignInServer.CookieOf(signedIn).Split(';')[0];
        (int _, string log) = await server.Stop();
        Assert.Equal([401, 303, 200], new[] { refused, signedIn, answer }.Select(one => (int)one.StatusCode));
        Assert.Contains("POST /sign-in 303", log, StringComparison.Ordinal);
        foreach (string secret in (string[])["token-of", cookie.Split('=')[1], "us-east-1"])
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_EveryKindOfAnswer_LeavesNoFileBehind()
    {
        string[] folders = [.. Enumerable.Range(0, 3).Select(_ => Directory.CreateTempSubdirectory("mitsumori-untouched").FullName)];
        try
        {
            await using ServeProcess server = await ServeProcess.Start(Variables(home: folders[0], temporary: folders[1]), folders[2]);
            await AskEverything(server);
            Assert.Equal(0, (await server.Stop()).Exit);
            Assert.Empty(folders.SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)));
        }
        finally
        {
            foreach (string folder in folders) Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Serve_WhereNothingCanBeWritten_AnswersAllTheSame()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux(),
            "folders that nobody can write to, root included, are found below /proc and /dev/null");
        await using ServeProcess server = await ServeProcess.Start(Variables(home: "/dev/null/home", temporary: "/dev/null/tmp"), "/proc");
        await AskEverything(server);
        (int exit, string log) = await server.Stop();
        Assert.Equal(0, exit);
        Assert.DoesNotContain("\"LogLevel\":\"Error\"", log, StringComparison.Ordinal);
    }

    private static async Task AskEverything(ServeProcess server)
    {
        Assert.Equal("ok\n", await server.Client.GetStringAsync("/healthz", TestContext.Current.CancellationToken));
        foreach (
            string path in (string[])
                [
                    Page,
                    Page.Replace("/?", "/sheet.xlsx?", StringComparison.Ordinal),
                    Page.Replace("/?", "/sheet.html?", StringComparison.Ordinal),
                    "/models",
                    "/docs",
                ])
        {
            Assert.Equal(
                (path, HttpStatusCode.OK),
                (path, (await server.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode));
        }

        foreach (string path in (string[])["/api/v1/estimate", "/api/v1/report?format=xlsx"])
        {
            Assert.Equal(
                (path, HttpStatusCode.OK),
                (
                    path,
                    (await server.Client.PostAsync(path, Json(ExamplePlans.SupportBot), TestContext.Current.CancellationToken)).StatusCode)
            );
        }

        // More than the 64 KB that the framework keeps in memory unless told otherwise.
        using MultipartFormDataContent upload = new()
        {
            {
                new ByteArrayContent(Encoding.UTF8.GetBytes("# " + new string('x', 500_000) + "\n" + ExamplePlans.SupportBot)),
                "file",
                "plan.yaml"
            },
        };
        HttpResponseMessage uploaded = await server.Client.PostAsync("/plan", upload, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Found, uploaded.StatusCode);
        Assert.Contains(
            "Support+bot",
            uploaded.Headers.Location!.OriginalString.Replace("%20", "+", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    // The runtime's own door for debuggers is a file as well; the container image closes it too.
    private static Dictionary<string, string> Variables(string home, string temporary) =>
        new() { ["HOME"] = home, ["TMPDIR"] = temporary, ["DOTNET_EnableDiagnostics"] = "0" };

    private static StringContent Json(string plan) => new(plan, Encoding.UTF8, "application/json");
}
