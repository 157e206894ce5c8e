using System.CommandLine;
using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.UseCases;
using Mitsumori.Cli.Running;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Cli.Commands;

/// <summary><c>report PLAN -o FILE</c>: the one sheet; the ending of the file chooses its form.</summary>
internal static class ReportCommand
{
    public static Command Build(PlanCommands plans, Options options)
    {
        Command command = plans.OfOne("report", request => Run(request, options));
        foreach (Option option in (IEnumerable<Option>)[options.Sheet, options.Issued, options.Force]) command.Options.Add(option);
        return command;
    }

    private static int Run(PlanRequest request, Options options)
    {
        SheetFile file = SheetFile.Read(request.Parsed, options, request.Asking.Desk.Today);
        IEnumerable<string> words = request.Parsed.Tokens.Select(token => token.Value).Where(word => word != "--force");
        Sheet sheet = PrepareSheet.Run(request.Plan, request.Asking, file.Issued, words);
        NewFile.Write(file.Path, file.Writer.Write(sheet), file.MayReplace);
        request.Session.Output.WriteLine(AnswerSentence.Of(sheet.BreakEven.Estimate, sheet.Texts));
        request.Session.Output.WriteLine(
            request.Session.Help.Fill("report-written", ("number", sheet.Number), ("file", Problem.Shown(file.Path))));
        return ExitCodes.Of(sheet.BreakEven.Estimate.State);
    }
}
