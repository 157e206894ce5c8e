using System.Globalization;
using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Forms;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>The conditions: five fields at first, everything else behind folds that show what it is at present.</summary>
public sealed partial class PlanForm
{
    [Parameter, EditorRequired]
    public required EstimateView View { get; set; }

    private PageFrame Frame => View.Frame;

    // A model by its name, where the name alone is enough to find it again; else as it was asked.
    private string NameOf(string field)
    {
        string value = View.Address.Values.GetValueOrDefault(field, "");
        return View.Book.Offers.FindModel(value) is ModelFacts model && Names.Count(name => name == model.Name) == 1 ? model.Name : value;
    }

    private (string Rate, string Currency, string Day) Rate => JoinedFields.PartsOf(View.Filled.GetValueOrDefault("fx", ""));

    // What is wrong is said beside its field, and once at the top; only what has no field is told there.
    private IEnumerable<FormError> Problems => View.Errors.DistinctBy(error => (error.Field, error.Field is null ? error.Message : ""));

    private string[] Names => field ??= [.. View.Book.Offers.Models.Values.Select(model => model.Name)];

    private static bool IsDay(string text) => text.Length == 0 || DateOnly.TryParseExact(text, "yyyy-MM-dd", out _);

    // The number of requests stands at the top; a second one that is filled in as well is seen, so that it can be taken away.
    private bool IsShown(string field) =>
        JoinedFields.Requests.All(request => request.Field != field)
        || (field != View.Requests.Field && View.Address.Values.ContainsKey(field));

    // What the list offers: models of texts that have not ended; others are found when they are typed.
    private IEnumerable<FieldChoice> Suggested() =>
        from model in View.Book.Offers.Models.Values
        where model.BilledBy == ModelBilling.Tokens && !model.Lifecycle.HasEnded(View.Today)
        orderby model.Provider, model.Generation ?? -1m descending, model.Name
        select new FieldChoice(model.Id.Value, Names.Count(name => name == model.Name) == 1 ? model.Name : model.Id.Value, MarkOf(model));

    private string MarkOf(ModelFacts model)
    {
        string mark = Frame.Texts[
            View.Book.Offers.TuningsOf(model.Id).Length > 0 ? "mark.tuned" : model.Architecture is null ? "mark.base" : "mark.import"];
        return model.Lifecycle.End is DateOnly end ? $"{mark}, {Frame.Texts.Fill("mark.ends", ("day", Figures.Day(end)))}" : mark;
    }

    private IReadOnlyList<FieldChoice> Regions() =>
        [
            new("", Frame.Texts["choose"], ""),
            .. View.Book.Offers.RegionsInOrder.Select(region => new FieldChoice(
                region.Region.Code,
                Frame.Texts.Fill("region.name", ("code", region.Region.Code), ("name", NameOf(region))),
                GroupOf(region))).OrderBy(choice => View.Model is not null && !View.Regions.Contains(new(choice.Value))),
            new("any", Frame.Texts["any-region"], ""),
        ];

    private string GroupOf(RegionFacts region) => View.Model is ModelFacts model
        ? Frame.Texts.Fill(View.Regions.Contains(region.Region) ? "region.offers" : "region.offers-not", ("model", model.Name))
        : "";

    private IReadOnlyList<FieldChoice> ChoicesOf(string name) =>
        name switch
        {
            "method" =>
            [
                new("", Frame.Texts["method.default"], ""),
                .. BedrockCodes.Methods.Codes.Select(code => new FieldChoice(code, Frame.Terms["method." + code], GroupOf(code))),
            ],
            "kind" or "quotaKind" => [new("", Frame.Texts["choose"], ""), .. Words(name, code => Frame.Terms["trust." + code])],
            _ when AddressField.Named(name) is { IsList: true } => [.. Words(name, code => Frame.Texts[$"{name}.{code}"])],
            _ when AddressField.Named(name)!.Words.Count > 0 =>
            [
                new("", Frame.Texts[name + ".default"], ""),
                .. Words(name, code => Frame.Texts[$"{name}.{code}"]),
            ],
            _ => [],
        };

    // The model may be changed before the form is sent, so that what it does not offer can be chosen all the same.
    private string GroupOf(string method)
    {
        if (View.Model is not ModelFacts model || method is "none" or "import") return "";
        return Frame.Texts.Fill(
            BedrockCodes.Methods.TryParse(method, out CustomizationMethod known) && View.Methods.Contains(known)
                ? "method.offered"
                : "method.not-offered",
            ("model", model.Name));
    }

    private static IEnumerable<FieldChoice> Words(string name, Func<string, string> nameOf) =>
        AddressField.Named(name)!.Words.Select(code => new FieldChoice(code, nameOf(code), ""));

    // What is said in a fold, so that a closed form can be checked.
    private string Present(FieldGroup group)
    {
        string[] said = [.. group.Fields.Where(IsShown).Where(View.Filled.ContainsKey).SelectMany(Said)];
        return said.Length == 0 ? Frame.Texts[$"group.{group.Name}.none"] : string.Join(", ", said);
    }

    private IEnumerable<string> Said(string field)
    {
        string value = View.Filled[field];
        IReadOnlyList<FieldChoice> choices = ChoicesOf(field);
        return (AddressField.Named(field)!.IsList ? value.Split(',') : [value]).Select(part =>
            choices.FirstOrDefault(choice => choice.Value == part)?.Name ?? Grouped(part));
    }

    // 12,000,000 is read at a glance; days and ranges stay as they are.
    private static string Grouped(string part) =>
        decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? Figures.Count(number)
            : part;

    private string NameOf(RegionFacts region) => Frame.Language == Application.Texts.Language.Japanese ? region.NameJa : region.Name;
}
