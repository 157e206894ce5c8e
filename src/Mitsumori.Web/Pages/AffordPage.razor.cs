using Microsoft.AspNetCore.Components;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Web.Pages.Frames;
using Mitsumori.Web.Pages.Parts;

namespace Mitsumori.Web.Pages;

/// <summary>What a monthly budget carries, of every model and way of hosting.</summary>
public sealed partial class AffordPage
{
    private static readonly CustomizationMethod[] Simple = [CustomizationMethod.None, CustomizationMethod.Import];

    [Parameter, EditorRequired]
    public required AffordView View { get; set; }

    private PageFrame Frame => View.Form.Frame;

    private IReadOnlyList<(string? Field, string Label, string Message)> Wrong =>
    [
        .. View.BudgetError is string wrong ? [("budget", Frame.Texts["afford.budget"], wrong)] : Array.Empty<(string?, string, string)>(),
        .. View.Form.Errors.DistinctBy(error => (error.Field, error.Field is null ? error.Message : "")).Select(error =>
            (error.Field is { Name: var name } && AffordNames.Fields.Contains(name) ? name : null, error.Label, error.Message)),
    ];

    // A model by its name, where the name alone is enough to find it again; else as it was asked.
    private string ModelName
    {
        get
        {
            string value = View.Form.Address.Values.GetValueOrDefault("model", "");
            if (value == AffordNames.AnyModel.Value) return "";
            return View.Form.Model is ModelFacts model && Names.Count(name => name == model.Name) == 1 ? model.Name : value;
        }
    }

    private FactBook Book => View.Form.Book;

    private string[] Names => field ??= [.. Book.Offers.Models.Values.Select(model => model.Name)];

    private IEnumerable<string> Models() => Book.Offers.Models.Values
        .Where(model => !model.Lifecycle.HasEnded(View.Form.Today))
        .Where(model => Book.Offers.TuningsOf(model.Id).Length > 0 || model.Architecture is not null)
        .Select(model => Names.Count(name => name == model.Name) == 1 ? model.Name : model.Id.Value)
        .Order(StringComparer.Ordinal);

    private IReadOnlyList<FieldChoice> Regions() =>
    [
        new("any", Frame.Texts["any-region"], ""),
        .. Book.Offers.RegionsInOrder.Select(region => new FieldChoice(
            region.Region.Code,
            Frame.Texts.Fill(
                "region.name",
                ("code", region.Region.Code),
                ("name", Frame.Language == Application.Texts.Language.Japanese ? region.NameJa : region.Name)),
            "")),
    ];

    private IReadOnlyList<FieldChoice> Methods() =>
    [
        new("", Frame.Texts["method.default"], ""),
        .. Simple.Select(BedrockCodes.Methods.CodeOf).Select(code => new FieldChoice(code, Frame.Terms["method." + code], "")),
    ];
}
