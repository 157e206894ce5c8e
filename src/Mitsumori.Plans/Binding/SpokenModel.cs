using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Remarks;
using Mitsumori.Plans.Names;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Shapes;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>
/// What the name of a plan's model says beside the model: a profile means a routing and the Regions that call by it, an ARN a Region. What
/// the plan leaves out is filled in; what contradicts is a problem, and the name then stays as it was written.
/// </summary>
internal sealed class SpokenModel(BookNames names, List<Problem> problems, List<Assumption> assumed)
{
    private static readonly NodePath Model = NodePath.Of("model"),
        Region = NodePath.Of("region"),
        Routing = NodePath.Of("hosting.routing"),
        Method = NodePath.Of("customization.method");

    public TextNode.Mapping Read(TextNode.Mapping plan)
    {
        if (plan["model"] is not TextNode.Scalar { IsNothing: false } name) return plan;
        if (name.Text.Length > TextShape.Longest || name.Text.Any(char.IsControl)) return plan;
        if (names.ReadModel(name.Text) is not ModelReading.Taken taken) return WithRegionOfArn(plan, name);
        CheckMethod(plan, taken);
        int before = problems.Count;
        TextNode.Mapping filled = WithRegion(plan, name, taken);
        if (taken.Profile is ProfileName profile)
        {
            filled = WithRouting(filled, name, profile);
            filled = WithSources(filled, taken, profile);
        }

        if (problems.Count > before) return plan;
        if (!taken.IsAsInBook) assumed.Insert(0, new Assumption.NameReadAs("model", Problem.Shown(name.Text), taken.ReadAs));
        return taken.Id == name.Text ? filled : Replaced(filled, "model", name with { Text = taken.Id });
    }

    // What was customized in Bedrock is neither a base model nor imported.
    private void CheckMethod(TextNode.Mapping plan, ModelReading.Taken taken)
    {
        if (!taken.IsCustomized || plan["customization"]?["method"] is not TextNode.Scalar given) return;
        if (MethodNames.Code(given.Text) is not string code) return;
        if (!BedrockCodes.Methods.TryParse(code, out CustomizationMethod method)) return;
        if (method is not (CustomizationMethod.None or CustomizationMethod.Import)) return;
        problems.Add(Problem.Of(PlanFault.ArnMethod, given.Place, Method, ("method", code), ("model", taken.Id)));
    }

    // An ARN that does not say what it runs says where it is all the same: one problem is enough.
    private TextNode.Mapping WithRegionOfArn(TextNode.Mapping plan, TextNode.Scalar name) =>
        plan.Find("region") is null && Arn.Read(name.Text)?.Region is { Length: > 0 } code && names.ReadRegion(code).Region is not null
            ? plan.With(Region, new TextNode.Scalar(name.Place, code, IsQuoted: true))
            : plan;

    private TextNode.Mapping WithRegion(TextNode.Mapping plan, TextNode.Scalar name, ModelReading.Taken taken)
    {
        if (taken.Region is not Region told) return plan;
        if (names.ReadRegion(told.Code).Problem is NameProblem unknown)
        {
            problems.Add(unknown.At(name.Place, Model));
            return plan;
        }

        if (plan.Find("region") is not { } given) return plan.With(Region, new TextNode.Scalar(name.Place, told.Code, IsQuoted: true));
        string[] codes = [.. CodesOf(given.Value).Select(code => code.Text)];
        if (codes.Length == 0 || codes.Contains(told.Code) || codes.Contains(PlanShape.AnyRegion)) return plan;
        problems.Add(
            Problem.Of(
                PlanFault.ArnRegion,
                given.Value.Place,
                Region,
                ("model", taken.Id),
                ("region", told.Code),
                ("other", Problem.Shown(string.Join(", ", codes)))));
        return plan;
    }

    private TextNode.Mapping WithRouting(TextNode.Mapping plan, TextNode.Scalar name, ProfileName profile)
    {
        string code = BedrockCodes.Routings.CodeOf(profile.Routing);
        if (plan["hosting"] is not (null or TextNode.Mapping)) return plan;
        if (plan["hosting"]?["routing"] is not TextNode given)
        {
            return plan.With(Routing, new TextNode.List(name.Place, [new TextNode.Scalar(name.Place, code, IsQuoted: true)]));
        }

        if (given is not TextNode.List { Items: [_, ..] } list || list.Items.Any(item => item.PlainText == code)) return plan;
        problems.Add(
            Problem.Of(
                PlanFault.ProfileRouting,
                given.Place,
                Routing,
                ("profile", profile.Id),
                ("routing", code),
                ("other", Problem.Shown(string.Join(", ", list.Items.Select(item => item.PlainText))))));
        return plan;
    }

    private TextNode.Mapping WithSources(TextNode.Mapping plan, ModelReading.Taken taken, ProfileName profile)
    {
        if (plan["region"] is not TextNode region || names.SourcesOf(taken.Model, profile) is not { } sources) return plan;
        if (region is TextNode.Scalar { Text: PlanShape.AnyRegion })
        {
            TextNode[] codes = [.. sources.Select(source => new TextNode.Scalar(region.Place, source.Code, IsQuoted: true))];
            return Replaced(plan, "region", new TextNode.List(region.Place, [.. codes]));
        }

        foreach (TextNode.Scalar code in CodesOf(region).Where(code => code.Text != PlanShape.AnyRegion))
        {
            if (names.ReadRegion(code.Text).Region is not Region known || sources.Contains(known)) continue;
            problems.Add(
                Problem.Of(
                    PlanFault.ProfileRegion,
                    code.Place,
                    Region,
                    ("profile", profile.Id),
                    ("region", known.Code),
                    ("model", taken.Id),
                    ("names", string.Join(", ", sources))));
        }

        return plan;
    }

    private static IEnumerable<TextNode.Scalar> CodesOf(TextNode region) =>
        region is TextNode.List list ? list.Items.OfType<TextNode.Scalar>() : region is TextNode.Scalar single ? [single] : [];

    // In the place where it stands: a plan is written back in the order in which it was read.
    private static TextNode.Mapping Replaced(TextNode.Mapping plan, string key, TextNode value) =>
        plan with { Entries = [.. plan.Entries.Select(entry => entry.Key == key ? entry with { Value = value } : entry)] };
}
