using System.Globalization;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Application.Wire;

/// <summary>
/// How much each option carries as comma-separated values: a row for every limit of every option, with the quota behind it, and one row
/// where an option has none.
/// </summary>
public static class CapacityCsv
{
    private static readonly string[] Header =
    [
        "id", "mode", "commitment", "tier", "routing", "model", "region", "role", "verdict", "reasons", "gaps", "units",
        "requestsPerMinute", "simple", "settled", "reserved", "inFlight", "unitsInput", "unitsOutput", "unitsTokens",
        "tokensSettled", "tokensReserved", "binding", "adviceMaxTokens", "adviceGain",
        "limit", "used", "value", "share", "formula", "valueFormula", "quotaId", "source", "asOf", "quotaKind", "own", "adjustable",
        "warnings", "conditions",
    ];

    private static readonly string?[] NoLimit = new string?[12];

    /// <param name="estimates">One for each model.</param>
    public static string Write(IEnumerable<Estimate> estimates, RemarkTexts texts)
    {
        CsvText csv = new(Header);
        foreach (OptionCapacityWire option in estimates.SelectMany(estimate => CapacityJson.Of(estimate, texts).Options))
        {
            CapacityWire? capacity = option.Capacity;
            string?[] who =
            [
                option.Id,
                option.Mode,
                option.Commitment,
                option.Tier,
                option.Routing,
                option.Model,
                option.Region,
                option.Role,
                option.Verdict,
                string.Join(' ', option.Reasons.Select(reason => reason.Code).Distinct()),
                string.Join(' ', option.Gaps.Select(gap => gap.Code).Distinct()),
                Whole(option.Units),
                Whole(capacity?.RequestsPerMinute),
                Whole(capacity?.Simple),
                Whole(capacity?.Settled),
                Whole(capacity?.Reserved),
                Whole(capacity?.InFlight),
                capacity?.UnitsInput,
                capacity?.UnitsOutput,
                capacity?.UnitsTokens,
                capacity?.TokensSettled,
                capacity?.TokensReserved,
                capacity?.Binding,
                Whole(capacity?.Advice?.MaxTokens),
                capacity?.Advice?.Gain,
            ];
            IReadOnlyList<LimitWire> limits = capacity?.Limits ?? [];
            string warnings = string.Join(' ', option.Warnings.Select(warning => warning.Code).Distinct());
            string?[] tail = [warnings, string.Join("; ", option.Conditions.Select(EstimateCsv.Numbers))];
            foreach (LimitWire limit in limits)
                csv.Add([.. who, .. Fields(limit, capacity!.Quotas.FirstOrDefault(quota => quota.Limit == limit.Limit)), .. tail]);
            if (limits.Count == 0) csv.Add([.. who, .. NoLimit, .. tail]);
        }

        return csv.ToString();
    }

    private static string?[] Fields(LimitWire limit, QuotaWire? quota) =>
    [
        limit.Limit, limit.Used, limit.Value, limit.Share, limit.Formula, limit.ValueFormula,
        quota is null ? null : quota.Id, quota is null ? null : quota.Source, quota?.AsOf,
        quota is null ? null : quota.Kind, CsvText.Flag(quota?.Own), CsvText.Flag(quota?.Adjustable),
    ];

    private static string? Whole(long? count) => count?.ToString(CultureInfo.InvariantCulture);
}
