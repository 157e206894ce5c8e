using Microsoft.AspNetCore.Components;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>The conditions: six fields at first, everything else behind folds that show what it is at present.</summary>
public sealed partial class PlanForm
{
    private static readonly string[] Kinds = ["measured", "quoted", "contract", "assumed"], Stands = ["always", "while-active"];

    [Parameter, EditorRequired]
    public required EstimateView View { get; set; }

    private PageFrame Frame => View.Frame;

    private IReadOnlyList<FieldChoice> Models() =>
    [
        new("", Frame.Texts["choose"], ""),
        .. View.Book.Offers.Models.Values
            .OrderBy(model => model.Provider, StringComparer.Ordinal).ThenByDescending(model => model.Generation ?? -1m).ThenBy(model => model.Name, StringComparer.Ordinal)
            .Select(model => new FieldChoice(model.Id.Value, model.Name, model.Provider)),
    ];

    private IReadOnlyList<FieldChoice> Regions() =>
    [
        new("", Frame.Texts["choose"], ""),
        .. View.Book.Offers.RegionsInOrder.Select(region => new FieldChoice(region.Region.Code, $"{region.Region.Code} {NameOf(region)}", "")),
        new("any", Frame.Texts["any-region"], ""),
    ];

    private IReadOnlyList<FieldChoice> ChoicesOf(string field) => field switch
    {
        "method" => [new("", Frame.Texts["method.already"], ""), .. BedrockCodes.Methods.Codes.Select(code => new FieldChoice(code, Frame.Terms["method." + code], ""))],
        "kind" => [new("", Frame.Texts["choose"], ""), .. Kinds.Select(code => new FieldChoice(code, Frame.Terms["trust." + code], ""))],
        "unitsStand" => [new("", Frame.Texts["choice.default"], ""), .. Stands.Select(code => new FieldChoice(code, Frame.Texts["unitsStand." + code], ""))],
        _ => [],
    };

    // What is said in a fold, so that a closed form can be checked.
    private string Present(FieldGroup group)
    {
        string[] said = [.. group.Fields.Where(View.Address.Values.ContainsKey).Select(field => ChoicesOf(field).FirstOrDefault(choice => choice.Value == View.Address.Values[field])?.Name ?? View.Address.Values[field])];
        return said.Length == 0 ? Frame.Texts[$"group.{group.Name}.none"] : string.Join(", ", said);
    }

    private string NameOf(RegionFacts region) => Frame.Language == Application.Texts.Language.Japanese ? region.NameJa : region.Name;
}
