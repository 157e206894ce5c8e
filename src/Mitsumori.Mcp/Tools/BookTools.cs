using System.Collections.Immutable;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Application.Wire;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Mcp.Words;
using Mitsumori.Plans.Names;
using Mitsumori.Reading;

namespace Mitsumori.Mcp.Tools;

/// <summary>The tools that answer from the book without a plan.</summary>
internal static class BookTools
{
    public static AnswerTool ListModels(Desk desk)
    {
        FactBook book = desk.Book;
        ImmutableArray<ShapeProperty> arguments =
        [
            new("model", BookNames.Model(desk.Texts()["argument.model"]) with { Examples = ["amazon.nova-pro-v1:0"] }),
            new("region", BookNames.Region(desk.Texts()["argument.region"]) with { Examples = ["us-east-1"] }),
            new("mode", new ChoiceShape(desk.Texts()["argument.mode"], BedrockCodes.Modes.Codes.ToImmutableArray())),
            new("asOf", new FormShape(desk.Texts()["argument.offered"], TextForms.Date)),
        ];
        return new(
            "list_models",
            desk,
            typeof(ModelsWire),
            arguments,
            request =>
            {
                ToolArguments given = request.Arguments;
                HostingMode? mode = BedrockCodes.Modes.TryParse(given.Text("mode"), out HostingMode named) ? named : null;
                ModelFilter filter = new(given.Model("model"), given.Region("region"), mode, given.Day("asOf") ?? desk.Today);
                given.RefuseIfWrong();
                IReadOnlyList<ModelOffers> models = Application.UseCases.ListModels.Run(book, filter);
                return ToolAnswer.OfJson(Said(request.Texts, filter, models), ListJson.Models(book, filter.Day, models));
            });
    }

    // One model that has ended offers nothing: what it is told for are its dates.
    private static string Said(TextResource texts, ModelFilter filter, IReadOnlyList<ModelOffers> models) =>
        models is [{ Methods.Count: 0, Modes.Count: 0, Model.Lifecycle.End: DateOnly end } ended] && end <= filter.Day
            ? texts.Fill("said.ended", ("model", ended.Model.Name), ("day", Plain.Of(end)))
            : texts.Fill("said.models", ("count", $"{models.Count}"), ("day", Plain.Of(filter.Day)));

    public static AnswerTool ExplainPrice(Desk desk)
    {
        FactBook book = desk.Book;
        ImmutableArray<ShapeProperty> arguments =
        [
            new("id", new TextShape(desk.Texts()["argument.id"]) { Examples = ["pt-mu-hour-nova-pro-us-east-1-none-2025-11-03"] })
            {
                IsRequired = true,
            },
            new("asOf", new FormShape(desk.Texts()["argument.priced"], TextForms.Date)),
        ];
        return new(
            "explain_price",
            desk,
            typeof(PriceWire),
            arguments,
            request =>
            {
                string? id = request.Arguments.Text("id");
                DateOnly day = request.Arguments.Day("asOf") ?? book.AsOf;
                PriceExplanation? explanation = id is null ? null : PriceExplanation.Of(book, id, day);
                if (id is not null && explanation is null)
                    request.Arguments.ReportUnknownPrice("id", id);
                request.Arguments.RefuseIfWrong();
                PriceObservation price = explanation!.Price;
                PriceWords words = new(request.Asking.Language);
                string sentence = request.Texts.Fill(
                    "said.price",
                    ("id", price.Id),
                    ("price", words.AmountOfUnit(price)),
                    ("trust", words.Kind(price)),
                    ("day", words.Day(price)),
                    ("source", price.Source.Location));
                return ToolAnswer.OfJson(sentence, ListJson.Explanation(book, explanation, request.Asking.Texts));
            });
    }
}
