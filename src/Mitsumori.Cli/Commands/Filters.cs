using System.CommandLine;
using System.Globalization;
using Mitsumori.Application.Requests;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Facts;

namespace Mitsumori.Cli.Commands;

/// <summary>Reads the filters of lists; collects what is wrong with all of them before it refuses.</summary>
internal sealed class Filters(ParseResult parsed, Options options, FactBook book, Session session)
{
    private readonly List<RequestProblem> problems = [];

    public ModelId? Model()
    {
        if (Options.ValueOf(parsed, options.Model) is not string name) return null;
        if (book.Offers.FindModel(name) is { } model) return model.Id;
        Refuse("model-unknown", "--model", ("value", Problem.Shown(name)), ("names", Closest.Models(name, book.Offers)));
        return null;
    }

    public Region? Region()
    {
        if (Options.ValueOf(parsed, options.Region) is not string code) return null;
        if (book.Offers.Regions.ContainsKey(new(code))) return new(code);
        Refuse("region-unknown", "--region", ("value", Problem.Shown(code)), ("names", Closest.Names(code, book.Offers.Regions.Keys.Select(region => region.Code))));
        return null;
    }

    public HostingMode? Mode()
    {
        if (Options.ValueOf(parsed, options.Mode) is not string code) return null;
        if (BedrockCodes.Modes.TryParse(code, out HostingMode mode)) return mode;
        Refuse("mode-unknown", "--mode", ("value", Problem.Shown(code)), ("names", string.Join(", ", BedrockCodes.Modes.Codes)));
        return null;
    }

    public DateOnly Day(DateOnly otherwise)
    {
        if (Options.ValueOf(parsed, options.Day) is not string text) return otherwise;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
        Refuse("day-wrong", "--as-of", ("value", Problem.Shown(text)));
        return otherwise;
    }

    /// <exception cref="RequestException">One of the filters read so far is wrong.</exception>
    public void RefuseIfWrong()
    {
        if (problems.Count > 0) throw new RequestException(problems);
    }

    private void Refuse(string code, string flag, params ReadOnlySpan<(string, string)> values) => problems.Add(new(code, flag, null, session.Help.Fill(code, values)));
}
