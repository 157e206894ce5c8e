using System.Globalization;
using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Forms;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>The conditions: six fields at first, everything else behind folds that show what it is at present.</summary>
public sealed partial class PlanForm
{
    [Parameter, EditorRequired]
    public required EstimateView View { get; set; }

    private PageFrame Frame => View.Frame;

    private IReadOnlyList<FieldChoice> Models() =>
        [
            new("", Frame.Texts["choose"], ""),
            .. View
                .Book.Offers.Models.Values.Where(CanBePlanned)
                .OrderBy(model => model.Provider, StringComparer.Ordinal)
                .ThenByDescending(model => model.Generation ?? -1m)
                .ThenBy(model => model.Name, StringComparer.Ordinal)
                .Select(model => new FieldChoice(model.Id.Value, model.Name, model.Provider)),
        ];

    // What is billed by images or seconds is planned by its units or its training only; the others would only make the page longer.
    private bool CanBePlanned(ModelFacts model) =>
        model.BilledBy is ModelBilling.Tokens or ModelBilling.InputTokens
        || View.Book.Offers.UnitsOf(model.Id).Length + View.Book.Offers.TuningsOf(model.Id).Length > 0;

    private IReadOnlyList<FieldChoice> Regions() =>
        [
            new("", Frame.Texts["choose"], ""),
            .. View.Book.Offers.RegionsInOrder.Select(region => new FieldChoice(
                region.Region.Code,
                $"{region.Region.Code} {NameOf(region)}",
                "")),
            new("any", Frame.Texts["any-region"], ""),
        ];

    private IReadOnlyList<FieldChoice> ChoicesOf(string name) =>
        name switch
        {
            "method" =>
            [
                new("", Frame.Texts["method.default"], ""),
                .. BedrockCodes.Methods.Codes.Select(code => new FieldChoice(code, Frame.Terms["method." + code], GroupOf(code))),
            ],
            "kind" or "quotaKind" => [new("", Frame.Texts["choose"], ""), .. Words(name, code => Frame.Terms["trust." + code])],
            "teacher" => Models(),
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
        string[] said = [.. group.Fields.Where(View.Filled.ContainsKey).SelectMany(Said)];
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
