using System.Globalization;
using Mitsumori.Application.Forms;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;

namespace Mitsumori.Application.Answers.Pages;

/// <summary>What plans ask, in the words of the form: what is the same in all of them, and what differs.</summary>
/// <param name="Same">Labels and values.</param>
/// <param name="Differing">Labels of what differs.</param>
/// <param name="Values">Of each plan a value for each of those labels; a dash where it says nothing.</param>
public sealed record SaidConditions(
    IReadOnlyList<(string Label, string Value)> Same,
    IReadOnlyList<string> Differing,
    IReadOnlyList<IReadOnlyList<string>> Values)
{
    /// <summary>Stands where there is nothing to say.</summary>
    public const string Dash = "−";

    private const string Name = "name", Model = "model";

    public static SaidConditions Of(IReadOnlyList<PlanAddress> plans, FactBook book, Language language)
    {
        TextResource web = TextResource.Load("web", language), terms = TextResource.Load("terms", language);
        IReadOnlyDictionary<string, string>[] said =
            [.. plans.Select(plan => plan.Pairs().ToDictionary(pair => pair.Name, pair => pair.Value))];

        // What the plan is called by stands at its head: its name, where none has one its model.
        string[] heads = said.Any(plan => plan.ContainsKey(Name)) ? [Name] : [Name, Model];
        string[] names =
        [
            .. AddressField.All.Select(field => field.Name).Append(PlanAddress.Rest)
                .Where(name => !heads.Contains(name) && said.Any(plan => plan.ContainsKey(name))),
        ];
        ILookup<bool, string> bySame = names.ToLookup(name => said.Select(plan => plan.GetValueOrDefault(name)).Distinct().Count() == 1);
        return new(
            [.. bySame[true].Select(name => (Label(name), Value(name, said[0][name])))],
            [.. bySame[false].Select(Label)],
            [
                .. said.Select(plan => (IReadOnlyList<string>)
                [
                    .. bySame[false].Select(name => plan.TryGetValue(name, out string? value) ? Value(name, value) : Dash),
                ]),
            ]);

        string Label(string name) => web["field." + name];

        string Value(string name, string value) => name switch
        {
            Model or "teacher" => book.Offers.FindModel(value) is ModelFacts model ? model.Name : value,
            "region" => value == "any" ? web["any-region"] : value,
            _ when AddressField.Named(name) is AddressField { Words.Count: > 0 } field =>
                string.Join(", ", (field.IsList ? value.Split(',') : [value]).Select(word => Word(name, word))),
            _ => Grouped(value),
        };

        string Word(string name, string word) => name switch
        {
            "method" => terms["method." + word],
            "kind" or "quotaKind" => terms["trust." + word],
            _ => web.Has($"{name}.{word}") ? web[$"{name}.{word}"] : word,
        };
    }

    // 12,000,000 is read at a glance; days and ranges stay as they are.
    private static string Grouped(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? Figures.Count(number)
            : value;
}
