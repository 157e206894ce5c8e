using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Plans.Names;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>Turns a model that is told by a name and an architecture into weights of one's own, which are hosted by import only.</summary>
internal static class OwnWeightsBinder
{
    /// <summary>The weights; null if the model is one of the book, or its problem is reported.</summary>
    public static OwnWeights? Read(PlanCursor top, BookNames names)
    {
        if (top.Node("model") is not TextNode.Mapping) return null;
        PlanCursor model = top.Below("model");
        ImportArchitecture? architecture = ArchitectureOf(model, names);
        if (top.Below("customization").Text("method") is var method && method != BedrockCodes.Methods.CodeOf(CustomizationMethod.Import))
        {
            TextNode place = (TextNode?)top.Below("customization").Node("method") ?? top.Node("model")!;
            NodePath path = NodePath.Of("customization.method");
            top.Report(PlanFault.OwnWeightsImport, place.Place, path, ("method", Problem.Shown(method ?? "-")));
            return null;
        }

        return model.Text("name") is { } name && architecture is { } known ? new(name, known) : null;
    }

    /// <summary>The architecture that stands in a block; null if none does, or none that can be imported, which is reported.</summary>
    public static ImportArchitecture? ArchitectureOf(PlanCursor block, BookNames names)
    {
        if (block.Node("architecture") is not TextNode.Scalar name) return null;
        if (names.ReadArchitecture(name.Text) is ImportArchitecture known) return known;
        block.Report(
            PlanFault.ArchitectureUnknown,
            name.Place,
            block.Path.To("architecture"),
            ("value", Problem.Shown(name.Text)),
            ("names", string.Join(", ", names.Architectures)));
        return null;
    }
}
