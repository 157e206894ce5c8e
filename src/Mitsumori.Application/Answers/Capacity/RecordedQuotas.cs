using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;

namespace Mitsumori.Application.Answers.Capacity;

/// <summary>The quotas behind an estimate, in the order of its options.</summary>
public static class RecordedQuotas
{
    /// <summary>Each limit of each row once; those that are not recorded are left out.</summary>
    public static IReadOnlyList<(BindingLimit Limit, QuotaFigure Figure)> Of(Estimate estimate) =>
    [
        .. (from quotas in estimate.Options.Select(option => option.Capacity).OfType<OptionCapacity.OfQuotas>()
            from limit in quotas.Limits.Figures()
            where limit.Figure is not null
            select (limit.Limit, Figure: limit.Figure!))
            .DistinctBy(quota => (quota.Limit, quota.Figure.Value, quota.Figure.Id, quota.Figure.Source)),
    ];
}
