using Mitsumori.Application.Texts;
using Mitsumori.Core.Book;

namespace Mitsumori.Application.Desks;

/// <summary>One question put to a desk.</summary>
/// <param name="Language">The language of the answer.</param>
/// <param name="Cancellation">Told when nobody waits for the answer any more.</param>
public sealed record Asking(Desk Desk, Language Language, CancellationToken Cancellation = default)
{
    /// <summary>The facts to answer from.</summary>
    public FactBook Book => Desk.Book;

    /// <summary>The sentences of the answer.</summary>
    public RemarkTexts Texts => Desk.TextsIn(Language);
}
