using System.Net;
using Mitsumori.Web.Serving;

namespace Mitsumori.Faces.Tests.Web;

/// <summary>
/// The plans that take longest, found by search (docs/performance.md): answered, in a bounded number of bytes, and what was left out is
/// named.
/// </summary>
public sealed class SlowestPlansTests(RunningServer server, SlowestPlansTests.ImpatientServer impatient)
    : IClassFixture<RunningServer>,
        IClassFixture<SlowestPlansTests.ImpatientServer>
{
    private const string Known = "\"source\": \"search\", \"kind\": \"measured\"";

    // Units whose price is so near to that of their tokens that they cross on demand at every unit, in each of 50,000 steps.
    private const string SlopesThatNeverPart = $$"""
        {"model": "amazon.nova-pro-v1:0", "region": "any", "month": "2026-12", "traffic": {"requestsPerMinute": 1000, "tokens": {"input": 1000, "output": 0} },
         "hosting": {"tiers": ["standard", "priority", "flex", "latency-optimized"], "routing": ["in-region", "geo", "global"]},
         "known": {"modelUnit": {"tpm": 1000, {{Known}}}, "modelUnitPrice": {"none": "0.047999", "1-month": "0.047998", "6-month": "0.047997", {{Known}}},
                   "quota": {"rpm": "none", "tpm": "none", "tpd": "none", "modelUnits": 1000000, {{Known}}} } }
        """;

    // Copies of an imported model for 168 hours of different sizes: a curve of as many stairs.
    private static readonly string HoursOfAllSizes = $$"""
        {"model": "meta.llama3-1-8b-instruct-v1:0", "region": "any", "month": "2026-12", "traffic": {"hourly": [{{string.Join(
            ", ",
            Enumerable.Range(0, 168).Select(hour => 1000 + (7 * hour))
        )}}], "tokens": {"input": 1000, "output": 0} },
         "customization": {"method": "import"}, "hosting": {"maxCopies": 1000}, "known": {"importCopy": {"requestsPerMinute": 1, "cmuPerCopy": 1, {{Known}}} } }
        """;

    public static TheoryData<string> Operations { get; } =
    ["estimate", "capacity", "breakeven", "report?format=html", "report?format=xlsx", "report?format=json"];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Post_SlowestPlans_AreAnsweredInBoundedBytes(string operation)
    {
        foreach (string plan in new[] { SlopesThatNeverPart, HoursOfAllSizes })
        {
            HttpResponseMessage answer = await server.Post("/api/v1/" + operation, plan);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.InRange((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, 4_000_000);
        }
    }

    [Fact]
    public async Task BreakEven_SlopesThatNeverPart_NamesThePairsThatWereCutOff()
    {
        HttpResponseMessage answer = await server.Post("/api/v1/breakeven", SlopesThatNeverPart);
        Assert.Contains(
            "crossings-cut-off",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_TwentyOfThem_IsAnswered()
    {
        HttpResponseMessage answer = await server.Post("/api/v1/compare", $"[{string.Join(", ", Enumerable.Repeat(HoursOfAllSizes, 20))}]");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    // A search that did not look at the clock would end in its own time, with an answer.
    [Theory]
    [InlineData("breakeven")]
    [InlineData("report?format=html")]
    public async Task Post_LongerThanARequestMayTake_StopsTheSearch(string operation)
    {
        HttpResponseMessage answer = await impatient.Post("/api/v1/" + operation, HoursOfAllSizes);
        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
    }

    /// <summary>Gives a request less time than the slowest plans need.</summary>
    public sealed class ImpatientServer : RunningServer
    {
        protected override ServeSettings Settings { get; } =
            new([new("127.0.0.1", 0)], null) { Limits = new() { Request = TimeSpan.FromMilliseconds(50) } };
    }
}
