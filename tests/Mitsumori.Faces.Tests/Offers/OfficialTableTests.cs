using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Web;
using Mitsumori.Plans.Text;

namespace Mitsumori.Faces.Tests.Offers;

/// <summary>
/// What <c>models --format json</c> and <c>estimate --format json</c> compose, held against the official table as it was collected, for
/// every model of it, every Region and every routing: whatever is called feasible or not offered, the table does not say otherwise.
/// </summary>
public sealed class OfficialTableTests
{
    /// <summary>Models of the table × Regions × routings; docs/quality.md names it.</summary>
    private const int Cells = 144 * 35 * 3;

    private static readonly DateOnly Day = new(2026, 12, 1), Earlier = new(2026, 9, 1);
    private static readonly OfficialTable Table = OfficialTable.Read();
    private static readonly Desk Desk = new(RunningServer.Book, Language.English, Terminal.Clock);

    private const string Named = ", routing: [in-region, geo, global]";

    private static readonly string[] Callable = ["feasible", "unconfirmed", "infeasible"];

    [Fact]
    public void Models_EveryModelRegionAndRouting_IsAsTheTableSays()
    {
        int compared = 0;
        Dictionary<string, JsonElement> models = [];
        foreach (string model in Table.Models)
        {
            using JsonDocument answer = List(new(new(model), null, null, Day));
            models.Add(model, Assert.Single(answer.RootElement.GetProperty("models").EnumerateArray()).Clone());
        }

        foreach (string model in Table.Models)
        {
            JsonElement calls = models[model].GetProperty("calls");
            foreach (string routing in OfficialTable.Routings)
            {
                IEnumerable<string> expected = Table.HasEnded(model, Day) ? [] : Table.RegionsOf(model, routing);
                Assert.Equal($"{model} {routing}: {Ordered(expected)}", $"{model} {routing}: {Ordered(RegionsOf(calls, routing))}");
                compared += Table.Regions.Length;
            }
        }

        Assert.Equal(Cells, compared);
    }

