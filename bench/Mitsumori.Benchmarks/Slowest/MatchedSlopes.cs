using System.Globalization;
using System.Text.Json.Nodes;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Benchmarks.Slowest;

/// <summary>
/// Bends a plan so that two of its options cost the same on the long run: then every step of their stairs may decide, and has to be walked.
/// </summary>
internal static class MatchedSlopes
{
    /// <param name="estimate">Of the plan as it is.</param>
    /// <returns>The bent plan; the plan itself where it has nothing to bend.</returns>
    public static string Bend(string text, Estimate estimate, Random random)
    {
        JsonObject plan = JsonNode.Parse(text)!.AsObject();
        if (Any(estimate, random, HostingMode.BaseOnDemand, HostingMode.CustomOnDemand, HostingMode.Batch) is not decimal level)
            return text;
        switch (random.Next(3))
        {
            case 0
                when Within(plan, "modelUnitPrice") is JsonObject prices
                    && Any(estimate, random, HostingMode.ProvisionedThroughput) is decimal units:
                decimal price = Number(prices["none"]) ?? 0m;
                foreach (string term in (string[])["none", "1-month", "6-month"])
                    prices[term] = Text(price * level / units);
                break;
            case 1
                when Within(plan, "importCopy") is JsonObject copy
                    && Any(estimate, random, HostingMode.CustomModelImport) is decimal windows:
                string rate = copy.ContainsKey("requestsPerMinute") ? "requestsPerMinute" : "tokensPerMinute";
                if (Number(copy[rate]) is decimal carried)
                    copy[rate] = JsonNode.Parse(Text(carried * windows / level));
                break;
            case 2 when Any(estimate, random, HostingMode.Reserved) is decimal reserved:
                decimal peak = (Number(plan["traffic"]!["peakFactor"]) ?? 1m) * level / reserved;
                if (peak is >= 1m and <= 1000m)
                    plan["traffic"]!["peakFactor"] = JsonNode.Parse(Text(peak));
                break;
        }

        return plan.ToJsonString();
    }

    private static JsonObject? Within(JsonObject plan, string block) =>
        plan["known"] is JsonObject known ? known[block] as JsonObject : null;

    // The monthly amount of one of the options that are hosted so.
    private static decimal? Any(Estimate estimate, Random random, params HostingMode[] modes)
    {
        decimal[] amounts =
        [
            .. estimate
                .Options.Where(option => modes.Contains(option.Mode))
                .Select(option => option.Monthly?.Amount.Dollars ?? 0m)
                .Where(amount => amount > 0m),
        ];
        return amounts.Length == 0 ? null : amounts[random.Next(amounts.Length)];
    }

    private static decimal? Number(JsonNode? node) =>
        decimal.TryParse(node?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static string Text(decimal number) => decimal.Round(number, 9).ToString(CultureInfo.InvariantCulture);
}
