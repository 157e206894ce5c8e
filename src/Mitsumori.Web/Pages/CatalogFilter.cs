using Mitsumori.Application.Desks;
using Mitsumori.Core.Bedrock;
using Mitsumori.Plans.Names;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages;

/// <summary>What a list is narrowed to. A name that the book does not know narrows nothing: the choices are lists.</summary>
/// <param name="Mode">The code of a way of hosting; empty for all.</param>
/// <param name="Words">All of them have to be found, in any case.</param>
public sealed record CatalogFilter(ModelId? Model, Region? Region, string Mode, string Words)
{
    public bool IsEmpty => Model is null && Region is null && Words.Length == 0;

    public static CatalogFilter Of(PageFrame frame, Desk desk)
    {
        BookNames names = desk.PlanContext.Names;
        return new(
            (names.ReadModel(Value("model")) as ModelReading.Taken)?.Model.Id,
            names.ReadRegion(Value("region")).Region,
            BedrockCodes.Modes.TryParse(Value("mode"), out _) ? Value("mode") : "",
            Value("q"));

        string Value(string name) => frame.Query.LastOrDefault(pair => pair.Name == name).Value?.Trim() ?? "";
    }

    /// <summary>True if every word stands in one of the texts.</summary>
    public bool Fits(params IReadOnlyList<string> texts) =>
        Words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => texts.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