    [Fact]
    public void Models_BaseOnDemandInARegion_AreThoseThatTheTableCallsThere()
    {
        foreach (string region in Table.Regions)
        {
            using JsonDocument answer = List(new(null, new(region), HostingMode.BaseOnDemand, Day));
            JsonElement models = answer.RootElement.GetProperty("models");
            string[] said = [.. models.EnumerateArray().Select(model => model.GetProperty("id").GetString()!)];
            string[] expected =
            [
                .. Table.Models.Where(model =>
                    !Table.HasEnded(model, Day) && OfficialTable.Routings.Any(routing => Table.IsListed(model, region, routing))),
            ];
            Assert.Equal(expected.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Estimate_EveryModelRegionAndRouting_ContradictsNoCellOfTheTable()
    {
        int compared = 0;
        ConcurrentBag<string> contradictions = [];
        ForEach((model, region) =>
        {
            Dictionary<string, (string Verdict, string Reasons)> rows = Rows(model, region, Day, Named)
                .ToDictionary(row => row.Routing, row => (row.Verdict, row.Reasons));
            foreach (string routing in OfficialTable.Routings)
            {
                (string verdict, string reasons) = rows[routing];
                if (!Agrees(model, verdict, reasons, Table.IsListed(model, region, routing)))
                    contradictions.Add($"{model} {region} {routing}: {verdict} {reasons}");
                Interlocked.Increment(ref compared);
            }
        });
        Assert.Empty(contradictions.Order(StringComparer.Ordinal));
        Assert.Equal(Cells, compared);
    }

    [Fact]
    public void Estimate_NoRoutingNamed_TakesInRegionWhereListedElseTheProfile()
    {
        int compared = 0;
        ConcurrentBag<string> contradictions = [];
        ForEach((model, region) =>
        {
            (string routing, string verdict, string reasons) = Rows(model, region, Day, "").First();
            string expected = Table.IsListed(model, region, "in-region") || !Table.IsListed(model, region, "geo") ? "in-region" : "geo";
            bool isSold = Table.IsBilledByTokens(model) && !Table.HasEnded(model, Day);
            if ((isSold && routing != expected) || !Agrees(model, verdict, reasons, Table.IsListed(model, region, expected)))
                contradictions.Add($"{model} {region}: {routing} {verdict} {reasons}");
            Interlocked.Increment(ref compared);
        });
        Assert.Empty(contradictions.Order(StringComparer.Ordinal));
        Assert.Equal(Cells / 3, compared);
    }

    private static JsonDocument List(ModelFilter filter) =>
        JsonDocument.Parse(ListJson.Models(Desk.Book, Day, ListModels.Run(Desk.Book, filter)));

    private static string Ordered(IEnumerable<string> regions) => string.Join(' ', regions.Order(StringComparer.Ordinal));

    /// <summary>Before the table's day the lists of the API of that time say yes or no; the table says yes only.</summary>
    [Fact]
    public void Estimate_BeforeTheDayOfTheTable_ContradictsNeitherTableNorLists()
    {
        int compared = 0;
        ConcurrentBag<string> contradictions = [];
        ForEach((model, region) =>
        {
            foreach ((string routing, string verdict, string reasons) in Rows(model, region, Earlier, Named))
            {
                if (!AgreesEarlier(model, region, routing, verdict)) contradictions.Add($"{model} {region} {routing}: {verdict} {reasons}");
                Interlocked.Increment(ref compared);
            }
        });
        Assert.Empty(contradictions.Order(StringComparer.Ordinal));
        Assert.Equal(Cells, compared);
    }

    private static bool AgreesEarlier(string model, string region, string routing, string verdict)
    {
        if (Table.HasEnded(model, Earlier)) return verdict == "no-longer-sold";
        if (!Table.IsBilledByTokens(model)) return verdict == "not-offered";
        bool isListed = Table.IsListed(model, region, routing);
        if (Table.DayOf(model) <= Earlier) return isListed ? Callable.Contains(verdict) : verdict == "not-offered";
        return Table.ApiLists(model, region, routing) switch
        {
            true => Callable.Contains(verdict),
            false => verdict == "not-offered" || (isListed && Callable.Contains(verdict)),

            // Of a Region where it was not listed, the lists say nothing: a price or quota row of that time may show it.
            null => isListed ? Callable.Contains(verdict) : verdict == "unknown" || Callable.Contains(verdict),
        };
    }

    private static bool Agrees(string model, string verdict, string reasons, bool isListed)
    {
        if (Table.HasEnded(model, Day)) return verdict == "no-longer-sold";
        if (!Table.IsBilledByTokens(model)) return verdict == "not-offered" && reasons == "billed-by";
        return isListed ? Callable.Contains(verdict) : verdict == "not-offered";
    }

    private static void ForEach(Action<string, string> judge) =>
        Parallel.ForEach(
            Table.Models.SelectMany(_ => Table.Regions, (model, region) => (Model: model, Region: region)),
            pair => judge(pair.Model, pair.Region));

    private static IEnumerable<(string Routing, string Verdict, string Reasons)> Rows(string model, string region, DateOnly day, string routing)
    {
        string tokens = Table.Facts[model].BilledBy == "tokens" ? "input: 100, output: 10, maxTokens: 10" : "input: 100, output: 0";
        string plan = string.Join(
            '\n',
            $"model: {model}",
            $"region: {region}",
            $"month: {day:yyyy-MM}",
            $"traffic: {{requestsPerMonth: 1, tokens: {{{tokens}}}}}",
            "customization: {method: none}",
            $"hosting: {{modes: [base-on-demand]{routing}}}");
        using JsonDocument answer = JsonDocument.Parse(EstimateJson.ToJson(
            EstimateCost.Run(Desk.ReadPlan(PlanText.Parse(Encoding.UTF8.GetBytes(plan), "plan")), Desk.Book),
            Desk.TextsIn(Language.English)));
        foreach (JsonElement option in answer.RootElement.GetProperty("options").EnumerateArray().ToArray())
        {
            if (option.GetProperty("mode").GetString() != "base-on-demand") continue;
            yield return (
                option.GetProperty("routing").GetString()!,
                option.GetProperty("verdict").GetString()!,
                string.Join(' ', option.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString())));
        }
    }

    private static IEnumerable<string> RegionsOf(JsonElement calls, string routing) => routing == "geo"
        ? calls.GetProperty("geo").EnumerateArray().Select(call => call.GetProperty("region").GetString()!)
        : calls.GetProperty(routing == "global" ? "global" : "inRegion").EnumerateArray().Select(region => region.GetString()!);
}
