using System.Globalization;
using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Facts;

namespace Mitsumori.Application.Requests;

/// <summary>Reads the filters of lists; collects what is wrong with all of them.</summary>
/// <param name="valueOf">The text that a face was given for a name such as <c>--model</c> or <c>model</c>; null if none.</param>
/// <param name="mark">What stands before the name of a filter: two hyphens on a command line.</param>
public sealed class ListFilters(Func<string, string?> valueOf, string mark, FactBook book, Language language)
{
    private readonly TextResource texts = TextResource.Load("help", language);
    private readonly List<ProblemWire> problems = [];

    /// <summary>What was wrong with the filters read so far.</summary>
    public IReadOnlyList<ProblemWire> Problems => problems;

    public ModelId? Model()
    {
        if (valueOf(mark + "model") is not string name) return null;
        if (book.Offers.FindModel(name) is { } model) return model.Id;
        Refuse("model-unknown", mark + "model", ("value", Problem.Shown(name)), ("names", Closest.Models(name, book.Offers)));
        return null;
    }

    public Region? Region()
    {
        if (valueOf(mark + "region") is not string code) return null;
        if (book.Offers.Regions.ContainsKey(new(code))) return new(code);
        Refuse("region-unknown", mark + "region", ("value", Problem.Shown(code)), ("names", Closest.Regions(code, book.Offers)));
        return null;
    }

    public HostingMode? Mode()
    {
        if (valueOf(mark + "mode") is not string code) return null;
        if (BedrockCodes.Modes.TryParse(code, out HostingMode mode)) return mode;
        Refuse("mode-unknown", mark + "mode", ("value", Problem.Shown(code)), ("names", string.Join(", ", BedrockCodes.Modes.Codes)));
        return null;
    }

    /// <param name="name">The name of the filter without its mark: <c>as-of</c>.</param>
    public DateOnly Day(string name, DateOnly otherwise)
    {
        if (valueOf(mark + name) is not string text) return otherwise;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
        Refuse("day-wrong", mark + name, ("value", Problem.Shown(text)));
        return otherwise;
    }

    private void Refuse(string code, string place, params ReadOnlySpan<(string, string)> values) => problems.Add(new(code, place, null, texts.Fill(code, values)));
}
