using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mitsumori.Application.Texts;

namespace Mitsumori.Application.Requests;

/// <summary>Writes the answers to the questions for a new plan as a YAML plan with a comment above every key.</summary>
public sealed partial class PlanDraft
{
    private static readonly (string Flag, string Path)[] Keys =
    [
        ("--model", "model"), ("--region", "region"), ("--month", "month"), ("--rpm", "traffic.requestsPerMinute"), ("--in", "traffic.tokens.input"),
        ("--out", "traffic.tokens.output"), ("--hours-per-day", "traffic.active.hoursPerDay"), ("--method", "customization.method"),
        ("--training-tokens", "customization.trainingTokens"),
    ];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextResource texts;
    private readonly StringBuilder page = new();
    private readonly HashSet<string> opened = [];

    private PlanDraft(Language language) => texts = TextResource.Load("interview", language);

    /// <param name="flags">Answers that the reader of plans has taken.</param>
    /// <returns>The plan, with a line feed at its end.</returns>
    public static string Write(IReadOnlyList<(string Flag, string Value)> flags, Language language)
    {
        PlanDraft draft = new(language);
        draft.page.Append("# ").Append(draft.texts["note"]).Append('\n');
        foreach ((string flag, string path) in Keys)
        {
            if (flags.FirstOrDefault(answer => answer.Flag == flag).Value is string value) draft.Add(path.Split('.'), flag == "--region" ? Regions(value) : Scalar(value));
        }

        return draft.page.ToString();
    }

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
