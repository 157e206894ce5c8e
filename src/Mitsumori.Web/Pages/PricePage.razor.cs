using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Prices;

namespace Mitsumori.Web.Pages;

/// <summary>Why a number of the price book is what it is: its source, what is chosen beside it, and the other rows of the same thing.</summary>
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

    private IEnumerable<(string Key, string Value)> Facts
    {
        get
        {
            yield return ("explain.what", $"{Frame.Terms["price." + PriceCodes.Kinds.CodeOf(Price.Kind)]}, {Price.Subject}");
            yield return ("explain.where", Price.Regions.IsEmpty ? Frame.Table["explain.regions-unrecorded"] : Price.Regions.ToString());
            yield return ("explain.kind", Frame.Terms["trust." + SourceCodes.Trusts.CodeOf(Price.Source.Trust)]);
            string day = Price.Source.AsOf is DateOnly known ? Figures.Day(known) : Frame.Table["basis.none"];
            yield return ("explain.day", $"{day} ({Frame.Table["basis." + SourceCodes.Bases.CodeOf(Price.Source.Basis)]})");
            yield return ("explain.source", Price.Source.Location);
            if (Price.Source.Via is string via) yield return ("explain.via", via);
            if (Price.Note.Length > 0) yield return ("explain.note", Price.Note);
        }
    }

    private string Said(PriceChoice choice)
    {
        (string, string) day = ("day", Figures.Day(Book.AsOf)), region = ("region", choice.Key.Region.Code);
        return choice.Chosen is PriceObservation chosen
            ? Frame.Table.Fill("explain.chosen", day, region, ("id", chosen.Id))
            : Frame.Table.Fill("explain.refused", day, region, ("message", Remarks.Say(choice.Refusal!)));
    }
}
