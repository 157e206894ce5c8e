using System.CommandLine;
using System.Globalization;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Ports;
using Mitsumori.Cli.Running;
using Mitsumori.Plans.Problems;
using Mitsumori.Sheets;

namespace Mitsumori.Cli.Commands;

/// <summary>The file that a sheet is to go to, its form, and the day that stands on it.</summary>
/// <param name="MayReplace">True if a file of that name gives way.</param>
internal sealed record SheetFile(string Path, ISheetWriter Writer, DateOnly Issued, bool MayReplace)
{
    /// <exception cref="Rejection">No file, one that is there, an ending that no form has, or a day that is none; all at
    /// once.</exception>
    public static SheetFile Read(ParseResult parsed, Options options, DateOnly today)
    {
        List<RequestProblem> problems = [];
        (string, string) endings = ("endings", string.Join(" ", SheetForms.Endings));
        string? path = Options.ValueOf(parsed, options.Sheet);
        ISheetWriter? writer = path is null ? null : SheetForms.For(path);
        if (path is null)
            problems.Add(RequestProblem.Of("output-missing", "--output", endings));
        else if (writer is null)
            problems.Add(RequestProblem.Of("sheet-ending-unknown", "--output", endings, ("value", Problem.Shown(path))));
        DateOnly issued = today;
        if (
            Options.ValueOf(parsed, options.Issued) is string day
            && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out issued))
        {
            problems.Add(RequestProblem.Of("day-wrong", "--issued", ("value", Problem.Shown(day))));
        }

        if (problems.Count > 0) throw new Rejection(RejectionKind.Wrong, problems);
        bool mayReplace = parsed.GetValue(options.Force);
        NewFile.RefuseIfThere(path!, mayReplace);
        return new(path!, writer!, issued, mayReplace);
    }
}
