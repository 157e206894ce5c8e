using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Answers.Lists;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Prices;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages;

/// <summary>
/// Why a number of the price book is what it is: its source, what is chosen beside it, and the other rows of the same thing.
/// </summary>
public sealed partial class PricePage
{
    private const int MostBeside = 50;

    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    [Parameter, EditorRequired]
    public required FactBook Book { get; set; }

    [Parameter, EditorRequired]
    public required PriceExplanation Explanation { get; set; }

    [Parameter, EditorRequired]
    public required RemarkTexts Remarks { get; set; }

    private PriceObservation Price => Explanation.Price;

    private ExplanationBlocks Blocks =>
        field ??= new(Explanation with { Beside = [.. Explanation.Beside.Take(MostBeside)] }, Book.AsOf, Remarks);
}
