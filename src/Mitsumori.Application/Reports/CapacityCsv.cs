using System.Globalization;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Application.Reports;

/// <summary>How much each option carries as comma-separated values: a row for every quota of every option, one row where an option has none.</summary>
public static class CapacityCsv
{
    private static readonly string[] Header =
    [
        "id", "mode", "commitment", "tier", "routing", "model", "region", "role", "verdict", "reasons", "gaps", "units",
        "requestsPerMinute", "simple", "settled", "reserved", "inFlight", "unitsInput", "unitsOutput", "unitsTokens",
        "tokensSettled", "tokensReserved", "binding", "adviceMaxTokens", "adviceGain",
        "limit", "value", "quotaId", "source", "asOf", "adjustable",
    ];

    private static readonly string?[] NoQuota = new string?[6];

    public static string Write(Estimate estimate, RemarkTexts texts)
    {
        CsvText csv = new(Header);
        foreach (OptionCapacityWire option in CapacityReport.Of(estimate, texts).Options)
        {
            CapacityWire? capacity = option.Capacity;
            string?[] who =
            [
                option.Id, option.Mode, option.Commitment, option.Tier, option.Routing, option.Model, option.Region, option.Role, option.Verdict,
                string.Join(' ', option.Reasons.Select(reason => reason.Code).Distinct()), string.Join(' ', option.Gaps.Select(gap => gap.Code).Distinct()),
                Whole(option.Units), Whole(capacity?.RequestsPerMinute), Whole(capacity?.Simple), Whole(capacity?.Settled), Whole(capacity?.Reserved), Whole(capacity?.InFlight),
                capacity?.UnitsInput, capacity?.UnitsOutput, capacity?.UnitsTokens, capacity?.TokensSettled, capacity?.TokensReserved, capacity?.Binding,
                Whole(capacity?.Advice?.MaxTokens), capacity?.Advice?.Gain,
            ];
            IReadOnlyList<QuotaWire> quotas = capacity?.Quotas ?? [];
            foreach (QuotaWire quota in quotas) csv.Add([.. who, .. Fields(quota)]);
            if (quotas.Count == 0) csv.Add([.. who, .. NoQuota]);
        }

        return csv.ToString();
    }

    private static string?[] Fields(QuotaWire quota) =>
    [
        quota.Limit, Whole(quota.Value), CsvText.OfUser(quota.Id), CsvText.OfUser(quota.Source), quota.AsOf,
        quota.Adjustable is bool isAdjustable ? (isAdjustable ? "true" : "false") : null,
    ];

    private static string? Whole(long? count) => count?.ToString(CultureInfo.InvariantCulture);
}
