using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Shapes;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>The trees of a plan that names several models, or any: one for each, equal but for the model.</summary>
/// <param name="Each">The trees with the number of the model in the list; null where the plan names one.</param>
/// <param name="IsAny">True if all models of the book are meant: those that do not fit the plan are left out.</param>
internal sealed record SeveralModels(Sequence<(TextNode Root, int? Place)> Each, bool IsAny)
{
    private const string Key = "model";

    /// <param name="month">Models whose life has ended before it are none of "any".</param>
    public static SeveralModels Of(TextNode root, OfferBook offers, BillingMonth month) => root switch
    {
        TextNode.Mapping plan when plan[Key] is TextNode.List { Items.IsEmpty: false } list =>
            new([.. list.Items.Select((item, place) => ((TextNode)With(plan, item), (int?)place))], IsAny: false),
        TextNode.Mapping plan when plan[Key] is TextNode.Scalar name && IsAnyModel(name) => new(
            [
                .. offers.Models.Values
                    .Where(model => !model.Lifecycle.HasEnded(month.FirstDay))
                    .Select(model => ((TextNode)With(plan, name with { Text = model.Id.Value }), (int?)null)),
            ],
            IsAny: true),
        _ => new([(root, null)], IsAny: false),
    };

    /// <summary>What cannot be one of a list.</summary>
    /// <param name="place">The number in the list.</param>
    public static Problem? Misplaced(TextNode root, int place)
    {
        NodePath path = NodePath.Of(Key).To(place);
        return root[Key] switch
        {
            TextNode.Scalar name when IsAnyModel(name) => Problem.Of(PlanFault.ModelAnyAlone, name.Place, path),
            TextNode.List list => Problem.Of(FaultKind.WantsScalar, list.Place, path),
            _ => null,
        };
    }

    private static bool IsAnyModel(TextNode.Scalar name) =>
        name.Text.Trim().Equals(PlanShape.AnyModel, StringComparison.OrdinalIgnoreCase);

    private static TextNode.Mapping With(TextNode.Mapping plan, TextNode model) => plan with
    {
        Entries = [.. plan.Entries.Select(entry => entry.Key == Key ? entry with { Value = model } : entry)],
    };
}
