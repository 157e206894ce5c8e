using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mitsumori.Application.Texts;
using Mitsumori.Plans.Shapes;
using Mitsumori.Reading;

namespace Mitsumori.Application.Forms;

/// <summary>Writes the answers to the questions for a new plan as a YAML plan with a comment above every key.</summary>
public sealed partial class PlanDraft
{
    private static readonly NodePath Region = NodePath.Of("region");

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextResource texts;
    private readonly StringBuilder page = new();
    private readonly HashSet<string> opened = [];

    private PlanDraft(Language language) => texts = TextResource.Load("interview", language);

    /// <param name="answers">Answers that the reader of plans has taken.</param>
    /// <returns>The plan, with a line feed at its end.</returns>
    public static string Write(IReadOnlyList<PlanAnswer> answers, Language language)
    {
        PlanDraft draft = new(language);
        draft.page.Append("# ").Append(draft.texts["note"]).Append('\n');
        foreach (PlanAnswer answer in answers.OrderBy(answer => PlaceInShape(answer.Question.Path)))
        {
            draft.Add([.. answer.Question.Path.Steps], answer.Question.Path == Region ? Regions(answer.Value) : Scalar(answer.Value));
        }

        return draft.page.ToString();
    }

    // Blocks stand in the order of the plan's shape; within a block, in that of the questions.
    private static int PlaceInShape(NodePath path) =>
        PlanShape.Plan.Properties.ToList().FindIndex(property => property.Key == path.Steps[0]);

    private void Add(string[] steps, string value)
    {
        for (int depth = 1; depth < steps.Length; depth++)
        {
            if (opened.Add(string.Join('.', steps[..depth]))) AddLine(steps[..depth], "");
        }

        AddLine(steps, " " + value);
    }

    private void AddLine(string[] steps, string value)
    {
        string indent = new(' ', 2 * (steps.Length - 1));
        page.Append(indent).Append("# ").Append(texts["note." + string.Join('.', steps)]).Append('\n');
        page.Append(indent).Append(steps[^1]).Append(':').Append(value).Append('\n');
    }

    private static string Regions(string value)
    {
        string[] codes = value.Split(',', StringSplitOptions.TrimEntries);
        return codes.Length == 1 ? Scalar(codes[0]) : $"[{string.Join(", ", codes.Select(Scalar))}]";
    }

    // What YAML could read as anything but this text stands in quotes.
    private static string Scalar(string value) => PlainForm().IsMatch(value) ? value : JsonSerializer.Serialize(value, Readable);

    [GeneratedRegex(@"^[A-Za-z0-9]+([.:-][A-Za-z0-9]+)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainForm();
}
