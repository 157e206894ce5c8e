using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Engine.Loads;

/// <summary>The context bands of a model, and in which of them the average call of a plan lies: its band prices all its tokens.</summary>
internal sealed class ContextBands
{
    private static readonly PriceKind[] OfInput = [PriceKind.OnDemandInputToken, PriceKind.BatchInput, PriceKind.CustomOnDemandInputToken];

    private readonly ModelFacts model;
    private readonly Corners<decimal> tokens;

    // Ascending. What a price row says of its band, the user's own among them, is an edge as well.
    private readonly long[] edges;

    private ContextBands(ModelFacts model, Corners<decimal> tokens, long[] edges) =>
        (this.model, this.tokens, this.edges) = (model, tokens, edges);

    /// <summary>The edge that a call lies beyond at each corner; 0 up to the first.</summary>
    public Corners<long> Over => tokens.Select(OverOf);

    /// <summary>True if all calls cost alike, however long they are.</summary>
    public bool AreNone => edges.Length == 0;

    /// <summary>The edges from the highest that a call may be priced by, down to 0.</summary>
    /// <param name="over">The edge that it lies beyond.</param>
    public IEnumerable<long> Below(long over) => edges.Where(edge => edge < over).Reverse().Append(0L);

    public static ContextBands Of(ModelFacts model, FactBook book, Corners<Load> loads)
    {
        List<long> found = [.. model.ContextBands.Select(band => band.OverInputTokens)];
        foreach (PriceKind kind in OfInput)
        {
            foreach (PriceObservation price in book.Prices.About(kind, PriceSubject.Of(model.Id)))
            {
                if (price.OverInputTokens is > 0L and long edge) found.Add(edge);
            }
        }

        return new(
            model,
            loads.Select(load => load.InputWithoutCache),
            found.Count == 0 ? [] : [.. found.Distinct().Order()]);
    }

    /// <summary>The edge that a call of so many input tokens lies beyond; 0 up to the first.</summary>
    public long OverOf(decimal inputTokens)
    {
        long over = 0L;
        foreach (long edge in edges)
        {
            if (inputTokens > edge) over = edge;
        }

        return over;
    }

    /// <summary>The gap of a band without a price.</summary>
    public Refusal.ContextBandUnpriced Unpriced(PriceKey key) => new(
        key,
        model.Id,
        key.OverInputTokens,
        model.ContextBands.FirstOrDefault(band => band.OverInputTokens == key.OverInputTokens)?.Source.Location);

    /// <summary>Averages hide single calls: an edge within a factor of two of the average may lie between them.</summary>
    public IEnumerable<Warning> Warnings() =>
        from edge in edges
        where tokens.High * 2m >= edge && tokens.Low <= edge * 2m
        select new Warning.NearContextBand(model.Id, tokens.Typical, edge);
}
