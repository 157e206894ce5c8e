using System.Text.Json.Nodes;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;

namespace Mitsumori.Benchmarks.Slowest;

/// <summary>The parts of a plan with values that ask for much work, and plans put together from them by chance.</summary>
internal sealed class PlanGenes
{
    private const string Source = "\"source\": \"search\", \"kind\": \"measured\"";

    private readonly (string Key, string?[] Values)[] genes;
    private readonly Random random;

    public PlanGenes(FactBook book, Random random)
    {
        this.random = random;
        string[] regions = [.. book.Offers.RegionsInOrder.Select(region => region.Region.Code)];
        string distinct = Hours(hour => (hour * 37 % 168) + 1),
            steep = Hours(hour => 0.001m + (hour * hour * hour)),
            sparse = Hours(hour => hour % 3 == 0 ? 0 : hour * 1001);
        genes =
        [
            ("model", [.. book.Offers.Models.Keys.Select(model => model.Value).Order(StringComparer.Ordinal).Select(Quoted)]),
            ("region", ["\"us-east-1\"", "\"any\"", "\"any\"", $"[{string.Join(", ", regions.Select(Quoted))}]"]),
            ("month", ["\"2026-12\"", "\"2026-08\"", "\"2028-02\""]),
            (
                "traffic.rate",
                [
                    "\"requestsPerMinute\": 40",
                    "\"requestsPerMinute\": \"0.0001..100000\"",
                    "\"requestsPerMinute\": \"1..1000000000\"",
                    "\"requestsPerMinute\": 0.000001",
                    "\"requestsPerMinute\": 1000000000",
                    "\"requestsPerMinute\": \"7.77777..7.77778\"",
                    "\"requestsPerMinute\": 1000",
                    "\"requestsPerMinute\": \"1000..1000000\"",
                    "\"requestsPerDay\": \"1..99999999\"",
                    "\"requestsPerMonth\": 33333333.3",
                    $"\"hourly\": {distinct}",
                    $"\"hourly\": {steep}",
                    $"\"hourly\": {sparse}",
                ]),
            ("traffic.peakFactor", [null, "1000", "3.7777"]),
            ("tokens.input", ["2000", "1", "\"1..1000000\"", "1000000", "0.0001", "\"1999.99..2000.01\"", "0"]),
            ("tokens.output", ["400", "1", "\"1..1000000\"", "1000000", "0.0001", "\"399.99..400.01\"", "0"]),
            ("tokens.cacheRead", [null, null, "\"1..100000\"", "5000"]),
            ("tokens.cacheWrite", [null, null, "\"1..100000\"", "5000"]),
            ("tokens.maxTokens", [null, "1000000000", "1"]),
            (
                "traffic.active",
                [
                    null,
                    "{\"hoursPerDay\": \"0.0001..24\"}",
                    "{\"hoursPerDay\": 23.9999, \"daysPerWeek\": 1}",
                    "{\"from\": \"22:59\", \"to\": \"03:01\", \"weekdays\": [\"Mon\", \"Wed\", \"Fri\", \"Sun\"], \"timeZone\": \"Asia/Tokyo\", \"holidays\": \"JP\"}",
                    "{\"hoursPerDay\": \"8..12\", \"weekdays\": \"Mon-Fri\"}",
                ]),
            ("traffic.latencySeconds", [null, "0.0001", "86400"]),
            (
                "customization",
                [
                    null,
                    null,
                    "{\"method\": \"import\", \"modelsKept\": 3}",
                    "{\"method\": \"import\"}",
                    "{\"method\": \"supervised-fine-tuning\", \"trainingTokens\": \"1..1000000000\", \"epochs\": \"1..10000\", \"retrainEveryMonths\": 1}",
                    "{\"method\": \"continued-pre-training\", \"trainingTokens\": 123456789, \"modelsKept\": 100000}",
                    "{\"method\": \"none\"}",
                ]),
            ("hosting.tiers", [null, List(BedrockCodes.Tiers.Codes)]),
            ("hosting.routing", [null, List(BedrockCodes.Routings.Codes)]),
            ("hosting.modes", [null, null, List(BedrockCodes.Modes.Codes)]),
            ("hosting.unitsStand", [null, "\"while-active\""]),
            ("hosting.maxCopies", [null, "1000", "1000", "1"]),
            (
                "known.modelUnit",
                [
                    null,
                    $"{{\"inputTpm\": 1, \"outputTpm\": 1, {Source}}}",
                    $"{{\"inputTpm\": 120000, \"outputTpm\": 24000, {Source}}}",
                    $"{{\"inputTpm\": \"0.001..1000000\", \"outputTpm\": \"0.001..1000000\", {Source}}}",
                    $"{{\"tpm\": 7.77, {Source}}}",
                    $"{{\"tpm\": 100000, {Source}}}",
                    $"{{\"tpm\": \"1..100000000\", {Source}}}",
                ]),
            (
                "known.modelUnitPrice",
                [
                    null,
                    $"{{\"none\": \"49.00\", \"1-month\": \"44.00\", \"6-month\": \"27.00\", {Source}}}",
                    $"{{\"none\": \"0.0000003\", \"1-month\": \"0.0000002\", \"6-month\": \"0.0000001\", {Source}}}",
                    $"{{\"none\": \"0.0012\", \"1-month\": \"0.00121\", \"6-month\": \"0.00119\", {Source}}}",
                    $"{{\"none\": \"0\", \"1-month\": \"0\", \"6-month\": \"0\", {Source}}}",
                ]),
            (
                "known.importCopy",
                [
                    null,
                    $"{{\"requestsPerMinute\": 60, \"cmuPerCopy\": 2, {Source}}}",
                    $"{{\"requestsPerMinute\": 0.0001, \"cmuPerCopy\": 1, {Source}}}",
                    $"{{\"tokensPerMinute\": 144000, \"cmuPerCopy\": 8, {Source}}}",
                    $"{{\"requestsPerMinute\": \"1..1000\", \"cmuPerCopy\": 1, {Source}}}",
                    $"{{\"tokensPerMinute\": \"1..10000000\", \"cmuPerCopy\": 10000, {Source}}}",
                    $"{{\"requestsPerMinute\": 3.3333, \"cmuPerCopy\": 1, {Source}}}",
                ]),
            ("known.quota", [null, $"{{\"rpm\": \"none\", \"tpm\": \"none\", \"tpd\": \"none\", \"modelUnits\": 1000000, {Source}}}"]),
            ("holds", [null, "[\"custom-model\", \"model-units\", \"deployment\", \"imported-model\"]"]),
            (
                "money",
                [null, "{\"fx\": \"150.25@2026-11-20\", \"taxPercent\": 10, \"discountPercent\": {\"all\": 5, \"source\": \"EDP\"}}"]),
        ];
    }

