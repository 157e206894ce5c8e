using System.Globalization;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;

namespace Mitsumori.Application.Wire;

/// <summary>What a budget carries as comma-separated values: a row for every way of hosting, with the figures of the JSON answer.</summary>
public static class AffordCsv
{
    private const string OwnPrices = "own-prices";

    private static readonly string[] Header =
    [
        "budget", "currency", "id", "model", "region", "mode", "commitment", "tier", "routing", "role", "verdict",
        "requestsPerMinute", "paidFor", "carried", "peakRequestsPerMinute", "endedBy", "monthly", "due", "oneTime", "leastBudget",
        "units", "needsInputTpm", "needsOutputTpm", "needsRequestsPerMinute", "reasons", "gaps", "ownPrices",
    ];

    public static string Write(AffordAnswer answer, RemarkTexts texts)
    {
        AffordWire wire = AffordJson.Of(answer, texts);
        CsvText csv = new(Header);
        foreach (AffordedWire option in wire.Options)
        {
            csv.Add(
                wire.Budget, wire.Currency, option.Id, option.Model, option.Region, option.Mode, option.Commitment, option.Tier,
                option.Routing, option.Role, option.Verdict, option.RequestsPerMinute, option.PaidFor, option.Carried,
                option.PeakRequestsPerMinute, option.EndedBy, option.Monthly, option.Due, option.OneTime, option.LeastBudget,
                option.Units?.ToString(CultureInfo.InvariantCulture), option.NeedsInputTpm, option.NeedsOutputTpm,
                option.NeedsRequestsPerMinute,
                string.Join(' ', option.Reasons.Select(reason => reason.Code).Distinct()),
                string.Join(' ', option.Gaps.Select(gap => gap.Code).Distinct()),
                string.Join("; ", wire.Assumptions.Where(remark => remark.Code == OwnPrices).Select(remark => remark.Message)));
        }

        return csv.ToString();
    }
}
