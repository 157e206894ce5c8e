using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Application.Wire;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Mcp.Words;
using Mitsumori.Plans.Names;
using Mitsumori.Plans.Shapes;
using ModelContextProtocol.Server;

namespace Mitsumori.Mcp.Resources;

/// <summary>All resources: words, the shape of a plan, and the price book, whole in its index and row by row.</summary>
internal static class ResourceList
{
    private const string Json = "application/json";

    public static IReadOnlyList<McpServerResource> Of(Desk desk)
    {
        FactBook book = desk.Book;
        BookNames names = desk.PlanContext.Names;
        RemarkTexts remarks = desk.TextsIn(desk.Language);
        BookResource Resource(string name, string address, string form, Func<string, string?> read) =>
            new(
                desk,
                new()
                {
                    Name = name,
                    Title = desk.Texts()["resource.title." + name],
                    Description = desk.Texts()["resource." + name],
                    UriTemplate = address,
                    MimeType = form,
                },
                read);
        return
        [
            Resource("glossary", "mitsumori://glossary", "text/markdown", _ => Glossary.Text),
            Resource("plan-schema", "mitsumori://plan-schema", "application/schema+json", _ => PlanSchema.Write()),
            Resource("prices", "mitsumori://prices", Json, _ => PriceIndex.Of(book)),
            Resource(
                "price",
                "mitsumori://prices/{id}",
                Json,
                id => PriceExplanation.Of(book, id, book.AsOf) is { } explanation
                    ? ListJson.Explanation(book, explanation, remarks)
                    : null),
            Resource(
                "prices-of-model",
                "mitsumori://models/{model}/prices",
                Json,
                name => names.ReadModel(name) is ModelReading.Taken taken
                    ? ListJson.Prices(book, book.Prices.Listed(taken.Model.Id, null))
                    : null),
        ];
    }
}
