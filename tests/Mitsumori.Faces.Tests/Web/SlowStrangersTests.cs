using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Mitsumori.Web.Serving;
using Mitsumori.Web.SignIn;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>Strangers who are slow, idle, or guess: none of them keeps the holder of the token waiting.</summary>
public sealed class SlowStrangersTests(SlowStrangersTests.Server server) : IClassFixture<SlowStrangersTests.Server>
{
    private const string Token = "a-token-of-sixteen-letters";

    private const string Body = "{\"model\": \"Nova Pro\"";

    // More of each than there are places; without a token, and with it.
    [Theory]
    [InlineData("/sign-in", "application/x-www-form-urlencoded", false)]
    [InlineData("/api/v1/estimate", "application/json", false)]
    [InlineData("/api/v1/estimate", "application/json", true)]
    public async Task Post_BodiesThatTrickleIn_TakeNoPlace(string path, string media, bool hasToken)
    {
        string authorization = hasToken ? $"Authorization: Bearer {Token}\r\n" : "";
        string head = $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.Address.Port}\r\n{authorization}"
            + $"Content-Type: {media}\r\nContent-Length: 20000\r\n\r\n{Body}";
        List<Socket> strangers = [];
        try
        {
            for (int i = 0; i < 20; i++) strangers.Add(await Connect("127.0.0.2", head));
            Stopwatch watch = Stopwatch.StartNew();
            for (int i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await Estimate()).StatusCode);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        }
        finally
        {
            strangers.ForEach(stranger => stranger.Dispose());
        }
    }

    [Fact]
    public async Task Connect_AThousandIdle_ShutNobodyOut()
    {
        List<Socket> strangers = [];
        try
        {
            for (int i = 0; i < 1_100; i++) strangers.Add(await Connect($"127.0.{i / 200}.{(i % 200) + 2}", ""));
            Assert.Equal("ok\n", await server.Client.GetStringAsync("/healthz", TestContext.Current.CancellationToken));
            Assert.Equal("ready\n", await server.Client.GetStringAsync("/readyz", TestContext.Current.CancellationToken));
            Assert.Equal(HttpStatusCode.OK, (await Estimate()).StatusCode);
        }
        finally
        {
            strangers.ForEach(stranger => stranger.Dispose());
        }
    }

    // The limit of time counts from the first byte, waiting for the rest included.
    [Fact]
    public async Task Post_BodyThatNeverEnds_IsAnsweredInTime()
    {
        string answer = await server.Raw(
            $"POST /api/v1/estimate HTTP/1.1\r\nHost: 127.0.0.1:{server.Address.Port}\r\nAuthorization: Bearer {Token}\r\n"
                + $"Content-Type: application/json\r\nContent-Length: 20000\r\nConnection: close\r\n\r\n{Body}");
        Assert.StartsWith("HTTP/1.1 504", answer);
        Assert.Contains("application/problem+json", answer);
    }

    // From another address of this machine, so that the holder's own is not the one that guessed.
    [Fact]
    public async Task Get_BearerGuesses_AreLimitedLikeSignIns()
    {
        List<int> statuses = [];
        for (int i = 0; i < SignInTries.Most + 5; i++)
        {
            string answer = await Ask("127.0.0.9", $"GET /api/v1/models HTTP/1.1\r\nHost: 127.0.0.1:{server.Address.Port}\r\n"
                + $"Authorization: Bearer guess-number-{i}-of-many\r\nConnection: close\r\n\r\n");
            statuses.Add(int.Parse(answer.Split(' ')[1]));
        }

        Assert.All(statuses.Take(SignInTries.Most), status => Assert.Equal(401, status));
        Assert.All(statuses.Skip(SignInTries.Most), status => Assert.Equal(429, status));
        Assert.Equal(HttpStatusCode.OK, (await Estimate()).StatusCode);
    }

    [Theory]
    [InlineData("/healthz", 200)]
    [InlineData("/", 200)]
    [InlineData("/models?lang=en", 200)]
    [InlineData("/nowhere", 404)]
    public async Task Head_AnyPage_IsGetWithoutABody(string path, int status)
    {
        (string, string) token = ("Authorization", "Bearer " + Token);
        HttpRequestMessage request = new(HttpMethod.Head, path);
        request.Headers.TryAddWithoutValidation(token.Item1, token.Item2);
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        HttpResponseMessage head = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        HttpResponseMessage get = await server.Get(path, token, ("Accept", "text/html"));
        Assert.Equal((status, status), ((int)head.StatusCode, (int)get.StatusCode));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFFF")]
    [InlineData("80000000")]
    [InlineData("-1")]
    [InlineData("zz")]
    public async Task Post_ChunkThatNoBodyHas_IsAWrongRequest(string size)
    {
        string answer = await server.Raw(
            $"POST /api/v1/estimate HTTP/1.1\r\nHost: 127.0.0.1:{server.Address.Port}\r\nAuthorization: Bearer {Token}\r\n"
                + $"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{size}\r\nabc\r\n0\r\n\r\n");
        Assert.Matches("^HTTP/1.1 400 ", answer);
    }

    private static async Task<Socket> Connect(string from, string text)
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        await socket.ConnectAsync(IPAddress.Loopback, Server.Port, TestContext.Current.CancellationToken);
        if (text.Length > 0) await socket.SendAsync(Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken);
        return socket;
    }

    private static async Task<string> Ask(string from, string request)
    {
        using Socket socket = await Connect(from, request);
        byte[] buffer = new byte[16 * 1024];
        int read = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
        return Encoding.Latin1.GetString(buffer, 0, read);
    }

    private Task<HttpResponseMessage> Estimate() =>
        server.Post("/api/v1/estimate", ExamplePlans.SupportBot, ("Authorization", "Bearer " + Token));

    /// <summary>A server of few places and little time.</summary>
    public sealed class Server : RunningServer
    {
        public static int Port { get; private set; }

        protected override ServeSettings Settings { get; } = new([new("127.0.0.1", 0)], TokenRing.Of(Token))
        {
            Limits = new() { AtOnce = 2, Waiting = 4, Request = TimeSpan.FromSeconds(6), SlowBody = TimeSpan.FromSeconds(20) },
        };

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Port = Address.Port;
        }
    }
}
