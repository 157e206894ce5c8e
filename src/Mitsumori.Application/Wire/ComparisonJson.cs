using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;

namespace Mitsumori.Application.Wire;

/// <summary>The JSON answer of a comparison: each plan's whole answer, and the order of all options.</summary>
public static class ComparisonJson
{
    public static string ToJson(Comparison comparison, RemarkTexts texts) => WireJson.Write(new ComparisonWire(
        [.. comparison.Estimates.Select(estimate => EstimateJson.Of(estimate, texts))],
        Order(comparison)));

    /// <summary>The order of all options.</summary>
    internal static IReadOnlyList<ComparedWire> Order(Comparison comparison) =>
        [.. comparison.Rows.Select(row => new ComparedWire(row.Plan, row.Option.Id))];
}

/// <summary>Several plans and the order of their options.</summary>
public sealed record ComparisonWire(IReadOnlyList<EstimateWire> Plans, IReadOnlyList<ComparedWire> Order);

/// <summary>An option of a plan, by the plan's number from 0.</summary>
public sealed record ComparedWire(int Plan, string Option);

/// <summary>The answers of several models and the order of their options.</summary>
public sealed record PlansWire<T>(IReadOnlyList<T> Plans, IReadOnlyList<ComparedWire> Order);
