using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Engine.Estimating;

/// <summary>Which context variant model units are bought of: the one that the plan names, else the shortest that holds a call.</summary>
/// <param name="Variant">The exact id; null where the model is sold in one variant or in none, and units go by the model's id.</param>
/// <param name="HasLength">True where the length of a variant is known, so that the model's own window is not asked.</param>
/// <param name="TooLong">Why not even the chosen variant holds a call; null if it does, or its length is not known.</param>
/// <param name="Chosen">What was chosen from; null where nothing was.</param>
internal sealed record ContextChoice(
    string? Variant, bool HasLength, Refusal.OverContextWindow? TooLong, Refusal.ContextVariantChosen? Chosen)
{
    /// <summary>That the call lies between the two readings of the chosen variant's length; empty where it does not.</summary>
    public Sequence<Warning> Warnings { get; private init; } = [];

    public Sequence<Refusal> Reasons => [.. TooLong is null ? [] : (Refusal[])[TooLong], .. Chosen is null ? [] : (Refusal[])[Chosen]];

    public static ContextChoice Of(Case asked, Region region)
    {
        decimal tokens = asked.LongestCall;
        if (asked.Plan.ContextVariant is string named)
        {
            return new(named, ContextLength.Of(named) is not null, TooLongFor(named, tokens), null)
            {
                Warnings = WarningsOf(asked, named, tokens),
            };
        }

        string[] variants =
        [
            .. asked.Judge.UnitVariants(asked.Model, region, asked.Days.First)
                .Where(variant => ContextLength.Of(variant) is not null)
                .OrderBy(ContextLength.Of)
                .ThenBy(variant => variant, StringComparer.Ordinal),
        ];
        if (variants.Length == 0) return new(null, HasLength: false, null, null);
        string chosen = Array.Find(variants, variant => tokens <= ContextLength.Of(variant)) ?? variants[^1];
        ContextChoice choice = variants.Length == 1
            ? new(null, HasLength: true, TooLongFor(chosen, tokens), null)
            : new(
                chosen,
                HasLength: true,
                TooLongFor(chosen, tokens),
                new(chosen, tokens, variants.Where(variant => variant != chosen).ToSequence()));
        return choice with { Warnings = WarningsOf(asked, chosen, tokens) };
    }

    private static Refusal.OverContextWindow? TooLongFor(string variant, decimal tokens) =>
        ContextLength.Of(variant) is long length && tokens > ContextLength.LargerOf(variant) ? new(variant, tokens, length, null) : null;

    private static Sequence<Warning> WarningsOf(Case asked, string variant, decimal tokens) =>
        ContextLength.Of(variant) is long length && ContextLength.LargerOf(variant) is long larger && tokens > length && tokens <= larger
            ? [new Warning.LimitTwoReadings(asked.Model.Id, tokens, length, larger)]
            : [];
}
