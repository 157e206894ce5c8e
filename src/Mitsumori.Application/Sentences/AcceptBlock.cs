using Mitsumori.Core.Estimates;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Sentences;

/// <summary>
/// The lines of a plan that take upon oneself what is printed without a Region, or by a source that is not trusted by itself: one block for
/// all of them, with what the plan accepts already, since a key stands in a plan once.
/// </summary>
public static class AcceptBlock
{
    /// <summary>True where the way out is to accept a row by its id.</summary>
    public static bool Answers(Refusal refusal) => IdOf(refusal) is not null;

    /// <summary>The block as YAML, a line each; empty where nothing is to be accepted.</summary>
    public static IReadOnlyList<string> Lines(Estimate estimate)
    {
        string[] ids =
        [
            .. estimate.Gaps
                .Select(gap => IdOf(gap.Refusal))
                .OfType<string>()
                .Distinct(),
        ];
        if (ids.Length == 0) return [];
        Acceptance before = estimate.Plan.Accepted;
        return
        [
            "accept:",
            .. before.Sources.Select(source => $"- {{source: '{Quoted(source.Location)}', as: {source.As}}}"),
            .. before.Ids.Concat(ids).Distinct().Select(id => $"- {id}"),
        ];
    }

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    // One row is enough; of rows with different amounts the reader chooses.
    private static string? IdOf(Refusal refusal) => refusal switch
    {
        Refusal.PriceRegionUnrecorded { Price: not null, Ids: [var first, ..] } => first,
        Refusal.PriceNotAccepted { Ids: [var only] } => only,
        _ => null,
    };
}
