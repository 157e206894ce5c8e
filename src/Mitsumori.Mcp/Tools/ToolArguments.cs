using System.Globalization;
using System.Text;
using System.Text.Json;
using Mitsumori.Application.Reports;
using Mitsumori.Application.Requests;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Plans;

namespace Mitsumori.Mcp.Tools;

/// <summary>Reads the arguments of a tool call and collects everything that is wrong with them. An argument that is null counts as left out.</summary>
internal sealed class ToolArguments
{
    // Arguments have no lines; what counts is the pointer.
    private static readonly Place Nowhere = new("arguments", 1, 1);

    private readonly Dictionary<string, JsonElement> given;
    private readonly List<(string Pointer, Problem Problem)> problems = [];

    public ToolArguments(ObjectShape shape, IEnumerable<KeyValuePair<string, JsonElement>> arguments)
    {
        given = arguments.Where(argument => argument.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)).ToDictionary(StringComparer.Ordinal);
        string[] known = [.. shape.Properties.Select(property => property.Key)];
        foreach (string key in given.Keys.Where(key => !known.Contains(key)))
        {
            string shown = Problem.Shown(key);
            if (Closest.Misspelt(key, known) is string close) Report(ProblemCode.KeyMisspelt, key, ("key", shown), ("name", close));
            else Report(ProblemCode.KeyUnknown, key, ("key", shown), ("names", string.Join(", ", known)));
        }

        foreach (ShapeProperty property in shape.Properties.Where(property => property.IsRequired && !given.ContainsKey(property.Key)))
        {
            Report(ProblemCode.KeyMissing, property.Key, ("key", property.Key));
        }
    }

    /// <summary>Ends the call if anything found so far is wrong, and tells all of it.</summary>
    /// <exception cref="ToolRefusedException">Something is wrong.</exception>
    public void RefuseIfWrong()
    {
        if (problems.Count > 0) throw new ToolRefusedException(texts => [.. problems.Select(found => new ProblemWire(found.Problem.CodeText, null, found.Pointer, texts.Say(found.Problem)))]);
    }

    /// <summary>A text of at most 500 characters; null if it is left out or wrong.</summary>
    public string? Text(string key)
    {
        if (!given.TryGetValue(key, out JsonElement value)) return null;
        if (value.ValueKind != JsonValueKind.String)
        {
            Report(ProblemCode.WantsScalar, key);
            return null;
        }

        string text = value.GetString()!;
        if (text.Length <= TextShape.Longest) return text;
        Report(ProblemCode.TextTooLong, key, ("limit", $"{TextShape.Longest}"));
        return null;
    }

    /// <summary>One word of a closed list.</summary>
    public string? Word(string key, IReadOnlyList<string> words)
    {
        if (Text(key) is not string text || words.Contains(text)) return Text(key);
        Report(ProblemCode.WordUnknown, key, ("value", Problem.Shown(text)), ("words", string.Join(", ", words)));
        return null;
    }

    public DateOnly? Day(string key)
    {
        if (Text(key) is not string text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
        Report(ProblemCode.WantsDate, key, ("value", Problem.Shown(text)));
        return null;
    }

    public ModelId? Model(string key, FactBook book)
    {
        if (Text(key) is not string name) return null;
        if (book.Offers.FindModel(name) is { } model) return model.Id;
        Report(ProblemCode.ModelUnknown, key, ("value", Problem.Shown(name)), ("names", Closest.Models(name, book.Offers)));
        return null;
    }

    public Region? Region(string key, FactBook book)
    {
        if (Text(key) is not string code) return null;
        if (book.Offers.Regions.ContainsKey(new(code))) return new(code);
        Report(ProblemCode.RegionUnknown, key, ("value", Problem.Shown(code)), ("names", Closest.Regions(code, book.Offers)));
        return null;
    }

    /// <summary>A plan; null if it is left out or wrong.</summary>
    public Plan? Plan(string key, PlanContext context) => given.TryGetValue(key, out JsonElement value) ? Plan(value, $"/{key}", context) : null;

    /// <summary>A list of plans, those that are wrong left out.</summary>
    public IReadOnlyList<Plan> Plans(string key, int most, PlanContext context)
    {
        if (!given.TryGetValue(key, out JsonElement value)) return [];
        if (value.ValueKind != JsonValueKind.Array) Report(ProblemCode.WantsList, key);
        else if (value.GetArrayLength() == 0) Report(ProblemCode.ListEmpty, key, ("key", key));
        else if (value.GetArrayLength() > most) Report(ProblemCode.ListTooLong, key, ("key", key), ("count", $"{value.GetArrayLength()}"), ("limit", $"{most}"));
        else return [.. value.EnumerateArray().Select((plan, number) => Plan(plan, $"/{key}/{number}", context)).OfType<Plan>()];
        return [];
    }

    /// <summary>Notes that no price has an id.</summary>
    public void ReportUnknownPrice(string key, string id) => Report(ProblemCode.PriceUnknown, key, ("value", Problem.Shown(id)));

    private Plan? Plan(JsonElement value, string pointer, PlanContext context)
    {
        // The text as it came: keys that stand twice are still there to be refused.
        PlanReading reading = PlanReader.Read([PlanText.Parse(Encoding.UTF8.GetBytes(value.GetRawText()), "plan", PlanForm.Json)], context);
        problems.AddRange(reading.Problems.Select(problem => (pointer + problem.Path.Pointer, problem)));
        return reading.Plan;
    }

    private void Report(ProblemCode code, string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        PlanPath path = PlanPath.Top.To(Problem.Shown(key));
        problems.Add((path.Pointer, Problem.Of(code, Nowhere, path, values)));
    }
}