    /// <summary>The number of the chosen value of every part.</summary>
    public int[] Any() => [.. genes.Select(gene => random.Next(gene.Values.Length))];

    /// <summary>The same plan with one to three other values.</summary>
    public int[] Near(int[] chosen)
    {
        int[] other = [.. chosen];
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            int gene = random.Next(genes.Length);
            other[gene] = random.Next(genes[gene].Values.Length);
        }

        return other;
    }

    /// <summary>The plan as JSON; it need not be one that is answered.</summary>
    public string Write(int[] chosen)
    {
        JsonObject plan = [];
        for (int i = 0; i < genes.Length; i++)
        {
            if (genes[i].Values[chosen[i]] is not string value) continue;
            string[] path = genes[i].Key.Split('.');
            JsonObject within = path[0] switch
            {
                "tokens" => Within(Within(plan, "traffic"), "tokens"),
                _ => path.Length == 1 ? plan : Within(plan, path[0]),
            };
            if (path[^1] != "rate")
            {
                within[path[^1]] = JsonNode.Parse(value);
                continue;
            }

            foreach ((string key, JsonNode? rate) in JsonNode.Parse($"{{{value}}}")!.AsObject()) within[key] = rate!.DeepClone();
        }

        return plan.ToJsonString();
    }

    private static JsonObject Within(JsonObject plan, string key)
    {
        if (plan[key] is JsonObject there) return there;
        JsonObject made = [];
        plan[key] = made;
        return made;
    }

    private static string Hours(Func<int, decimal> requests) =>
        $"[{string.Join(", ", Enumerable.Range(0, 168).Select(hour => FormattableString.Invariant($"{requests(hour)}")))}]";

    private static string List(IEnumerable<string> codes) => $"[{string.Join(", ", codes.Select(Quoted))}]";

    private static string Quoted(string text) => $"\"{text}\"";
}
