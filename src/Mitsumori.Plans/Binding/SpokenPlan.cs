using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Plans.Names;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Shapes;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>
/// A plan's tree with names, numbers and times as people write them turned into the canonical ones, each at its place, so that all that
/// follows sees canonical forms only. What is not understood stays as it is, and is refused where it is checked. No account number stays.
/// </summary>
internal sealed class SpokenPlan
{
    private static readonly NodePath TimeZone = NodePath.Of("traffic.active.timeZone");

    private static readonly NodePath[] Architectures = [NodePath.Of("model.architecture"), NodePath.Of("known.importCopy.architecture")];

    private readonly BookNames names;
    private readonly List<Problem> problems = [];
    private readonly List<Assumption> assumed = [];

    private SpokenPlan(TextNode root, BookNames names)
    {
        this.names = names;
        TextNode canonical = Canonical(PlanShape.Plan, root, NodePath.Top);
        Root = canonical is TextNode.Mapping plan ? new SpokenModel(names, problems, assumed).Read(plan) : canonical;
    }

    public TextNode Root { get; }

    /// <summary>What a name contradicts.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>What was read otherwise than it was written, in the order of the plan.</summary>
    public Sequence<Assumption> Assumed => assumed.ToSequence();

    public static SpokenPlan Read(TextNode root, PlanContext context) => new(root, context.Names);

    private TextNode Canonical(Shape? shape, TextNode node, NodePath path)
    {
        if (shape is EitherShape either) shape = either.OptionFor(node);
        switch (node)
        {
            case TextNode.Scalar scalar:
                return Canonical(shape, scalar, path);
            case TextNode.Mapping mapping:
                ObjectShape? known = shape as ObjectShape ?? (shape as RangeShape)?.AsMapping;
                return mapping with
                {
                    Entries =
                    [
                        .. mapping.Entries.Select(entry => entry with
                        {
                            Value = Canonical(known?.Find(entry.Key)?.Shape, entry.Value, path.To(entry.Key)),
                        }),
                    ],
                };
            default:
                TextNode.List list = (TextNode.List)node;
                Shape? items = (shape as ListShape)?.Items;
                return list with { Items = [.. list.Items.Select((item, index) => Canonical(items, item, path.To(index)))] };
        }
    }

    private TextNode.Scalar Canonical(Shape? shape, TextNode.Scalar scalar, NodePath path)
    {
        // What cannot be shown, or is longer than any name, is refused where it is checked.
        if (scalar.Text.Length > TextShape.Longest || string.IsNullOrWhiteSpace(scalar.Text) || scalar.Text.Any(char.IsControl))
            return Masked(scalar);
        string? read = shape switch
        {
            NumberShape number when scalar.Text != number.Word => Number(scalar.Text, SpokenNumber.Plain),
            RangeShape => Number(scalar.Text, SpokenNumber.PlainRange),
            FormShape { Form: var form } when !form.Accepts(scalar.Text) =>
                form == TextForms.Clock ? ClockText.Plain(scalar.Text)
                : form == TextForms.ExchangeRate ? SpokenRate.Plain(scalar.Text)
                : form == TextForms.Weekdays ? WeekdaysText.Plain(scalar.Text)
                : null,
            _ => null,
        };
        if (read is not null) return With(read, scalar, new Assumption.ValueReadAs($"{path}", Problem.Shown(scalar.Text), read));
        string? name = shape switch
        {
            NameShape of when !BookNames.IsOfModel(of) && scalar.Text != of.Word => names.ReadRegion(scalar.Text).Region?.Code,
            NameShape of when BookNames.IsOfModel(of) && path.Steps.Length > 1 => OtherModel(scalar.Text),
            ChoiceShape choice when choice.Words.AsSpan().SequenceEqual([.. BedrockCodes.Methods.Codes]) => MethodNames.Code(scalar.Text),
            TextShape when path == TimeZone => TimeZoneNames.Id(scalar.Text),
            TextShape when Architectures.Contains(path) => names.ReadArchitecture(scalar.Text)?.Name,
            _ => null,
        };
        if (name is not null && name != scalar.Text)
            return With(name, scalar, new Assumption.NameReadAs($"{path}", Problem.Shown(scalar.Text), name));

        // The name of the plan's model is still to be read, and no account number of it is kept.
        return Masked(scalar);
    }

    private static TextNode.Scalar Masked(TextNode.Scalar scalar) =>
        AccountNumber.IsIn(scalar.Text) ? scalar with { Text = AccountNumber.Masked(scalar.Text) } : scalar;

    // A teacher is called as it is; a name that the book itself has stays.
    private string? OtherModel(string text) => names.ReadModel(text) is ModelReading.Taken { IsAsInBook: false } taken ? taken.Id : null;

    private static string? Number(string text, Func<string, string?> plain)
    {
        if (NumberText.Read(text, out _) != NumberText.Outcome.NotANumber) return null;
        return plain(text) is string read && read != text ? read : null;
    }

    private TextNode.Scalar With(string read, TextNode.Scalar scalar, Assumption readAs)
    {
        assumed.Add(readAs);
        return scalar with { Text = read };
    }
}
