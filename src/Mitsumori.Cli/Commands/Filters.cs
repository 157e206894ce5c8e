using System.CommandLine;
using Mitsumori.Application.Filters;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;

namespace Mitsumori.Cli.Commands;

/// <summary>The filters of lists as flags; all of them are read before one is refused.</summary>
internal sealed class Filters(ParseResult parsed, FactBook book, Session session)
{
    private readonly ListFilters filters = new(flag => ValueOf(parsed, flag), "--", book, session.Language);

    public ModelId? Model() => filters.Model();

    public Region? Region() => filters.Region();

    public HostingMode? Mode() => filters.Mode();

    public DateOnly Day(DateOnly otherwise) => filters.Day("as-of", otherwise);

    /// <exception cref="RequestException">One of the filters read so far is wrong.</exception>
    public void RefuseIfWrong()
    {
        if (filters.Problems.Count > 0)
        {
            throw new RequestException([
                .. filters.Problems.Select(problem => new RequestProblem(problem.Code, problem.Place!, null, problem.Message)),
            ]);
        }
    }

    private static string? ValueOf(ParseResult parsed, string flag) =>
        Options.Of(parsed.CommandResult).OfType<Option<string[]>>().FirstOrDefault(option => option.Name == flag) is { } option
            ? Options.ValueOf(parsed, option)
            : null;
}
