using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Book;
using Mitsumori.Core.Prices;

namespace Mitsumori.Mcp.Resources;

/// <summary>
/// What the price book is about: how many prices each model has and where they are read. The whole book would be more than a megabyte.
/// </summary>
internal static class PriceIndex
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(FactBook book)
    {
        IEnumerable<IGrouping<PriceSubject, PriceObservation>> subjects = book
            .Prices.Observations.GroupBy(price => price.Subject)
            .OrderBy(group => group.Key.Name, StringComparer.Ordinal);
        return new JsonObject
        {
            ["priceBook"] = new JsonObject { ["version"] = book.Version, ["asOf"] = Plain.Of(book.AsOf) },
            ["subjects"] = new JsonArray([.. subjects.Select(Entry)]),
        }.ToJsonString(Form);
    }

    private static JsonObject Entry(IGrouping<PriceSubject, PriceObservation> subject)
    {
        JsonObject entry = new() { ["subject"] = subject.Key.Name, ["prices"] = subject.Count() };
        if (subject.Key.IsModel) entry["uri"] = $"mitsumori://models/{Uri.EscapeDataString(subject.Key.Name)}/prices";
        else entry["ids"] = new JsonArray([.. subject.Select(price => JsonValue.Create(price.Id))]);
        return entry;
    }
}
