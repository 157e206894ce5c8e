using System.CommandLine;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Book;
using Mitsumori.Core.Plans;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Text;

namespace Mitsumori.Cli.Commands;

/// <summary>Reads the plan of a command line: a file, flags, or a file with flags over it.</summary>
internal static class PlanArguments
{
    /// <exception cref="RequestException">The plan is wrong; carries every problem.</exception>
    public static Plan Read(ParseResult parsed, string? file, Options options, FactBook book, Session session)
    {
        List<TreeReading> layers = [];
        if (file is not null) layers.Add(PlanText.Parse(PlanFiles.Read(file, PlanText.LongestBytes, session), file));
        (string, string)[] flags =
        [
            .. options.Plan.SelectMany(option => (parsed.GetValue(option) ?? []).Select(value => (option.Name, value))),
        ];
        if (flags.Length > 0 || file is null) layers.Add(FlagLayer.Read(flags));
        PlanReading reading = PlanReader.Read(layers, session.DeskOf(book).PlanContext);
        return reading.Plan ?? throw Refused(reading, session);
    }

    /// <summary>Every problem of a plan, each with its place.</summary>
    public static RequestException Refused(PlanReading reading, Session session)
    {
        ProblemTexts texts = new(session.Language);
        return new([.. reading.Problems.Select(problem => new RequestProblem(
            problem.CodeText,
            problem.Place.IsFlag ? problem.Place.ToString() : $"{problem.Place} {problem.Path}".TrimEnd(' '),
            problem.Place.IsFlag ? null : problem.Path.Pointer,
            texts.Say(problem)))]);
    }
}
