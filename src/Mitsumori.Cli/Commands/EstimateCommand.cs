using System.CommandLine;
using Mitsumori.Application.Reports;
using Mitsumori.Application.Requests;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Cli.Running;
using Mitsumori.Cli.Tables;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Cli.Commands;

/// <summary><c>estimate PLAN</c>: every option of a plan.</summary>
internal static class EstimateCommand
{
    public static Command Build(Options options, Session session)
    {
        Argument<string?> file = new("plan") { Arity = ArgumentArity.ZeroOrOne, Description = session.Help["argument.plan"] };
        Command command = new("estimate", session.Help["command.estimate"]) { file };
        foreach (System.CommandLine.Option option in (IEnumerable<System.CommandLine.Option>)[.. options.Plan, options.Format, options.Prices]) command.Options.Add(option);
        command.SetAction(parsed => Run(parsed, parsed.GetValue(file), options, session));
        return command;
    }

    private static int Run(ParseResult parsed, string? file, Options options, Session session)
    {
        bool isJson = options.IsJson(parsed);
        FactBook book = Books.Open(parsed, options, session);
        Plan plan = ReadPlan(parsed, file, options, book, session);
        Estimate estimate = EstimateCost.Run(plan, book);
        RemarkTexts texts = new(session.Language, book.Offers);
        if (isJson) session.Output.WriteLine(EstimateReport.ToJson(estimate, texts));
        else new EstimatePage(estimate, texts, session).Write();
        return ExitCodes.Of(EstimateCost.StateOf(estimate));
    }

    private static Plan ReadPlan(ParseResult parsed, string? file, Options options, FactBook book, Session session)
    {
        List<TreeReading> layers = [];
        if (file is not null) layers.Add(PlanText.Parse(PlanFiles.Read(file, PlanText.LongestBytes, session), file));
        (string, string)[] flags = [.. options.Plan.SelectMany(option => (parsed.GetValue(option) ?? []).Select(value => (option.Name, value)))];
        if (flags.Length > 0 || file is null) layers.Add(FlagLayer.Read(flags));
        PlanReading reading = PlanReader.Read(layers, new(book.Offers, id => book.Prices.Find(id) is not null, new BillingMonth(session.Today.Year, session.Today.Month)));
        if (reading.Plan is Plan plan) return plan;
        ProblemTexts texts = new(session.Language);
        throw new RequestException([.. reading.Problems.Select(problem => new RequestProblem(
            problem.CodeText,
            problem.Place.IsFlag ? problem.Place.ToString() : $"{problem.Place} {problem.Path}".TrimEnd(' '),
            problem.Place.IsFlag ? null : problem.Path.Pointer,
            texts.Say(problem)))]);
    }
}
